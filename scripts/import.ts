import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readCatalogue } from '../server/catalogue.ts';
import { readConfig } from '../server/config.ts';
import type { ImportReport } from '../server/contract/imports.ts';
import { importFile, importStream, requireFile } from '../server/importers/import-file.ts';
import { openStore } from '../server/store/open.ts';
import { pathOf } from './user-path.ts';

export interface ImportOptions {
  readonly json?: boolean;
  readonly dryRun?: boolean;
}

/** `garita import FILE|-`: takes a file into the database, or only tries to, and prints what came of it. */
export async function runImport(file: string, { json, dryRun = false }: ImportOptions): Promise<void> {
  const { databasePath } = readConfig(process.env);
  const path = file === '-' ? null : pathOf(file);
  if (path !== null) await requireFile(path, file);
  const emptyFolder = dryRun && !existsSync(databasePath) ? mkdtempSync(join(tmpdir(), 'garita-dry-')) : null;
  const store = openStore(emptyFolder === null ? databasePath : join(emptyFolder, 'garita.db'));
  try {
    const nowMs = Date.now();
    const { facilities } = readCatalogue().ports;
    const report =
      path === null
        ? await importStream(process.stdin, store, { fileName: 'standard input', nowMs, dryRun, facilities })
        : await importFile(path, store, { fileName: basename(path), nowMs, dryRun, facilities });
    process.stdout.write(json ? `${JSON.stringify(report)}\n` : describe(report));
  } finally {
    store.close();
    if (emptyFolder !== null) rmSync(emptyFolder, { recursive: true });
  }
}

function describe(report: ImportReport): string {
  const { rows, created, updated, unchanged, skipped, tookMs, dryRun } = report;
  const lines = [
    `File       ${report.fileName}`,
    `Layout     ${report.layout}`,
    `Why        ${report.why}`,
    `Rows       ${count(rows)}`,
    `Created    ${count(created)}`,
    `Updated    ${count(updated)}`,
    `Unchanged  ${count(unchanged)}`,
    `Skipped    ${count(skipped)}`,
    ...report.repairs.map(
      (repair) =>
        `           ${count(repair.count)} × ${repair.code}, first in line ${repair.firstLine}: ${repair.message}` +
        `${repair.fix === '' ? '' : `; ${repair.fix}`}.`,
    ),
    `Time       ${(tookMs / 1000).toFixed(1)} s, ${count(Math.round(rows / Math.max(tookMs / 1000, 0.001)))} rows/s`,
  ];
  if (dryRun) lines.push('This was a dry run: nothing is stored. Leave out --dry-run to import the file.');
  else if (created + updated === 0) lines.push('Nothing was new: the database is as it was.');
  return `${lines.join('\n')}\n`;
}

function count(value: number): string {
  return value.toLocaleString('en');
}
