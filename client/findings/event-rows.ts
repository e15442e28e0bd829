import type { EventPrediction, EventTarget } from '../../server/contract/method.ts';
import type { IntervalRow } from '../charts/interval-chart.ts';
import { NOTHING, readableNumber } from '../format/number.ts';
import { enMethod } from '../i18n/en-method.ts';

const say = enMethod.events;

/** Targets of one unit, which share an axis. */
export interface UnitOfTargets {
  readonly unit: string;
  readonly rows: readonly IntervalRow[];
}

/** What was observed beside what was predicted, by unit, in the order of the event file. */
export function rowsByUnit({ targets }: EventPrediction): UnitOfTargets[] {
  return [...Map.groupBy(targets, unitOf)].map(([unit, of]) => ({
    unit,
    rows: of.map((target) => ({ label: labelOf(target), marks: marksOf(target) })),
  }));
}

/** What a target is about, in words. */
export function labelOf({ label, facility }: EventTarget): string {
  return `${label}, ${facility.name}`;
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
    : enMethod.range(valueText(target, low), valueText(target, high));
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
