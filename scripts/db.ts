import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readConfig } from '../server/config.ts';
import { backUp } from '../server/store/backup.ts';
import { backupName } from '../server/store/backup-rotation.ts';
import { backupFolder, letGo, noteFailure } from '../server/store/backup-schedule.ts';
import { databaseState } from '../server/store/database-state.ts';
import { drill } from '../server/store/drill.ts';
import { requireLocal } from '../server/store/file-system.ts';
import { MIGRATIONS } from '../server/store/migrations.ts';
import { openStore } from '../server/store/open.ts';
import { pruneDatabase, type TableSize, tableSizes } from '../server/store/prune.ts';
import { restoreBackup } from '../server/store/restore.ts';
import { sizesOf } from '../server/store/sizes.ts';
import { confirm } from './confirm.ts';
import { withReader } from './open-store.ts';
import { type OutputOptions, outputOf, print } from './output.ts';
import { table } from './table.ts';
import { UsageError } from './usage-error.ts';
import { pathOf } from './user-path.ts';

export interface Sure extends OutputOptions {
  readonly yes?: boolean;
}

export interface PruneOptions extends Sure {
  readonly runsOlderThan?: string;
}

const DAY_MS = 86_400_000;

/** `garita db backup [FILE]`: a verified copy; without a name in `backups` beside the database, where old ones go. */
export async function backupCommand(file: string | undefined, options: OutputOptions): Promise<void> {
  outputOf(options);
  const { databasePath } = readConfig(process.env);
  const folder = backupFolder(databasePath);
  if (file === undefined) mkdirSync(folder, { recursive: true });
  const target = file === undefined ? join(folder, backupName(Date.now())) : fromHere(file);
  const backup = await backUp(databasePath, target);
  const removed = file === undefined ? letGo(folder) : [];
  if (file === undefined) noteFailure(folder, null);
  const { path, bytes, schemaVersion, sha256 } = backup;
  print(options, {
    text: () =>
      [
        `${path}: ${megabytes(bytes)}, schema ${schemaVersion}, read back whole, SHA-256 ${sha256.slice(0, 12)}… beside it.\n`,
        ...removed.map((name) => `Removed ${name}, which is out of the rotation.\n`),
      ].join(''),
    document: () => ({ ...backup, removed }),
    records: () => ({
      columns: ['path', 'bytes', 'schema', 'sha256', 'removed'],
      rows: [[path, bytes, schemaVersion, sha256, removed.join(' ')]],
    }),
  });
}

/** `garita db restore FILE`: puts a verified backup in the place of the database, which is kept beside it. */
export async function restoreCommand(file: string, options: Sure): Promise<void> {
  outputOf(options);
  const { databasePath } = readConfig(process.env);
  const path = pathOf(file);
  if (existsSync(databasePath))
    await confirm(`This puts ${file} in the place of ${databasePath}, which is kept beside it.`, options.yes);
  const { backup, replacedPath } = await restoreBackup(path, databasePath, Date.now());
  const { bytes, schemaVersion } = backup;
  const kept = replacedPath === null ? '' : `What was there is ${replacedPath}.\n`;
  print(options, {
    text: () =>
      `${databasePath} is now that of ${file}: ${megabytes(bytes)}, schema ${schemaVersion}.\n${kept}`,
    document: () => ({ ...backup, databasePath, replacedPath }),
    records: () => ({
      columns: ['database', 'backup', 'bytes', 'schema', 'replaced'],
      rows: [[databasePath, path, bytes, schemaVersion, replacedPath]],
    }),
  });
}

/** `garita db drill`: rehearses a loss on a copy; the database itself is only read. */
export async function drillCommand(options: OutputOptions): Promise<void> {
  outputOf(options);
  const { databasePath } = readConfig(process.env);
  const done = await drill(databasePath);
  const { bytes, seconds, tables, rows, imports, importsUnknown } = done;
  print(options, {
    text: () =>
      [
        `${databasePath}: backed up, restored elsewhere and compared in ${seconds.toFixed(1)} s (${megabytes(bytes)}): every page sound, ${rows.toLocaleString('en')} rows of ${tables} tables, ${imports} imports that hold what they gave.\n`,
        ...(importsUnknown === 0
          ? []
          : [`Of ${importsUnknown} imports of an older version nothing is known.\n`]),
      ].join(''),
    document: () => ({ databasePath, ...done }),
    records: () => ({
      columns: ['database', 'bytes', 'seconds', 'tables', 'rows', 'imports', 'imports_unknown'],
      rows: [[databasePath, bytes, seconds, tables, rows, imports, importsUnknown]],
    }),
  });
}

