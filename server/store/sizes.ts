import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { backupFolder } from './backup-schedule.ts';
import { DATASETS } from './datasets.ts';
import { asStoreError } from './store-error.ts';

/** What one kind of thing takes up; `rows` is null for what has none. */
export interface SizeOfKind<Kind extends string> {
  readonly kind: Kind;
  readonly rows: number | null;
  readonly bytes: number;
}

type OtherKind =
  | 'import-ledger'
  | 'runs'
  | 'roll-ups'
  | 'scenarios'
  | 'kept-answers'
  | 'changes'
  | 'free-pages'
  | 'write-ahead-log'
  | 'backups'
  | 'earlier-schemas';
type Kind = keyof typeof DATASETS | OtherKind;

/** Tables by what they are part of; the first holds its rows. */
const TABLES: ReadonlyArray<readonly [Kind, readonly string[]]> = [
  ...Object.entries(DATASETS).map(([kind, { table, series }]): readonly [Kind, readonly string[]] => [
    kind as Kind,
    [table, `replaced_${table}`, `restated_${table}`, ...(series === null ? [] : [series.table])],
  ]),
  ['import-ledger', ['import_batch', 'port', 'port_naming', 'wait_crossing', 'profile']],
  ['runs', ['run']],
  ['roll-ups', ['roll_up', 'twin_state']],
  ['scenarios', ['scenario']],
  ['kept-answers', ['kept_answer']],
  ['changes', ['change', 'change_epoch']],
];

/**
 * What takes up how much of a database and of what lies beside it. Looks at every page: to be called off a thread that
 * serves others. Throws StoreError.
 */
export function sizesOf(databasePath: string): Array<SizeOfKind<Kind>> {
  let db: Database.Database | null = null;
  try {
    db = new Database(databasePath, { readonly: true, fileMustExist: true, timeout: 5_000 });
    return [...sizesWithin(db), ...sizesBeside(databasePath)];
  } catch (error) {
    throw asStoreError(error, databasePath);
  } finally {
    db?.close();
  }
}

function sizesWithin(db: Database.Database): Array<SizeOfKind<Kind>> {
  const bytesOf = new Map(
    db
      .prepare<[], [string, number]>(
        `SELECT m.tbl_name, sum(s.pgsize) FROM dbstat s JOIN sqlite_schema m ON m.name = s.name
         WHERE s.aggregate = TRUE GROUP BY m.tbl_name`,
      )
      .raw()
      .all(),
  );
  // An earlier schema lacks some of them.
  const parts = TABLES.map(([kind, tables]) => ({
    kind,
    rows: bytesOf.has(tables[0]!)
      ? db.prepare<[], number>(`SELECT count(*) FROM ${tables[0]}`).pluck().get()!
      : 0,
    bytes: tables.reduce((sum, name) => sum + (bytesOf.get(name) ?? 0), 0),
  }));
  const [freePages, pageBytes] = ['freelist_count', 'page_size'].map((name) =>
    Number(db.pragma(name, { simple: true })),
  );
  return [...parts, { kind: 'free-pages', rows: null, bytes: freePages! * pageBytes! }];
}

function sizesBeside(databasePath: string): Array<SizeOfKind<Kind>> {
  const folder = dirname(databasePath);
  const earlier = readdirSync(folder)
    .filter((name) => name.startsWith(`${basename(databasePath)}.`) && /\.(schema|replaced)-/.test(name))
    .map((name) => join(folder, name));
  const backups = existsSync(backupFolder(databasePath)) ? readdirSync(backupFolder(databasePath)) : [];
  return [
    { kind: 'write-ahead-log', rows: null, bytes: bytesOfFiles([`${databasePath}-wal`]) },
    {
      kind: 'backups',
      rows: backups.filter((name) => name.endsWith('.db')).length,
      bytes: bytesOfFiles(backups.map((name) => join(backupFolder(databasePath), name))),
    },
    { kind: 'earlier-schemas', rows: earlier.length, bytes: bytesOfFiles(earlier) },
  ];
}

/** A file that went meanwhile takes up nothing. */
function bytesOfFiles(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0);
}
