/** How much is said on stderr while a command works, and in which language results are; set once from the command line. */
export const terminal: {
  progress: 'told' | 'as JSON' | 'silent';
  language: 'en' | 'es';
  /** A text for people as it is to be printed, and a cell of a table before its column is measured. */
  textOf: (text: string) => string;
  cellOf: (cell: string) => string;
} = { progress: 'told', language: 'en', textOf: (text) => text, cellOf: (cell) => cell };
