import type { Commodity } from '../commodity.ts';

/** Above this a single Q10 overstates ageing (USDA Handbook 66: 20–30 °C 1.5–2.0). */
const WARM_FROM_C = 25;
const WARM_Q10 = 1.75;

/**
 * How many times faster a commodity ages at a pulp temperature than at its set point, by the Q10 rule within its
 * range, a flatter one above 25 °C, and never slower than at the set point: cold gains no life.
 */
export function ageingRatio(commodity: Commodity, pulpC: number): number {
  const setPointC = commodity.setPointC.value;
  if (pulpC <= setPointC) return 1;
  const ruled = Math.max(setPointC, Math.min(pulpC, WARM_FROM_C));
  const warm = Math.max(0, pulpC - Math.max(WARM_FROM_C, setPointC));
  return commodity.q10.value ** ((ruled - setPointC) / 10) * WARM_Q10 ** (warm / 10);
}

/** Days until unacceptable at a constant pulp temperature, counted from packing. */
export function keepingQualityDaysAt(commodity: Commodity, pulpC: number): number {
  return commodity.keepingQualityDays.value / ageingRatio(commodity, pulpC);
}
