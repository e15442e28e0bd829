/** Words of the import panel. */
export const enImports = {
  tried: (name: string) => `${name} would do this; nothing is stored yet`,
  done: (name: string, seconds: string) => `${name} is imported; took ${seconds} s`,
  store: 'Import it',
  nothingNew: 'All of it is stored already, so there is nothing to import.',
  created: 'Created',
  updated: 'Updated',
  unchanged: 'Unchanged',
  skipped: 'Skipped',
  layout: 'Read as',
  why: 'Because',
  repair: (count: string, message: string, fix: string, line: string) =>
    `${count} × ${message}${fix === '' ? '' : `; ${fix}`} (first at line ${line})`,
  problems: (listed: string, total: string) => `Lines that are left out: ${listed} of ${total}`,
  line: 'Line',
  column: 'Column',
  value: 'Value',
  fix: 'What to do',
  undo: 'Undo',
  undoOf: (name: string) => `Undo the import of ${name}`,
  undone: 'undone',
} as const;
