import { createWriteStream, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readCatalogue } from '../server/catalogue.ts';
import { readConfig } from '../server/config.ts';
import type { ImportReport, LeftOut } from '../server/contract/imports.ts';
import { ImportError } from '../server/importers/import-error.ts';
import { importFile, requireFile } from '../server/importers/import-file.ts';
import type { ConflictPolicy } from '../server/importers/target.ts';
import { createProfileService, type ProfileService } from '../server/profile-service.ts';
import { requireLocal } from '../server/store/file-system.ts';
import { takeImportTurn } from '../server/store/import-turn.ts';
import { openStore, type Store } from '../server/store/open.ts';
import { StoreError } from '../server/store/store-error.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { describeImport, describeSuggestion } from './import-text.ts';
import { type OutputOptions, outputOf, type Printable, print } from './output.ts';
import { importProgress } from './progress-line.ts';
import { readMapping } from './read-mapping.ts';
import { terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { pathOf } from './user-path.ts';

export interface ImportOptions extends OutputOptions {
  readonly dryRun?: boolean;
  readonly onConflict?: string;
  readonly profile?: string;
  readonly map?: string;
  readonly saveProfile?: string;
  readonly rejects?: string;
  /** Take in the other rows where some are left out. */
  readonly allowRejects?: boolean;
}

/** `garita import FILE|-`: takes a file into the database, or only tries to, and prints what came of it. */
export async function runImport(file: string, options: ImportOptions): Promise<void> {
  refuseOptions(options);
  const config = readConfig(process.env);
  requireLocal(config);
  const { databasePath, databaseMaxBytes: mostBytes } = config;
  const { dryRun = false } = options;
  const isData = outputOf(options) !== 'table';
  const folder = mkdtempSync(join(tmpdir(), 'garita-import-'));
  let leftOut: LeftOut | null = null;
  try {
    const path = file === '-' ? await savedInput(folder) : pathOf(file);
    const fileName = file === '-' ? 'standard input' : basename(path);
    await requireFile(path, file);
    const isEmpty = dryRun && !existsSync(databasePath);
    const usedPath = isEmpty ? join(folder, 'garita.db') : databasePath;
    const turn = await takeImportTurn(usedPath, { onWait: tellWaiting });
    const store = openStore(usedPath, { mostBytes });
    try {
      const report = await importInto(store, path, fileName, options, (found) => {
        leftOut = found;
      });
      print(options, {
        text: () => describeImport(report),
        document: () => report,
        records: () => ({ columns: COLUMNS, rows: [record(report)] }),
      });
      process.exitCode = exitCodeOf(report, options);
    } finally {
      store.close();
      turn.release();
    }
  } catch (error) {
    if (!isData && error instanceof ImportError && error.suggestion !== null)
      process.stderr.write(terminal.textOf(describeSuggestion(error.suggestion, file)));
    if (isData && (error instanceof ImportError || error instanceof StoreError))
      print(options, refusal(error, leftOut));
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function tellWaiting(owner: string): void {
  process.stderr.write(terminal.textOf(`Another process${owner} imports; this one waits for its turn.\n`));
}

async function importInto(
  store: Store,
  path: string,
  fileName: string,
  options: ImportOptions,
  onLeftOut: (leftOut: LeftOut) => void,
): Promise<ImportReport> {
  const { dryRun = false, saveProfile, rejects, onConflict = 'replace' } = options;
  const profiles = createProfileService(store.profiles);
  const mapping = mappingOf(options, profiles);
  const nowMs = Date.now();
  const report = await importFile(path, store, {
    fileName,
    nowMs,
    dryRun,
    refuseRejects: !dryRun && options.allowRejects !== true,
    facilities: readCatalogue().ports.facilities,
    policy: onConflict as ConflictPolicy,
    profiles: profiles.list(),
    ...(mapping === null ? {} : { mapping }),
    onProgress: importProgress(),
    onLeftOut,
    onRejects: (csv) =>
      rejects !== undefined && writeFileSync(resolve(process.env.INIT_CWD ?? '.', rejects), csv),
  });
  if (saveProfile !== undefined && mapping !== null && !dryRun) {
    const headerColumns = report.preview!.columns.filter((name) => name.trim() !== '');
    profiles.save({ name: saveProfile, mapping: mapping.mapping, headerColumns }, nowMs);
  }
  return report;
}

/** A file of which some rows were left out is said to be so, if that was allowed; else a trial says it would be refused. */
function exitCodeOf({ skipped }: ImportReport, { allowRejects, dryRun }: ImportOptions): ExitCode {
  if (skipped === 0) return EXIT.done;
  if (allowRejects) return EXIT.someRejected;
  if (!dryRun) return EXIT.done;
  const left = skipped === 1 ? 'row that is' : 'rows that are';
  const told = `The import would be refused for the ${left} left out; add --allow-rejects to take in the others.`;
  process.stderr.write(`${terminal.textOf(told)}\n`);
  return EXIT.inputInvalid;
}

function mappingOf({ profile, map, saveProfile }: ImportOptions, profiles: ProfileService) {
  if (profile !== undefined) return { name: profile, mapping: profiles.get(profile).mapping };
  return map === undefined ? null : { name: saveProfile ?? null, mapping: readMapping(map) };
}

const POLICIES = ['replace', 'keep', 'reject'];

function refuseOptions({ onConflict = 'replace', profile, map, saveProfile }: ImportOptions): void {
  if (!POLICIES.includes(onConflict)) {
    throw new UsageError(
      `--on-conflict ${onConflict} is none of replace, keep and reject; write one of these.`,
    );
  }
  if (profile !== undefined && map !== undefined) {
    throw new UsageError('--profile and --map both say how to read the file; give one of the two.');
  }
  if (saveProfile !== undefined && map === undefined) {
    throw new UsageError('--save-profile remembers the mapping of --map, so give that as well.');
  }
}

/** Standard input as a file, so that the rows left out can be read a second time. */
async function savedInput(folder: string): Promise<string> {
  const path = join(folder, 'input');
  await pipeline(process.stdin, createWriteStream(path));
  return path;
}

const COLUMNS = [
  'file',
  'layout',
  'rows',
  'created',
  'updated',
  'unchanged',
  'skipped',
  'took_ms',
  'dry_run',
];

function record({
  fileName,
  layout,
  rows,
  created,
  updated,
  unchanged,
  skipped,
  tookMs,
  dryRun,
}: ImportReport) {
  return [fileName, layout, rows, created, updated, unchanged, skipped, Math.round(tookMs), dryRun];
}

/** Why a file is refused, as data; what is left out where all of its rows were read. */
function refusal(error: ImportError | StoreError, leftOut: LeftOut | null): Printable {
  const { code, message } = error;
  const suggestion = error instanceof ImportError ? error.suggestion : null;
  return {
    text: () => '',
    document: () => ({ layout: null, error: { code, message }, suggestion, ...leftOut }),
    records: () => ({ columns: ['error', 'message'], rows: [[code, message]] }),
  };
}
