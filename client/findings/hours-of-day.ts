import { DateTime } from 'luxon';
import type { HourlyWaits } from '../../server/contract/api.ts';
import { withUnit } from '../format/number.ts';
import { clockHour } from '../format/time.ts';
import { runWords } from '../i18n/run.ts';

const HOUR_MS = 3_600_000;
const say = runWords.hours;

/** Waits of the trucks that join in one hour of the day, min: mean, P10 and P90 over replications; null without trucks. */
export interface DayHourWaits {
  readonly meanMin: number | null;
  readonly lowMin: number | null;
  readonly highMin: number | null;
}

export interface DayHour {
  /** On the clock of the crossing, 0 to 23. */
  readonly hour: number;
  readonly baseline: DayHourWaits;
  readonly restricted: DayHourWaits;
}

/** Waits by hour of the local day, each the median of the measured days on which trucks joined in that hour. */
export function hoursOfDay({ fromMs, baseline, scenario }: HourlyWaits, zone: string): DayHour[] {
  const hourAt = baseline.mean.map((_, i) => DateTime.fromMillis(fromMs + i * HOUR_MS, { zone }).hour);
  const of = (values: ReadonlyArray<number | null>, hour: number) =>
    medianOf(values.filter((_, i) => hourAt[i] === hour));
  const world = (band: HourlyWaits['baseline'], hour: number): DayHourWaits => ({
    meanMin: of(band.mean, hour),
    lowMin: of(band.p10, hour),
    highMin: of(band.p90, hour),
  });
  return Array.from({ length: 24 }, (_, hour) => ({
    hour,
    baseline: world(baseline, hour),
    restricted: world(scenario, hour),
  }));
}

/** The usual wait in the baseline from which on an hour counts as one in which trucks wait for lanes to open. */
export const UNTIL_OPENING_MIN = 180;

/** Hours in which trucks queue for open lanes; the waits of the others, until lanes open, would hide theirs. */
export function hoursOfQueueing(hours: readonly DayHour[]): DayHour[] {
  return hours.filter(({ baseline }) => (baseline.meanMin ?? 0) < UNTIL_OPENING_MIN);
}

/** In which hour of queueing the worlds differ most, in one sentence. */
export function hoursFinding(hours: readonly DayHour[]): string {
  const known = hoursOfQueueing(hours).flatMap(({ hour, baseline, restricted }) =>
    baseline.meanMin === null || restricted.meanMin === null
      ? []
      : [{ hour, before: baseline.meanMin, after: restricted.meanMin }],
  );
  const [most] = known.toSorted((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
  if (most === undefined) return say.none;
  const by = most.after - most.before;
  if (Math.abs(by) < SHOWN_MIN) return say.same;
  const [difference, after, before] = [by, most.after, most.before].map((value) => withUnit(value, 'min'));
  return say.finding(by > 0 ? `+${difference}` : difference!, clockHour(most.hour), after!, before!);
}

/** Less than this is 0.0 to a reader. */
const SHOWN_MIN = 0.05;

function medianOf(values: ReadonlyArray<number | null>): number | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  const middle = known.length / 2;
  if (known.length === 0) return null;
  return (known[Math.ceil(middle) - 1]! + known[Math.floor(middle)]!) / 2;
}
