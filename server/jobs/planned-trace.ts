import { DateTime } from 'luxon';
import type { Catalogue } from '../catalogue.ts';
import type { MetricComparison, TraceOfRun, WaitFigures } from '../contract/api.ts';
import { type TruckTrace, truckTrace } from '../model/border/truck-trace.ts';
import type { Facility } from '../model/port.ts';
import type { RecordedCrossing } from '../model/rows.ts';
import { waitEndedAt, waitEndOf, waitFigures } from '../model/study/observed-waits.ts';
import { asDemand, type RecordedCrossings, seenAt } from '../recorded-trucks.ts';
import type { MeasuredDays } from './measured-days.ts';

/** The imported trucks of a what-if: as its demand, and as they were seen. */
export interface PlannedTrace {
  readonly demand: TruckTrace;
  /** Those that joined on a measured day. */
  readonly measured: readonly RecordedCrossing[];
  /** How many joined while the run warms up. */
  readonly before: number;
  readonly facility: Facility;
  readonly days: MeasuredDays;
  readonly hasNeighbours: boolean;
}

/** Reads the trucks from the start of the run to its end; warm-up and cool-down have theirs where they are stored. */
export function planTrace(
  crossings: RecordedCrossings,
  catalogue: Catalogue,
  input: {
    readonly facility: Facility;
    readonly days: MeasuredDays;
    readonly originMs: number;
    readonly endMs: number;
    readonly seed: number;
    readonly hasNeighbours: boolean;
  },
): PlannedTrace {
  const { facility, days, originMs, endMs, seed, hasNeighbours } = input;
  const all = crossings.between(facility.id, originMs / 1000, endMs / 1000);
  const { service } = catalogue.ports;
  return {
    demand: truckTrace(asDemand(all, originMs, catalogue), { facility, facilityIndex: 0, service, seed }),
    measured: all.filter(({ joinedAtS }) => joinedAtS * 1000 >= days.fromMs && joinedAtS * 1000 < days.toMs),
    before: all.filter(({ joinedAtS }) => joinedAtS * 1000 < days.fromMs).length,
    facility,
    days,
    hasNeighbours,
  };
}

/** What a result says of its trucks: their observed waits beside the like of the simulated baseline. */
export function describeTrace(trace: PlannedTrace, metrics: readonly MetricComparison[]): TraceOfRun {
  const { measured, days } = trace;
  const seen = measured.map(seenAt);
  const waitEnd = waitEndOf(seen);
  const waits = seen.flatMap((truck) => {
    const endedAt = waitEndedAt(truck, waitEnd);
    return endedAt === null ? [] : [endedAt - truck.joinedAt];
  });
  const span = days.from === days.to ? days.from : `${days.from}–${days.to}`;
  return {
    summary: `trace-driven: ${trucksOf(measured.length)} of ${span}`,
    start: startOf(trace),
    assumed:
      "Which of them are precleared, and what else their records leave open, is drawn once from the port's shares; crossing times begin at the end of the queue" +
      (trace.hasNeighbours
        ? '; they may go elsewhere where the wait is long, but no counted truck of a neighbour comes to them.'
        : '.'),
    trucks: measured.length,
    waitEnd,
    trucksWithWait: waits.length,
    observed: rounded(waitFigures(waits)),
    simulatedBaseline: baselineOf(waitEnd, metrics),
  };
}

function startOf({ measured, before, facility, days }: PlannedTrace): string {
  if (before > 0)
    return `The run begins the day before, with the ${trucksOf(before)} of that day, which are not measured.`;
  const first = measured[0]?.joinedAtS ?? days.fromMs / 1000;
  const at = DateTime.fromSeconds(first, { zone: facility.zone }).toFormat('yyyy-MM-dd HH:mm');
  return `Nothing precedes the first of them, at ${at}: it finds the port empty, though in fact a queue may have stood there.`;
}

/** The simulated figures of the same kind of wait; of crossing times only the mean is one of the metrics. */
function baselineOf(waitEnd: TraceOfRun['waitEnd'], metrics: readonly MetricComparison[]): WaitFigures {
  const of = (key: string) => metrics.find(({ metric }) => metric === key)?.baseline.mean ?? null;
  return waitEnd === 'release'
    ? { meanMin: of('meanCrossingTimeMin'), p50Min: null, p90Min: null }
    : { meanMin: of('meanWaitMin'), p50Min: of('p50WaitMin'), p90Min: of('p90WaitMin') };
}

function rounded({ meanMin, p50Min, p90Min }: WaitFigures): WaitFigures {
  const round = (value: number | null) => (value === null ? null : Math.round(value * 1e4) / 1e4);
  return { meanMin: round(meanMin), p50Min: round(p50Min), p90Min: round(p90Min) };
}

function trucksOf(count: number): string {
  return `${count.toLocaleString('en-US')} imported ${count === 1 ? 'truck' : 'trucks'}`;
}
