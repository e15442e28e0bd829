import type { EventPrediction, EventTarget, FacilityName } from '../../server/contract/method.ts';
import type { IntervalRow } from '../charts/interval-chart.ts';
import { NOTHING, readableNumber } from '../format/number.ts';
import { spanOfDays } from '../format/replay.ts';
import { dayName } from '../format/time.ts';
import { methodWords } from '../i18n/method.ts';

const say = methodWords.events;

/** Targets of one unit, which share an axis. */
export interface UnitOfTargets {
  readonly unit: string;
  readonly rows: readonly IntervalRow[];
}

/** What was observed beside what was predicted, by unit, in the order of the event file. */
export function rowsByUnit({ targets }: EventPrediction): UnitOfTargets[] {
  const labels = labelsOf(targets);
  return [...Map.groupBy(targets, unitOf)].map(([unit, of]) => ({
    unit,
    rows: of.map((target) => ({ label: labels.get(target)!, marks: marksOf(target) })),
  }));
}

/** What a target is about, in words. */
export function targetText(target: EventTarget): string {
  const { label, facility, from, to } = target;
  const days = spanOfDays({ from: from.slice(0, 10), to: to.slice(0, 10) });
  return `${label}, ${placeOf(facility)}, ${days}, ${unitOf(target)}`;
}

/** As short as tells the targets of an event apart: by place where they are of several, by day where those repeat. */
function labelsOf(targets: readonly EventTarget[]): Map<EventTarget, string> {
  const places = new Set(targets.map(({ facility }) => facility.id)).size;
  return new Map(
    targets.map((target) => {
      const { label, facility, from } = target;
      const alike = targets.filter((other) => other.label === label && other.facility.id === facility.id);
      const of = [
        ...(alike.length > 1 ? [dayName(from.slice(0, 10))] : []),
        ...(places > 1 ? [placeOf(facility)] : []),
      ];
      return [target, of.length > 0 ? say.about(of.join(', '), label) : label];
    }),
  );
}

function placeOf({ id, name }: FacilityName): string {
  return id === 'all' ? say.everywhere : name;
}

/** The unit as shown: shares are per cent. */
export function unitOf({ unit }: EventTarget): string {
  return say.units[unit] ?? unit;
}

/** A value in the unit as shown. */
export function valueText(target: EventTarget, value: number | null): string {
  return value === null ? NOTHING : readableNumber(shown(target, value));
}

/** A range in the unit as shown, or the one value. */
export function rangeText(target: EventTarget, range: readonly [number, number] | null): string {
  if (range === null) return NOTHING;
  const [low, high] = range;
  return low === high
    ? valueText(target, low)
    : methodWords.range(valueText(target, low), valueText(target, high));
}

function shown({ unit }: EventTarget, value: number): number {
  return unit === 'share' ? 100 * value : value;
}

function marksOf(target: EventTarget): IntervalRow['marks'] {
  const { observed, predicted, interval80 } = target;
  const [low, high] = observed.map((value) => shown(target, value)) as [number, number];
  return [
    { name: say.observed, value: low === high ? low : null, low, high, tone: 'observed' },
    {
      name: say.predicted,
      value: predicted && shown(target, predicted),
      low: interval80 && shown(target, interval80[0]),
      high: interval80 && shown(target, interval80[1]),
      tone: 'ink',
    },
  ];
}
