import type { Store } from '../server/store/open.ts';
import { withReader, withStore } from './open-store.ts';
import { type OutputOptions, outputOf, print } from './output.ts';
import { table } from './table.ts';
import { UsageError } from './usage-error.ts';

/** `garita imports list`: the ledger, newest first. */
export function listImports(options: OutputOptions): void {
  outputOf(options);
  const batches = withReader((store) => store.imports.list());
  print(options, {
    text: () => describe(batches),
    document: () => batches,
    records: () => ({ columns: COLUMNS, rows: batches.map(record) }),
  });
}

type Batches = ReturnType<Store['imports']['list']>;

const COLUMNS = [
  'import',
  'file',
  'sha256',
  'imported_at',
  'created',
  'updated',
  'unchanged',
  'skipped',
  'undone_at',
];

function record(batch: Batches[number]) {
  const { batchId, fileName, sha256, importedAtMs, created, updated, unchanged, skipped, undoneAtMs } = batch;
  const at = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
  return [batchId, fileName, sha256, at(importedAtMs), created, updated, unchanged, skipped, at(undoneAtMs)];
}

function describe(batches: Batches): string {
  const rows = batches.map((batch) => [
    String(batch.batchId),
    batch.fileName,
    new Date(batch.importedAtMs).toISOString().slice(0, 16).replace('T', ' '),
    ...[batch.created, batch.updated, batch.unchanged, batch.skipped].map((count) =>
      count.toLocaleString('en'),
    ),
    batch.undoneAtMs === null ? '' : new Date(batch.undoneAtMs).toISOString().slice(0, 16).replace('T', ' '),
  ]);
  const head = ['Import', 'File', 'At (UTC)', 'Created', 'Updated', 'Unchanged', 'Skipped', 'Undone (UTC)'];
  return rows.length === 0 ? 'Nothing has been imported.\n' : table(head, rows, [1, 2, 7]);
}

/** `garita imports undo ID`: takes one import back and puts in place again what it replaced. */
export function undoImport(id: string, options: OutputOptions): void {
  outputOf(options);
  if (!/^[1-9]\d{0,14}$/.test(id)) {
    throw new UsageError(`The import "${id}" is not a number; see garita imports list for the numbers.`);
  }
  const outcome = withStore((store) => store.imports.undo(Number(id), Date.now()));
  const { removed, restored, kept } = outcome;
  const [gone, back, left] = [removed, restored, kept].map((count) => count.toLocaleString('en'));
  print(options, {
    text: () =>
      `Import ${id} is undone: ${gone} values removed, ${back} restored, ${left} kept because a later import gives them too.\n`,
    document: () => outcome,
    records: () => ({
      columns: ['import', 'removed', 'restored', 'kept'],
      rows: [[Number(id), removed, restored, kept]],
    }),
  });
}
