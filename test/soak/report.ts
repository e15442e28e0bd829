import type { Machine } from '../../scripts/bench/bench-options.ts';
import { table } from '../../scripts/table.ts';
import type { ServerState } from './read-server.ts';
import type { slopePerHour } from './slope.ts';
import type { Duration } from './tally.ts';

export interface Reading extends ServerState {
  readonly minute: number;
  /** Whether the warm-up was over. */
  readonly isWarm: boolean;
}

export interface SoakReport {
  readonly machine: Machine;
  readonly minutes: number;
  readonly readings: readonly Reading[];
  /** At rest, after the warm-up and at the end. */
  readonly before: ServerState;
  readonly after: ServerState;
  /** Of resident memory and of the heap in use under load, once warm, MB an hour. */
  readonly rssSlope: ReturnType<typeof slopePerHour>;
  readonly heapSlope: ReturnType<typeof slopePerHour>;
  readonly durations: readonly Duration[];
  readonly errors: readonly string[];
}

const MOST_SLOPE_MB_PER_HOUR = 1;
const MOST_FD_DRIFT = 5;
const ROWS_SHOWN = 24;

interface Verdict {
  readonly promise: string;
  readonly measured: string;
  readonly isMet: boolean;
}

/** A slope is missed where its whole interval lies above the promise: in minutes none can be told to a megabyte. */
export function verdicts({ rssSlope, before, after, errors }: SoakReport): Verdict[] {
  const drift = after.fds - before.fds;
  return [
    {
      promise: `resident memory grows < ${MOST_SLOPE_MB_PER_HOUR} MB an hour`,
      measured: slopeText(rssSlope),
      isMet: rssSlope !== null && rssSlope.slope - rssSlope.halfWidth95 < MOST_SLOPE_MB_PER_HOUR,
    },
    {
      promise: `open files at rest within ± ${MOST_FD_DRIFT}`,
      measured: `${before.fds} → ${after.fds}`,
      isMet: Math.abs(drift) <= MOST_FD_DRIFT,
    },
    { promise: 'no error', measured: String(errors.length), isMet: errors.length === 0 },
  ];
}

export function describe(report: SoakReport): string {
  const { machine, minutes, readings, before, after, heapSlope, durations, errors } = report;
  const step = Math.ceil(readings.length / ROWS_SHOWN);
  const states = [
    ...readings.filter((_, i) => i % step === 0).map((one) => [one.minute.toFixed(1), one] as const),
    ['at rest, warm', before] as const,
    ['at rest, end', after] as const,
  ].map(([when, one]) => [
    when,
    ...[one.rssMb, one.heapMb].map((mb) => `${mb.toFixed(0)} MB`),
    String(one.fds),
    String(one.clients),
    ...[one.loopLagP99Ms, one.loopLagMaxMs].map((ms) => `${ms.toFixed(0)} ms`),
    ...[one.walMb, one.databaseMb].map((mb) => `${mb.toFixed(1)} MB`),
  ]);
  const asked = durations.map(({ what, count, p50Ms, p99Ms, maxMs }) => [
    what,
    String(count),
    ...[p50Ms, p99Ms, maxMs].map((ms) => `${ms.toFixed(0)} ms`),
  ]);
  return [
    `${minutes} min of mixed load, Node ${machine.node}, ${machine.cores} cores of ${machine.cpu}\n`,
    table(
      ['Minute', 'resident', 'heap', 'files', 'clients', 'lag P99', 'longest', 'WAL', 'database'],
      states,
    ),
    table(['Asked', 'times', 'median', 'P99', 'longest'], asked),
    `The heap in use under load: ${slopeText(heapSlope)}\n`,
    table(
      ['Promise', 'measured', ''],
      verdicts(report).map(({ promise, measured, isMet }) => [promise, measured, isMet ? 'kept' : 'MISSED']),
    ),
    ...errors.slice(0, 20).map((error) => `${error}\n`),
  ].join('\n');
}

function slopeText(slope: SoakReport['rssSlope']): string {
  if (slope === null) return 'too short to tell';
  return `${slope.slope.toFixed(1)} ± ${slope.halfWidth95.toFixed(1)} MB an hour`;
}
