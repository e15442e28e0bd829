import type { PostedWait } from './posted-wait.ts';

/** What was posted of one kind of lane in one hour of the day, over many days. */
export interface HourSample {
  readonly readings: number;
  readonly meanMin: number;
  /** Standard error of the mean, the step of posting included. */
  readonly errorMin: number;
}

/** The hours of a kind of day as they were posted. Every table begins one hour before the first open hour. */
export interface DaySample {
  readonly firstHour: number;
  readonly standard: ReadonlyArray<HourSample | null>;
  /** Without samples where FAST lanes have too few readings to tell anything. */
  readonly fast: ReadonlyArray<HourSample | null>;
  readonly lanes: DayLanes;
}

/** Mean open lanes of each hour, 0 before opening. */
export interface DayLanes {
  readonly standard: readonly number[];
  readonly fast: readonly number[];
}

/** Fewest readings by which an hour counts as open. */
const LEAST_READINGS = 3;
const LEAST_FAST_READINGS = 60;
/** Half of the step in which waits are posted, as a standard error of a mean that judgement rounds. */
const POSTING_ERROR_MIN = 1.5;

/** The posted waits of a kind of day by hour; null where fewer than four hours have readings. */
export function daySample(waits: readonly PostedWait[]): DaySample | null {
  const ofStandard = waits.filter(({ laneKind }) => laneKind === 'standard');
  const ofFast = waits.filter(({ laneKind }) => laneKind === 'FAST');
  const open = openHours(ofStandard);
  if (open === null) return null;
  const hours = Array.from({ length: open.last - open.first + 2 }, (_, i) => open.first - 1 + i);
  const hasFast = ofFast.length >= LEAST_FAST_READINGS;
  const noSamples = hours.map(() => null);
  return {
    firstHour: open.first - 1,
    standard: hourSamples(ofStandard, hours),
    fast: hasFast ? hourSamples(ofFast, hours) : noSamples,
    lanes: {
      standard: meanLanes(ofStandard, hours),
      fast: hasFast ? meanLanes(ofFast, hours) : hours.map(() => 0),
    },
  };
}

function openHours(waits: readonly PostedWait[]): { readonly first: number; readonly last: number } | null {
  const counted = Map.groupBy(waits, ({ hour }) => hour);
  const hours = [...counted].flatMap(([hour, ofHour]) => (ofHour.length >= LEAST_READINGS ? [hour] : []));
  return hours.length < 4 ? null : { first: Math.min(...hours), last: Math.max(...hours) };
}

/** What was posted in each of the hours; null for one without a reading. */
export function hourSamples(
  waits: readonly PostedWait[],
  hours: readonly number[],
): Array<HourSample | null> {
  const byHour = Map.groupBy(waits, ({ hour }) => hour);
  const groups = hours.map((hour) => (byHour.get(hour) ?? []).map(({ waitMin }) => waitMin));
  const all = groups.flatMap((group) => group.map((wait) => (wait - meanOf(group)) ** 2));
  const pooled = Math.sqrt(all.reduce((sum, square) => sum + square, 0) / Math.max(1, all.length));
  return groups.map((group) =>
    group.length === 0
      ? null
      : {
          readings: group.length,
          meanMin: meanOf(group),
          errorMin: Math.hypot(pooled / Math.sqrt(group.length), POSTING_ERROR_MIN),
        },
  );
}

/** Hours without a reading have as many lanes open as the one before; before opening there are none. */
function meanLanes(waits: readonly PostedWait[], hours: readonly number[]): number[] {
  const byHour = Map.groupBy(waits, ({ hour }) => hour);
  const open: number[] = [];
  for (const [i, hour] of hours.entries()) {
    const stated = (byHour.get(hour) ?? []).flatMap(({ lanesOpen }) => lanesOpen ?? []);
    open.push(i === 0 ? 0 : stated.length > 0 ? meanOf(stated) : (open[i - 1] ?? 0));
  }
  const first = open.find((lanes) => lanes > 0) ?? 0;
  return open.map((lanes, i) => (i > 0 && lanes === 0 ? first : lanes));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
