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

/** How a canonical unit is shown; other units as they are. A unit per something is shown in that per something. */
export function unitScale(unit: string): UnitScale {
  const [first = '', ...per] = unit.split('/');
  const chosen = display.value.units[first as CanonicalUnit];
  const scale = chosen === undefined ? undefined : INSTEAD[chosen];
  if (scale === undefined) return { unit, factor: 1, offset: 0 };
  return { ...scale, unit: [scale.unit, ...per].join('/') };
}

/** A value in the unit that is shown. */
export function inShownUnit(value: number, unit: string): number {
  const { factor, offset } = unitScale(unit);
  return value * factor + offset;
}
