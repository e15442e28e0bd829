import { type ChecksReport, runChecks } from '../server/jobs/run-checks.ts';
import { CHECKS_FILE, writeChecks } from '../server/method/checks-file.ts';
import { type CheckResult, FAMILIES, type Family } from '../server/model/checks/check.ts';
import { MODEL_VERSION } from '../server/model/version.ts';
import { type Reference, readReference } from '../server/reference.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { type OutputOptions, outputOf, print } from './output.ts';
import { progressLine } from './progress-line.ts';
import { runDate } from './run-date.ts';
import { table } from './table.ts';
import { UsageError } from './usage-error.ts';

export interface ChecksOptions extends OutputOptions {
  readonly family?: string;
  /** Replace the results that ship. */
  readonly write?: boolean;
  /** The day of the run that they name; today unless told. */
  readonly date?: string;
}

/** `garita checks`: holds the model against exact values and prints each comparison. */
export async function runChecksCommand(
  options: ChecksOptions,
  reference: Reference = readReference(),
  printed?: (text: string) => void,
): Promise<ExitCode> {
  outputOf(options);
  const { family, write, date } = options;
  if (write && family !== undefined)
    throw new UsageError('--write takes all families, so that the file is whole: leave out --family.');
  const ranOn = runDate(date, { names: 'stored result', isUsed: write === true });
  const families = family === undefined ? undefined : familiesIn(family);
  const report = await runChecks(reference, {
    ...(families ? { families } : {}),
    onProgress: progressLine('of checks done'),
  });
  if (write) writeChecks(report, { modelVersion: MODEL_VERSION, date: ranOn });
  print(
    options,
    {
      text: () => `${describe(report)}${write ? `Written to ${CHECKS_FILE}.\n` : ''}`,
      document: () => report,
      records: () => ({ columns: COLUMNS, rows: report.checks.map(record) }),
    },
    printed,
  );
  return report.failed > 0 ? EXIT.checkFailed : EXIT.done;
}

function familiesIn(text: string): readonly Family[] {
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !FAMILIES.some((family) => family === name));
  if (unknown.length > 0)
    throw new UsageError(
      `--family ${unknown.join(',')} is no family of checks; choose from ${FAMILIES.join(', ')}.`,
    );
  return FAMILIES.filter((family) => names.includes(family));
}

function describe(report: ChecksReport): string {
  const { checks, leftOut, failed, tookMs } = report;
  const tables = FAMILIES.map((family) => {
    const results = checks.filter((result) => result.family === family);
    return results.length === 0 ? '' : `${family}\n${table(HEAD, results.map(row))}\n`;
  });
  const left = leftOut.map(({ id, reason }) => `  ${id}: ${reason}\n`);
  const seconds = `${(tookMs / 1000).toFixed(1)} s`;
  const verdict =
    failed === 0
      ? `${checks.length} checks, all passed (${seconds})`
      : `${failed} of ${checks.length} checks failed (${seconds}): ${checks
          .filter(({ passed }) => !passed)
          .map(({ id }) => id)
          .join('; ')}`;
  return `${tables.join('')}Left out\n${left.join('')}\n${intervals(checks)}${verdict}\n`;
}

/** How often the intervals miss, which tells whether they are honest; those finer than the digits printed say nothing. */
function intervals(checks: readonly CheckResult[]): string {
  const estimates = checks.filter(({ halfWidth95 }) => halfWidth95 !== null && halfWidth95 > 1e-6);
  if (estimates.length === 0) return '';
  const missed = estimates.filter(
    ({ measured, expected, halfWidth95 }) => Math.abs(measured - expected) > halfWidth95!,
  );
  return `${missed.length} of ${estimates.length} estimates lie outside their own 95 % interval; about ${Math.round(0.05 * estimates.length)} should.\n`;
}

const COLUMNS = [
  'id',
  'family',
  'title',
  'unit',
  'method',
  'expected',
  'measured',
  'half_width_95',
  'tolerance',
  'passed',
];

function record(result: CheckResult) {
  const { id, family, title, unit, method, expected, measured, halfWidth95, tolerance, passed } = result;
  return [id, family, title, unit, method, expected, measured, halfWidth95, tolerance, passed];
}

const HEAD = ['Case', 'by', 'Expected', 'Measured', '± 95 %', 'Within', 'Off by', ''];

function row(result: CheckResult): string[] {
  const { title, unit, method, expected, measured, halfWidth95, tolerance, passed } = result;
  const digits = (value: number) => (value === 0 ? '0' : String(Number(value.toPrecision(6))));
  const short = (value: number) => (value < 1e-12 ? '0' : String(Number(value.toPrecision(2))));
  return [
    unit === '' ? title : `${title}, ${unit}`,
    method,
    digits(expected),
    digits(measured),
    halfWidth95 === null ? '' : short(halfWidth95),
    short(tolerance),
    short(Math.abs(measured - expected)),
    passed ? 'ok' : 'FAIL',
  ];
}
