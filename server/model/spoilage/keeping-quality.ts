import type { Commodity, Kinetics } from '../commodity.ts';

/**
 * How many times faster a commodity ages at a pulp temperature than at its set point (Tijskens and Polderdijk 1996,
 * with the Q10 rule): the commodity's own Q10 up to where it is valid, a flatter one above, no faster than at the
 * warmest pulp that the rates cover, and never slower than at the set point, since cold gains no life.
 */
export function ageingRatioOf(commodity: Commodity, kinetics: Kinetics): (pulpC: number) => number {
  const setPointC = commodity.setPointC.value;
  const warmFromC = Math.max(setPointC, kinetics.warmFromC.value);
  const warmestC = kinetics.warmestC.value;
  const perDegree = Math.log(commodity.q10.value) / 10;
  const perWarmDegree = Math.log(kinetics.warmQ10.value) / 10;
  return (pulpC) => {
    if (pulpC <= setPointC) return 1;
    if (pulpC <= warmFromC) return Math.exp(perDegree * (pulpC - setPointC));
    const warm = Math.min(pulpC, warmestC) - warmFromC;
    return Math.exp(perDegree * (warmFromC - setPointC) + perWarmDegree * warm);
  };
}
