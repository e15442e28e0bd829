import type Database from 'better-sqlite3';
import { type ContentSum, createContentSum, type RowSeed, rowSeed } from './content-sum.ts';
import { DATASETS, type DatasetTable } from './datasets.ts';

/** An import of which what is stored is not what it gave. */
export interface RottenBatch {
  readonly batchId: number;
  readonly fileName: string;
}

export interface ContentFindings {
  /** Imports of which each value is as it was stored. */
  readonly sound: number;
  /** Imports from before hashes were kept, of which nothing can be told. */
  readonly unknown: number;
  readonly rotten: readonly RottenBatch[];
}

/*
 * The content of a batch is its ledger entry, the rows of its dataset's table that are its own, and those of its rows that
 * later batches replaced. A replaced row that returns stays in that sum; rows leave or join it only when the live feed takes
 * them over, and when an undone batch hands them on.
 */

/** Compares what is stored of every import with the hash in its ledger entry. Reads every row. */
export function checkContents(db: Database.Database): ContentFindings {
  const owned = new Map<number, ContentSum>();
  for (const definition of Object.values(DATASETS) as DatasetTable[]) {
    const cells = cellsOf(definition);
    for (const sql of [
      `SELECT import_id, ${cells} FROM ${definition.table} WHERE import_id IS NOT NULL`,
      `SELECT previous_import_id, ${cells} FROM replaced_${definition.table} WHERE previous_import_id IS NOT NULL`,
    ])
      for (const [owner, sum] of sumsByOwner(db, definition, sql)) sumOf(owned, owner).plus(sum);
  }
  const batches = db.prepare<[], Entry>('SELECT * FROM import_batch ORDER BY import_id').all();
  const rotten = batches.filter((entry) => {
    if (entry.content_hash === null) return false;
    const sum = entrySum(entry);
    sum.plus(sumOf(owned, entry.import_id));
    return sum.text() !== entry.content_hash;
  });
  const unknown = batches.filter(({ content_hash }) => content_hash === null).length;
  return {
    sound: batches.length - unknown - rotten.length,
    unknown,
    rotten: rotten.map((entry) => ({ batchId: entry.import_id, fileName: entry.file_name })),
  };
}

/** Writes the hash of a batch whose entry is complete and whose rows have this sum. */
export function sealBatch(db: Database.Database, batchId: number, rows: ContentSum): void {
  const sum = entrySum(
    db.prepare<[number], Entry>('SELECT * FROM import_batch WHERE import_id = ?').get(batchId)!,
  );
  sum.plus(rows);
  writeHash(db, batchId, sum);
}

/** Adds rows to the content of a batch; where its hash is not known it stays so. */
export function adjustContent(db: Database.Database, batchId: number, change: ContentSum): void {
  const hash = db
    .prepare<[number], string | null>('SELECT content_hash FROM import_batch WHERE import_id = ?')
    .pluck()
    .get(batchId);
  if (hash == null) return;
  const sum = createContentSum(hash);
  sum.plus(change);
  writeHash(db, batchId, sum);
}

/** Sums of rows by the first column of a query; `cellsOf` are its others. */
export function sumsByOwner(
  db: Database.Database,
  definition: DatasetTable,
  sql: string,
  parameters: object = {},
): Map<number, ContentSum> {
  const sums = new Map<number, ContentSum>();
  const seeds = storedSeeds(db, definition);
  const from = definition.series === null ? 1 : 2;
  for (const row of db.prepare<[object], unknown[]>(sql).raw().iterate(parameters))
    sumOf(sums, row[0] as number).add(seeds(row[1]), row, from);
  return sums;
}

/** Columns that tell a row of a dataset, series first, perhaps of a table that has to be named; hashes rest on their order. */
export function cellsOf({ series, key, values }: DatasetTable, table = ''): string {
  const columns = [...(series === null ? [] : ['series_id']), ...key, ...values];
  return columns.map((name) => (table === '' ? name : `${table}.${name}`)).join(', ');
}

const NO_SERIES = rowSeed([]);

function storedSeeds(db: Database.Database, { series }: DatasetTable): (seriesId: unknown) => RowSeed {
  if (series === null) return () => NO_SERIES;
  const rows = db
    .prepare<[], [number, ...string[]]>(`SELECT series_id, ${series.columns.join(', ')} FROM ${series.table}`)
    .raw();
  const seeds = new Map<unknown, RowSeed>();
  for (const [seriesId, ...key] of rows.iterate()) seeds.set(seriesId, rowSeed(key));
  // A row without its series is not what was imported.
  return (seriesId) => seeds.get(seriesId) ?? NO_SERIES;
}

function sumOf(sums: Map<number, ContentSum>, owner: number): ContentSum {
  const known = sums.get(owner) ?? createContentSum();
  sums.set(owner, known);
  return known;
}

/** Facts of an entry in the order in which its hash takes them: columns that are added later are no part of it. */
const FACTS = [
  ...[
    'import_id',
    'file_name',
    'sha256',
    'byte_count',
    'dataset',
    'layout',
    'why',
    'encoding',
    'profile',
    'tz_data',
  ],
  ...[
    'provenance',
    'row_count',
    'created_count',
    'updated_count',
    'unchanged_count',
    'skipped_count',
    'took_ms',
  ],
  ...['repairs_json', 'problems_json', 'quality_json', 'rejects_csv', 'imported_at_ms', 'undone_at_ms'],
  'undone_after',
];

function entrySum(entry: Entry): ContentSum {
  const sum = createContentSum();
  sum.add(
    NO_SERIES,
    FACTS.map((name) => entry[name] ?? null),
  );
  return sum;
}

function writeHash(db: Database.Database, batchId: number, sum: ContentSum): void {
  db.prepare<[string, number]>('UPDATE import_batch SET content_hash = ? WHERE import_id = ?').run(
    sum.text(),
    batchId,
  );
}

interface Entry extends Readonly<Record<string, string | number | null>> {
  readonly import_id: number;
  readonly file_name: string;
  readonly content_hash: string | null;
}