/** `garita db migrate`: upgrades the schema of the database, of which a copy is kept. */
export function migrateCommand(options: OutputOptions): void {
  outputOf(options);
  const config = readConfig(process.env);
  const { databasePath } = config;
  const { schemaVersion: before } = databaseState(databasePath);
  requireLocal(config);
  openStore(databasePath).close();
  const copy = before === MIGRATIONS.length ? null : `${databasePath}.schema-${before}`;
  const after = MIGRATIONS.length;
  print(options, {
    text: () =>
      copy === null
        ? `${databasePath} has schema ${after} already.\n`
        : `${databasePath} is upgraded from schema ${before} to ${after}; as it was it is kept in ${copy}.\n`,
    document: () => ({ databasePath, before, after, copy }),
    records: () => ({
      columns: ['database', 'schema_before', 'schema_after', 'copy'],
      rows: [[databasePath, before, after, copy]],
    }),
  });
}

/** `garita db prune`: removes old runs, where a term is given, gives free pages back and tells what takes up how much. */
export async function pruneCommand(options: PruneOptions): Promise<void> {
  outputOf(options);
  const { runsOlderThan, yes } = options;
  const { databasePath } = readConfig(process.env);
  databaseState(databasePath);
  const days = runsOlderThan === undefined ? null : daysIn(runsOlderThan);
  const what = days === null ? 'This' : `This removes runs that finished more than ${days} days ago and`;
  await confirm(`${what} rewrites ${databasePath} without its free pages.`, yes);
  const nowMs = Date.now();
  const pruned = pruneDatabase(databasePath, days === null ? null : nowMs - days * DAY_MS, nowMs - DAY_MS);
  const tables = tableSizes(databasePath);
  const [was, is] = [pruned.bytesBefore, pruned.bytesAfter].map(megabytes);
  const runs = pruned.runs.toLocaleString('en');
  print(options, {
    text: () => `${databasePath}: ${was} before, ${is} now; ${runs} runs removed.\n\n${sizeTable(tables)}`,
    document: () => ({ ...pruned, tables }),
    records: () => ({
      columns: ['table', 'rows', 'bytes'],
      rows: tables.map((one) => [one.table, one.rows, one.bytes]),
    }),
  });
}

/** `garita db sizes`: what takes up how much, how long runs are kept and what goes next. */
export function sizesCommand(options: OutputOptions): void {
  outputOf(options);
  const { databasePath, runsKept } = readConfig(process.env);
  databaseState(databasePath);
  const parts = sizesOf(databasePath);
  const due = withReader(({ retention }) => retention.due(runsKept, Date.now()));
  const count = (value: number) => value.toLocaleString('en');
  const rows = parts.map(({ kind, rows: held, bytes }) => [
    kind,
    held === null ? '' : count(held),
    megabytes(bytes),
  ]);
  const kept = `Kept are the newest ${count(runsKept.runs)} runs, for ${count(runsKept.days)} days, ${megabytes(runsKept.bytes)} together.`;
  const next = `After the next daily backup of a server go ${count(due.runs)} runs (${megabytes(due.bytes)}).`;
  print(options, {
    text: () => `${table(['Kind', 'Rows or files', 'Size'], rows)}\n${kept}\n${next}\n`,
    document: () => ({ databasePath, parts, runs: { kept: runsKept, due } }),
    records: () => ({
      columns: ['kind', 'rows', 'bytes'],
      rows: parts.map(({ kind, rows: held, bytes }) => [kind, held, bytes]),
    }),
  });
}

function sizeTable(tables: readonly TableSize[]): string {
  const rows = tables
    .filter((one) => one.rows > 0)
    .map((one) => [one.table, one.rows.toLocaleString('en'), megabytes(one.bytes)]);
  return table(['Table', 'Rows', 'Size'], rows);
}

function daysIn(text: string): number {
  const days = /^(\d{1,5})d?$/.exec(text)?.[1];
  if (days === undefined)
    throw new UsageError(`--runs-older-than ${text} is not a number of days, such as 90.`);
  return Number(days);
}

function fromHere(file: string): string {
  return resolve(process.env.INIT_CWD ?? '.', file);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
