import type { Commodity, Kinetics } from '../commodity.ts';

const JOULES_PER_KCAL = 4184;
const SECONDS_PER_DAY = 86_400;
const KG_PER_TONNE = 1000;

/**
 * Heat that a kilogram gives off at a pulp temperature, W/kg: carbon dioxide interpolated on its logarithm between
 * 5, 10 and 20 °C (and below 5 °C on the same line), held above 20 °C, times the heat that goes with it.
 */
export function respirationWPerKgOf(commodity: Commodity, kinetics: Kinetics): (pulpC: number) => number {
  const { at5C, at10C, at20C } = commodity.respirationMlPerKgH;
  const wattsPerMl =
    (kinetics.heatKcalPerTonneDayPerMl.value * JOULES_PER_KCAL) / SECONDS_PER_DAY / KG_PER_TONNE;
  const perDegreeCold = Math.log(at10C.value / at5C.value) / 5;
  const perDegreeMild = Math.log(at20C.value / at10C.value) / 10;
  const at10W = at10C.value * wattsPerMl;
  return (pulpC) => {
    const from10 = Math.min(pulpC, 20) - 10;
    return at10W * Math.exp(from10 * (from10 < 0 ? perDegreeCold : perDegreeMild));
  };
}
