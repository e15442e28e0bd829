import type { Readable } from 'node:stream';
import type { ImportProgress, ImportReport, LeftOut } from '../contract/imports.ts';
import type { Mapping, Profile } from '../contract/mapping.ts';
import type { Facility } from '../model/port.ts';
import { ImportError } from './import-error.ts';
import type { Collector } from './import-table.ts';
import { openText } from './open-text.ts';
import { withPlaceNames } from './place-names.ts';
import { rejectsCsv } from './rejects.ts';
import type { ConflictPolicy, ImportTarget, LedgerEntry } from './target.ts';

export interface ImportOptions {
  /** Name to show and to note in the ledger. */
  readonly fileName: string;
  /** Time of the import, ms since the epoch. */
  readonly nowMs: number;
  /** Those that a file may speak of. */
  readonly facilities: readonly Facility[];
  readonly provenance?: string;
  /** What becomes of a stored value that differs; replaced unless told otherwise. */
  readonly policy?: ConflictPolicy;
  /** Does all of an import but store it. */
  readonly dryRun?: boolean;
  /** Refuse the file where a row of it is left out, few as they may be. */
  readonly refuseRejects?: boolean;
  /** How a table of any origin is to be read; its layout is then not looked for. */
  readonly mapping?: { readonly name: string | null; readonly mapping: Mapping };
  /** Profiles that are remembered, each recognised by the header that it was made for. */
  readonly profiles?: readonly Profile[];
  readonly maxTextBytes?: number;
  /** Told after every piece of the file. */
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Asked between pieces, and before anything is stored. */
  readonly shouldStop?: () => boolean;
  /** Given the rows that are left out, as CSV, whatever becomes of the file. */
  readonly onRejects?: (csv: string) => void;
  /** Given what is left out and why once all rows are read, whatever becomes of the file. */
  readonly onLeftOut?: (leftOut: LeftOut) => void;
}

/** What reading a file has told of it as a whole. */
export interface Collected {
  readonly layout: string;
  readonly why: string;
  readonly encoding: string | null;
  readonly profile: string | null;
  readonly rows: number;
  /** Rows that another row of the file has said already. */
  readonly repeated: number;
  /** `null` for a table without one, `undefined` where the file is no table. */
  readonly header: readonly string[] | null | undefined;
}

/** Share of faulty rows above which a file is refused as a whole. */
const MAX_FAULTY_SHARE = 0.05;

/** Stores what was collected with its ledger entry, or refuses the file. */
export async function settleAndStore(
  collector: Collector,
  collected: Collected,
  options: ImportOptions,
  origin: {
    readonly sha256: string;
    readonly byteCount: number;
    readonly tookMs: () => number;
    readonly reopen: (() => Readable) | null;
  },
): Promise<ImportReport> {
  const { log, stage, quality, dataset } = collector;
  const { header, repeated, ...told } = collected;
  const { fileName, dryRun = false, shouldStop = () => false } = options;
  const { repeated: within, indistinct } = leaveOutContradictions(collector, options);
  const csv = await rejectsOf(collector, header, origin.reopen, options);
  if (csv !== null) options.onRejects?.(csv);
  const leftOut = { problems: log.problems(), problemCount: log.skipped, repairs: log.repairs() };
  options.onLeftOut?.(leftOut);
  refuseBadFile(collector, collected, fileName);
  if (options.refuseRejects && log.skipped > 0)
    throw new ImportError(
      'rows-rejected',
      `${rejectedSentence(log.skipped, told.rows, fileName)}, so nothing was stored: ${firstRepairs(log).join('; ')}. Mend them, or take in the others with --allow-rejects; --rejects FILE writes them as CSV.`,
    );
  const { sha256, byteCount, tookMs } = origin;
  const ledger = { fileName, sha256, dataset, ...told };
  const report = quality.report({
    layout: told.layout,
    importedAtMs: options.nowMs,
    repeated: within + repeated,
    indistinct,
  });
  const outcome = stage.commit({
    ...ledger,
    byteCount,
    provenance: options.provenance ?? null,
    repeated,
    skipped: log.skipped,
    problems: leftOut.problems,
    repairs: leftOut.repairs,
    quality: report,
    rejectsCsv: csv,
    importedAtMs: options.nowMs,
    policy: options.policy ?? 'replace',
    dryRun,
    shouldStop,
    tookMs,
  });
  const preview = collector.preview();
  return { ...ledger, ...outcome, dryRun, problemCount: outcome.skipped, quality: report, preview };
}

