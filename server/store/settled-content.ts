import type Database from 'better-sqlite3';
import { type ContentSum, createContentSum, type RowSeed } from './content-sum.ts';
import type { DatasetTable } from './datasets.ts';

/** Rows of a file while they are staged: their sum, and the seed of a series by its ordinal (any where there are none). */
export interface StagedContent {
  readonly sum: ContentSum;
  readonly seedOf: (ordinal: number) => RowSeed;
}

/** Which of the staged rows settling has left: all as they were, all but few (`left_out`), or only it can tell. */
export type Settled = 'all' | 'all-but-left-out' | 'other';

/** The sum of the settled rows. */
export function settledContent(
  db: Database.Database,
  definition: DatasetTable,
  { sum, seedOf }: StagedContent,
  settled: Settled,
): ContentSum {
  if (settled === 'all') return sum;
  const cells = stagedCells(definition);
  if (settled === 'other') return sumOfStaged(db, definition, seedOf, `SELECT ${cells} FROM settled`);
  const leftOut = `SELECT ${cells} FROM staged WHERE rowid IN (SELECT id FROM left_out)`;
  const left = createContentSum(sum.text());
  left.minus(sumOfStaged(db, definition, seedOf, leftOut));
  return left;
}

/** The sum of the rows that a query answers as `stagedCells`. */
export function sumOfStaged(
  db: Database.Database,
  { series }: DatasetTable,
  seedOf: StagedContent['seedOf'],
  sql: string,
): ContentSum {
  const sum = createContentSum();
  const from = series === null ? 0 : 1;
  for (const row of db.prepare<[], unknown[]>(sql).raw().iterate())
    sum.add(seedOf(series === null ? 0 : (row[0] as number)), row, from);
  return sum;
}

/** Columns of a staged row that its hash takes, perhaps of a table that has to be named. */
export function stagedCells({ series, key, values }: DatasetTable, table = ''): string {
  const columns = [...(series === null ? [] : ['ordinal']), ...key, ...values];
  return columns.map((name) => (table === '' ? name : `${table}.${name}`)).join(', ');
}
