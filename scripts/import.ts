import { basename } from 'node:path';
import { readConfig } from '../server/config.ts';
import type { ImportReport } from '../server/contract/api.ts';
import { importFile, importStream, requireFile } from '../server/importers/import-file.ts';
import { openStore } from '../server/store/open.ts';
import { pathOf } from './user-path.ts';

/** `garita import FILE|-`: takes a file into the database and prints what came of it. */
export async function runImport(file: string, options: { readonly json?: boolean }): Promise<void> {
  const { databasePath } = readConfig(process.env);
  const path = file === '-' ? null : pathOf(file);
  if (path !== null) await requireFile(path, file);
  const store = openStore(databasePath);
  try {
    const nowMs = Date.now();
    const report =
      path === null
        ? await importStream(process.stdin, store, { fileName: 'standard input', nowMs })
        : await importFile(path, store, { fileName: basename(path), nowMs });
    process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : describe(report));
  } finally {
    store.close();
  }
}

function describe(report: ImportReport): string {
  const { rows, imported, updated, unchanged, rejected, tookMs } = report;
  const lines = [
    `File       ${report.fileName}`,
    `Layout     ${report.layout}`,
    `Rows       ${count(rows)}`,
    `Imported   ${count(imported)}`,
    `Updated    ${count(updated)}`,
    `Unchanged  ${count(unchanged)}`,
    `Rejected   ${count(rejected)}`,
    ...report.rejections.map(
      (reason) =>
        `           ${count(reason.count)} × ${reason.code}, first in line ${reason.firstLine}: ${reason.message}`,
    ),
    `Time       ${(tookMs / 1000).toFixed(1)} s, ${count(Math.round(rows / Math.max(tookMs / 1000, 0.001)))} rows/s`,
  ];
  if (imported + updated === 0) lines.push('Nothing was new: the database is as it was.');
  return `${lines.join('\n')}\n`;
}

function count(value: number): string {
  return value.toLocaleString('en');
}
