import type { Estimate, MetricComparison } from '../../server/contract/api.ts';
import { type CanonicalUnit, display } from './display.ts';

/** `shown = factor × canonical + offset`. */
export interface UnitScale {
  readonly unit: string;
  readonly factor: number;
  readonly offset: number;
}

/** By definition: 60 min, the international pound and mile, and 32 °F at the ice point with 1.8 °F to the kelvin. */
const INSTEAD: Readonly<Record<string, UnitScale>> = {
  h: { unit: 'h', factor: 1 / 60, offset: 0 },
  '°F': { unit: '°F', factor: 1.8, offset: 32 },
  lb: { unit: 'lb', factor: 1 / 0.45359237, offset: 0 },
  mi: { unit: 'mi', factor: 1 / 1.609344, offset: 0 },
};

/** How a canonical unit is shown; others as they are. What stands behind it (`kg/h`, `min a truck`) stays. */
export function unitScale(unit: string): UnitScale {
  const first = /^[^ /]*/.exec(unit)![0];
  const scale = INSTEAD[display.value.units[first as CanonicalUnit]];
  if (scale === undefined) return { unit, factor: 1, offset: 0 };
  return { ...scale, unit: scale.unit + unit.slice(first.length) };
}

/** A value in the unit that is shown. */
export function inShownUnit(value: number, unit: string): number {
  const { factor, offset } = unitScale(unit);
  return value * factor + offset;
}

/** A metric of a result in the unit that is shown; the zero of a scale does not touch a difference. */
export function shownMetric<M extends ShownMetric>(metric: M): M {
  const { unit, factor, offset } = unitScale(metric.unit);
  const scaled = ({ mean, halfWidth95 }: Estimate, zero: number): Estimate => ({
    mean: mean === null ? null : mean * factor + zero,
    halfWidth95: halfWidth95 === null ? null : halfWidth95 * factor,
  });
  return {
    ...metric,
    unit,
    baseline: scaled(metric.baseline, offset),
    scenario: scaled(metric.scenario, offset),
    difference: scaled(metric.difference, 0),
  };
}

type ShownMetric = Pick<MetricComparison, 'unit' | 'baseline' | 'scenario' | 'difference'>;

/** Values of an axis that are round in the unit that is shown, between two ends in the canonical one. */
export function roundTicks(min: number, max: number, unit: string, most: number): number[] {
  const { factor, offset } = unitScale(unit);
  const [from, to] = [min * factor + offset, max * factor + offset];
  const rough = (to - from) / most;
  if (!(rough > 0)) return [min];
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((size) => size >= rough)!;
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => ((first + i) * step - offset) / factor);
}
