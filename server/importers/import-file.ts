import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ImportReport } from '../contract/imports.ts';
import type { WaitsFile } from './cbp-waits-file.ts';
import { decodeText, MAX_TEXT_BYTES, tooLarge } from './decode-text.ts';
import { ImportError } from './import-error.ts';
import { createProblemLog, type ProblemLog } from './problem-log.ts';
import { type ReadFile, readRecords } from './read-records.ts';
import { takeWaits } from './take-waits.ts';
import type { ImportTarget, LedgerEntry, Stage } from './target.ts';
import { unpack } from './unpack.ts';

export interface ImportOptions {
  /** Name to show and to note in the ledger. */
  readonly fileName: string;
  /** Time of the import, ms since the epoch. */
  readonly nowMs: number;
  readonly provenance?: string;
  /** What becomes of a stored value that differs; replaced unless told otherwise. */
  readonly policy?: 'replace' | 'keep';
  /** Does all of an import but store it. */
  readonly dryRun?: boolean;
  readonly maxTextBytes?: number;
}

/** Share of faulty rows above which a file is refused as a whole. */
const MAX_FAULTY_SHARE = 0.05;

/** Imports a file, plain or gzip; the same bytes a second time are recognised and not read again. */
export async function importFile(
  path: string,
  target: ImportTarget,
  options: ImportOptions,
): Promise<ImportReport> {
  const startedMs = performance.now();
  await requireFile(path, options.fileName);
  const sha256 = await hashOf(path);
  const standing = alreadyImported(target, sha256, options);
  if (standing !== null) return unchangedReport(standing, sha256, options, performance.now() - startedMs);
  return importStream(createReadStream(path, { highWaterMark: CHUNK_BYTES }), target, options, startedMs);
}

/** Imports a stream of bytes, plain or gzip; on any error nothing is stored. */
export async function importStream(
  source: Readable,
  target: ImportTarget,
  options: ImportOptions,
  startedMs: number = performance.now(),
): Promise<ImportReport> {
  const hash = createHash('sha256');
  try {
    const { waits, others } = await takeWaits(hashed(source, hash), options.fileName);
    return waits === null
      ? await importCounts(others, hash, target, options, startedMs)
      : importWaits(waits, hash.digest('hex'), target, options, startedMs);
  } finally {
    source.destroy();
  }
}

async function importCounts(
  source: AsyncIterable<Buffer>,
  hash: Hash,
  target: ImportTarget,
  options: ImportOptions,
  startedMs: number,
): Promise<ImportReport> {
  const log = createProblemLog();
  const stage = target.stageCounts();
  try {
    const read = await readInto(stage, log, source, options);
    const sha256 = hash.digest('hex');
    const standing = alreadyImported(target, sha256, options);
    if (standing !== null) return unchangedReport(standing, sha256, options, performance.now() - startedMs);
    leaveOutConflicts(stage, log);
    refuseBadFile(log, read, options.fileName);
    const ledger = {
      fileName: options.fileName,
      sha256,
      layout: read.layout,
      why: read.why,
      rows: read.rows,
    };
    const { dryRun = false } = options;
    const outcome = stage.commit({
      ...ledger,
      provenance: options.provenance ?? null,
      skipped: log.skipped,
      problems: log.problems(),
      repairs: log.repairs(),
      importedAtMs: options.nowMs,
      policy: options.policy ?? 'replace',
      dryRun,
      tookMs: () => performance.now() - startedMs,
    });
    return { ...ledger, ...outcome, dryRun, problemCount: outcome.skipped };
  } finally {
    stage.discard();
  }
}

function importWaits(
  waits: WaitsFile,
  sha256: string,
  target: ImportTarget,
  options: ImportOptions,
  startedMs: number,
): ImportReport {
  const standing = alreadyImported(target, sha256, options);
  if (standing !== null) return unchangedReport(standing, sha256, options, performance.now() - startedMs);
  const { layout, why, rows, readings, repeated, problems, contradicted, firstContradicted } = waits;
  const log = createProblemLog();
  for (const { line, ...problem } of problems) log.add({ ...problem, column: null, value: null }, line);
  if (firstContradicted !== null) {
    const { portNumber, laneKind, observedAtMs } = firstContradicted;
    const message =
      `Rows of one answer contradict each other, such as those of port ${portNumber}, lane ${laneKind}, at ` +
      `${new Date(observedAtMs).toISOString()}; none of them is stored`;
    const fix = 'leave only the right one in the file';
    log.add({ code: 'conflicting-duplicate', message, fix, column: null, value: null }, 1, contradicted);
  }
  refuseBadFile(log, { rows, layout, why, counts: readings.length + repeated }, options.fileName);
  const { fileName, dryRun = false } = options;
  const ledger = { fileName, sha256, layout, why, rows };
  const outcome = target.commitWaits(readings, {
    ...ledger,
    provenance: options.provenance ?? null,
    skipped: log.skipped,
    problems: log.problems(),
    repairs: log.repairs(),
    importedAtMs: options.nowMs,
    policy: options.policy ?? 'replace',
    dryRun,
    repeated,
    tookMs: () => performance.now() - startedMs,
  });
  return { ...ledger, ...outcome, dryRun, problemCount: outcome.skipped };
}

