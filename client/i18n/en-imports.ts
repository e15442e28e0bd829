/** Words of the import panel. */
export const enImports = {
  created: 'Created',
  updated: 'Updated',
  unchanged: 'Unchanged',
  skipped: 'Skipped',
  repair: (count: string, message: string, fix: string, line: string) =>
    `${count} × ${message}; ${fix} (first at line ${line})`,
} as const;
