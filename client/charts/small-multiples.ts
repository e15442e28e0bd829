import type { FacilitySummary } from '../../server/contract/api.ts';
import type { BorderHistory } from '../../server/contract/history.ts';
import { difference, type Pair } from '../findings/compare-worlds.ts';
import { changeWithUnit, withUnit } from '../format/number.ts';
import { isoMoment } from '../format/time.ts';
import { roundTicks } from '../format/unit.ts';
import { drillWords } from '../i18n/drill.ts';
import { named } from '../i18n/language.ts';
import type { ChartData } from './chart-data.ts';

const say = drillWords.multiples;
const HOUR_MS = 3_600_000;
const HOURS = 24;
const MOST_LINES = 4;

/** Median waits of one crossing over the last 24 hours, minutes; `null` for an hour in which no truck reached a booth. */
export interface Multiple {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  /** By the hour, oldest first. */
  readonly baseline: ReadonlyArray<number | null>;
  readonly restricted: ReadonlyArray<number | null>;
  readonly last: Pair;
  readonly peak: Pair;
  /** Mean of the differences of the hours that have both. */
  readonly addedMin: number | null;
}

export type MultipleOrder = keyof typeof say.orders;

/** One for each facility of the list, in its order, from one moment to another; hours that are not stored are gaps. */
export function multiples(
  history: BorderHistory,
  facilities: readonly FacilitySummary[],
): { readonly fromMs: number; readonly toMs: number; readonly all: readonly Multiple[] } {
  const latestMs = Math.max(0, ...history.facilities.flatMap(({ hours }) => hours.at(-1)?.atMs ?? []));
  const fromMs = latestMs - (HOURS - 1) * HOUR_MS;
  const byId = new Map(history.facilities.map(({ facilityId, hours }) => [facilityId, hours]));
  const all = facilities.map(({ id, shortName, zone }): Multiple => {
    const stored = new Map((byId.get(id) ?? []).map((hour) => [hour.atMs, hour]));
    const hours = Array.from({ length: HOURS }, (_, i) => stored.get(fromMs + i * HOUR_MS));
    const of = (world: 'baseline' | 'restricted') => hours.map((hour) => hour?.[world].p50WaitMin ?? null);
    const [baseline, restricted] = [of('baseline'), of('restricted')];
    return {
      id,
      name: named(shortName),
      zone,
      baseline,
      restricted,
      last: { baseline: baseline.at(-1)!, restricted: restricted.at(-1)! },
      peak: { baseline: longest(baseline), restricted: longest(restricted) },
      addedMin: meanDifference(baseline, restricted),
    };
  });
  return { fromMs, toMs: fromMs + HOURS * HOUR_MS, all };
}

/** West to east as they come, or the most added wait first; without one they come last. */
export function ordered(all: readonly Multiple[], order: MultipleOrder): readonly Multiple[] {
  if (order === 'west') return all;
  return all.toSorted(
    (a, b) => (b.addedMin ?? Number.NEGATIVE_INFINITY) - (a.addedMin ?? Number.NEGATIVE_INFINITY),
  );
}

/** The one scale of all: its end, minutes, and lines at round values of the unit shown. */
export function multiplesScale(all: readonly Multiple[]): {
  readonly mostMin: number;
  readonly lines: number[];
} {
  const peaks = all.flatMap(({ peak }) => [peak.baseline ?? 0, peak.restricted ?? 0]);
  const mostMin = Math.max(1, ...peaks) * 1.05;
  return { mostMin, lines: roundTicks(0, mostMin, 'min', MOST_LINES).filter((at) => at > 0) };
}

/** `+12.3 min`, or that there is nothing to compare. */
export function addedText(addedMin: number | null): string {
  return addedMin === null ? say.none : changeWithUnit(addedMin, 'min');
}

/** At how many crossings waits are longer, and where most. */
export function multiplesSummary(all: readonly Multiple[]): string {
  const longer = all.filter(({ addedMin }) => addedMin !== null && addedMin > 0);
  const [worst] = ordered(longer, 'added');
  return worst === undefined
    ? say.alike(all.length)
    : say.summary(longer.length, all.length, worst.name, addedText(worst.addedMin));
}

/** Every hour of every crossing, by its local time with the offset. */
export function multiplesData(all: readonly Multiple[], fromMs: number): ChartData {
  return {
    columns: [say.facility, say.csvTime, say.csvBaseline, say.csvRestricted],
    rows: all.flatMap(({ name, zone, baseline, restricted }) =>
      baseline.map((value, i) => [name, isoMoment(fromMs + i * HOUR_MS, zone), value, restricted[i]!]),
    ),
  };
}

/** What a reader who does not see the lines is told of one. */
export function multipleLabel({ name, last, addedMin }: Multiple): string {
  const change = addedMin === null ? say.none : say.change(addedText(addedMin));
  return say.label(name, withUnit(last.baseline, 'min'), withUnit(last.restricted, 'min'), change);
}

function longest(values: ReadonlyArray<number | null>): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
}

function meanDifference(
  baseline: ReadonlyArray<number | null>,
  restricted: ReadonlyArray<number | null>,
): number | null {
  const differences = baseline.flatMap(
    (value, i) => difference({ baseline: value, restricted: restricted[i]! }) ?? [],
  );
  return differences.length === 0
    ? null
    : differences.reduce((sum, one) => sum + one, 0) / differences.length;
}