/** Throws where the import has been stopped. */
export function refuseStopped({
  fileName,
  shouldStop,
}: Pick<ImportOptions, 'fileName' | 'shouldStop'>): void {
  if (!shouldStop?.()) return;
  throw new ImportError(
    'import-cancelled',
    `The import of ${fileName} was cancelled; nothing of it is stored.`,
  );
}

/** Where rows contradict each other none is stored: which of them is right depends on no order in the file. */
function leaveOutContradictions({ stage, log, rejects }: Collector, options: ImportOptions) {
  const { facilities } = options;
  const { rows: _, first, ...settled } = stage.settle(() => refuseStopped(options));
  if (first === null) return settled;
  const message = `Rows of the file contradict each other, such as ${withPlaceNames(first.key, facilities)}; none of them is stored`;
  const fix = 'leave only the right one in the file';
  const problem = { code: 'conflicting-duplicate', message, fix, column: null, value: null };
  const one = { ...problem, message: 'Another row of the file contradicts this one' };
  for (const line of stage.contradictedLines()) {
    log.add(line === first.line ? problem : one, line);
    rejects.add(one, line);
  }
  return settled;
}

async function rejectsOf(
  { rejects }: Collector,
  header: readonly string[] | null | undefined,
  reopen: (() => Readable) | null,
  { fileName }: ImportOptions,
): Promise<string | null> {
  if (rejects.reasons.size === 0 || header === undefined || reopen === null) return null;
  const { text } = await openText(reopen(), fileName);
  return rejectsCsv(text, fileName, header, rejects.reasons);
}

function refuseBadFile({ log, added }: Collector, { rows }: Collected, fileName: string): void {
  // A row that holds several values can have several problems.
  const offered = Math.max(rows, added + log.skipped);
  if (log.faulty <= offered * MAX_FAULTY_SHARE) return;
  const unit = offered > rows ? 'values' : 'rows';
  throw new ImportError(
    'too-many-rejected',
    `${log.faulty} of the ${offered} ${unit} of ${fileName} cannot be used, more than ${MAX_FAULTY_SHARE * 100} %, ` +
      `so nothing was stored: ${firstRepairs(log, unit).join('; ')}.`,
  );
}

/** The three commonest faults, each with its first line and what to do. */
function firstRepairs(log: Collector['log'], unit = 'rows'): string[] {
  return log
    .repairs()
    .slice(0, 3)
    .map(({ message, fix, count, firstLine }) => {
      const todo = fix === '' ? '' : `; ${fix}`;
      return `line ${firstLine}: ${message}${todo} (${count} ${count === 1 ? unit.slice(0, -1) : unit})`;
    });
}

/** `2 of the 399,406 rows of counts.csv are left out`. */
function rejectedSentence(skipped: number, rows: number, fileName: string): string {
  const count = (value: number) => value.toLocaleString('en');
  return `${count(skipped)} of the ${count(rows)} rows of ${fileName} ${skipped === 1 ? 'is' : 'are'} left out`;
}

/** What ships with the product is offered at every start, and once is enough. */
export function alreadyImported(
  target: ImportTarget,
  sha256: string,
  { policy, mapping }: ImportOptions,
): LedgerEntry | null {
  // Read otherwise, the same bytes may hold something else.
  if (mapping !== undefined) return null;
  return policy === 'keep' ? target.imports.findBySha256(sha256) : target.imports.findStanding(sha256);
}

/** The report of a file that is stored already. */
export function unchangedReport(
  entry: LedgerEntry,
  sha256: string,
  { fileName, dryRun = false }: ImportOptions,
  tookMs: number,
): ImportReport {
  const { batchId, dataset, layout, why, encoding, profile, rows, created, updated, unchanged } = entry;
  const { skipped, problems, repairs, quality } = entry;
  return {
    batchId,
    dataset,
    layout,
    why,
    encoding,
    profile,
    rows,
    skipped,
    problems,
    repairs,
    quality,
    dryRun,
    fileName,
    sha256,
    created: 0,
    updated: 0,
    unchanged: created + updated + unchanged,
    problemCount: entry.skipped,
    preview: null,
    tookMs: Math.round(tookMs),
  };
}