/** What ships with the product is offered at every start, and once is enough. */
function alreadyImported(
  target: ImportTarget,
  sha256: string,
  { policy }: ImportOptions,
): LedgerEntry | null {
  return policy === 'keep' ? target.imports.findBySha256(sha256) : target.imports.findStanding(sha256);
}

const CHUNK_BYTES = 256 * 1024;

async function readInto(
  stage: Stage,
  log: ProblemLog,
  bytes: AsyncIterable<Buffer>,
  { fileName, maxTextBytes = MAX_TEXT_BYTES }: ImportOptions,
): Promise<ReadCounts> {
  const { text, encoding } = await decodeText(await unpack(bytes, fileName), fileName, maxTextBytes);
  let counts = 0;
  const read = await readRecords(text, fileName, {
    count: (row) => {
      counts++;
      stage.add(row);
    },
    skip: (problem, line) => log.add(problem, line),
  });
  const why = `${read.why[0]!.toUpperCase()}${read.why.slice(1)}; read as ${encoding()}.`;
  return { ...read, why, counts };
}

interface ReadCounts extends ReadFile {
  readonly counts: number;
}

async function* hashed(source: AsyncIterable<Buffer>, hash: Hash): AsyncGenerator<Buffer> {
  for await (const chunk of source) {
    hash.update(chunk);
    yield chunk;
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: CHUNK_BYTES }), hash);
  return hash.digest('hex');
}

/** Refuses a path that is no readable file. */
export async function requireFile(path: string, fileName: string): Promise<void> {
  const facts = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
      throw new ImportError(
        'file-missing',
        `There is no file ${fileName}; check its name and folder.`,
        error,
      );
    }
    throw new ImportError('file-unreadable', `The file ${fileName} cannot be read (${error.code}).`, error);
  });
  if (facts.isDirectory()) {
    throw new ImportError('file-unreadable', `${fileName} is a folder, not a file; name one file in it.`);
  }
  if (facts.size > MAX_TEXT_BYTES) throw tooLarge(fileName, MAX_TEXT_BYTES);
}

/** Where rows contradict each other none is stored: which of them is right depends on no order in the file. */
function leaveOutConflicts(stage: Stage, log: ProblemLog): void {
  const { rows, first } = stage.settle();
  if (first === null) return;
  const month = `${String(first.monthNumber).slice(0, 4)}-${String(first.monthNumber).slice(4)}`;
  const place =
    first.crossing === '' ? `port ${first.portCode}` : `${first.crossing} (port ${first.portCode})`;
  const message =
    `Rows of the file contradict each other, such as ${first.measure} of ${place} in ${month}: ${first.lowest} ` +
    `and ${first.highest}; none of them is stored`;
  const fix = 'leave only the right one in the file';
  log.add({ code: 'conflicting-duplicate', message, fix, column: null, value: null }, first.line, rows);
}

function refuseBadFile(log: ProblemLog, { rows, counts }: ReadCounts, fileName: string): void {
  // A row that holds several values can have several problems.
  const offered = Math.max(rows, counts + log.skipped);
  if (log.faulty <= offered * MAX_FAULTY_SHARE) return;
  const unit = offered > rows ? 'values' : 'rows';
  const shown = log
    .repairs()
    .slice(0, 3)
    .map(({ message, fix, count, firstLine }) => {
      return `line ${firstLine}: ${message}; ${fix} (${count} ${count === 1 ? unit.slice(0, -1) : unit})`;
    });
  throw new ImportError(
    'too-many-rejected',
    `${log.faulty} of the ${offered} ${unit} of ${fileName} cannot be used, more than ${MAX_FAULTY_SHARE * 100} %, ` +
      `so nothing was stored: ${shown.join('; ')}.`,
  );
}

function unchangedReport(
  entry: LedgerEntry,
  sha256: string,
  { fileName, dryRun = false }: ImportOptions,
  tookMs: number,
): ImportReport {
  const { batchId, layout, why, rows, skipped, problems, repairs } = entry;
  const unchanged = entry.created + entry.updated + entry.unchanged;
  const counts = {
    rows,
    created: 0,
    updated: 0,
    unchanged,
    skipped,
    problems,
    problemCount: skipped,
    repairs,
  };
  return { batchId, dryRun, fileName, sha256, layout, why, ...counts, tookMs: Math.round(tookMs) };
}
