import type { MappingSuggestion } from '../contract/mapping.ts';

/** A file that is refused as a whole; nothing of it is stored. The message is one sentence for the user. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly code: ImportErrorCode;
  /** How the table could be read, where it is one of no known layout. */
  readonly suggestion: MappingSuggestion | null;

  constructor(
    code: ImportErrorCode,
    message: string,
    cause?: unknown,
    suggestion: MappingSuggestion | null = null,
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.suggestion = suggestion;
  }
}

export type ImportErrorCode =
  | 'disk-short'
  | 'file-missing'
  | 'file-unreadable'
  | 'file-empty'
  | 'file-too-large'
  | 'file-binary'
  | 'file-html'
  | 'file-json'
  | 'gzip-truncated'
  | 'gzip-damaged'
  | 'encoding'
  | 'csv-malformed'
  | 'record-too-long'
  | 'layout-unknown'
  | 'column-missing'
  | 'column-duplicate'
  | 'values-scaled'
  | 'no-rows'
  | 'no-readings'
  | 'json-malformed'
  | 'xml-malformed'
  | 'archive-damaged'
  | 'archive-of-several'
  | 'too-many-rejected'
  | 'rows-rejected'
  | 'mapping-unfit'
  | 'import-cancelled';

/** Text of a file in a message: short, quoted, and without characters that a terminal would obey. */
export function quoted(text: string): string {
  return `"${harmless(text)}"`;
}

/** Text of a file, at most 60 characters long and without those that a terminal would obey. */
export function harmless(text: string): string {
  const clean = text.replace(/\p{C}/gu, '\uFFFD');
  return clean.length > 60 ? `${clean.slice(0, 57)}…` : clean;
}
