import { erlangC } from './erlang.ts';
import { refuse, unlessNonNegative, unlessPositive, unlessWhole } from './queue-parameters.ts';

/**
 * Mean wait in minutes of each class in M/M/c with non-pre-emptive priority and one service rate for all classes
 * (Cobham 1954; Davis 1966; Kella and Yechiali 1985). Classes are listed from the highest priority down; within
 * a class, first come first served. Infinity for a class whose load, with those above it, reaches the lanes; the
 * classes above such a one keep their finite wait behind lanes that never rest.
 */
export function priorityMeanWaitsMin(parameters: {
  readonly arrivalRatesPerHour: readonly number[];
  readonly serviceRatePerHour: number;
  readonly servers: number;
}): readonly number[] {
  const { arrivalRatesPerHour, serviceRatePerHour, servers } = parameters;
  refuse([
    arrivalRatesPerHour.length === 0 ? 'arrivalRatesPerHour must name at least one class' : null,
    ...arrivalRatesPerHour.map((rate, i) => unlessNonNegative(`arrivalRatesPerHour ${i}`, rate)),
    unlessPositive('serviceRatePerHour', serviceRatePerHour),
    unlessWhole('servers', servers, 1),
  ]);
  const capacityPerHour = servers * serviceRatePerHour;
  const arrivalsPerHour = arrivalRatesPerHour.reduce((sum, rate) => sum + rate, 0);
  const untilLaneFreeMin = (60 * erlangC(arrivalsPerHour / serviceRatePerHour, servers)) / capacityPerHour;
  let above = 0;
  return arrivalRatesPerHour.map((rate) => {
    const withOwn = above + rate / capacityPerHour;
    const waitMin = untilLaneFreeMin / ((1 - above) * (1 - withOwn));
    above = withOwn;
    return withOwn < 1 ? waitMin : Number.POSITIVE_INFINITY;
  });
}
