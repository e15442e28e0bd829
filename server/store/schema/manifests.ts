/** Step 9: what the result of each run rests on. */
export const MANIFESTS: readonly string[] = [
  `
  -- Null until a run is done, and for those that were done before manifests were kept.
  ALTER TABLE run ADD COLUMN manifest_json TEXT CHECK (json_valid(manifest_json));
  `,
];
