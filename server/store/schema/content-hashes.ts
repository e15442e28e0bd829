/** Step 13: what each import holds as one hash, so that decay of a stored value is found. */
export const CONTENT_HASHES: readonly string[] = [
  `
  -- Of the entry and of each value that the import gave and that is kept; null for imports from before it was noted.
  ALTER TABLE import_batch ADD COLUMN content_hash TEXT CHECK (length(content_hash) = 16);
  `,
];
