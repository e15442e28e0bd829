import { type DayParameters, meanOverDays, waitsOfDays } from './day-model.ts';
import type { DayLanes, DaySample, HourSample } from './hour-sample.ts';
import { leastSquares } from './least-squares.ts';

/** What is thought of a kind of day before its waits are seen: values, and how far off each may be (log scale). */
export interface DayPrior {
  readonly trucks: { readonly value: number; readonly logError: number };
  readonly perLaneHour: { readonly value: number; readonly logError: number };
  /** On the scale of log odds. */
  readonly fastShare: { readonly value: number; readonly logError: number };
  /** Relative demand of the 24 hours. */
  readonly hourWeights: readonly number[];
  readonly fastSpeedUp: number;
}

export interface DayFit {
  readonly parameters: DayParameters;
  readonly cost: number;
}

/** How far an hour's demand may be from that of the prior, and how unevenly from hour to hour (log scale). */
const HOUR_LOG_ERROR = 1;
const ROUGHNESS = 0.35;
const LEAST_WEIGHT = 0.05;

/**
 * Demand by hour, trucks an hour and lane and FAST share under which the model's mean waits are nearest to those
 * posted, given the lanes that were open: regularised least squares. From a fit before, it continues.
 */
export function fitDay(sample: DaySample, prior: DayPrior, dayCv: number, from?: DayParameters): DayFit {
  const hours = sample.standard.map((_, i) => (sample.firstHour + i + 24) % 24);
  const priorLogs = hours.map((hour) => Math.log(Math.max(prior.hourWeights[hour]!, LEAST_WEIGHT)));
  const centre = [
    Math.log(prior.trucks.value),
    Math.log(prior.perLaneHour.value),
    logOdds(prior.fastShare.value),
  ];
  const errors = [prior.trucks.logError, prior.perLaneHour.logError, prior.fastShare.logError];
  const parametersOf = (values: readonly number[]): DayParameters => ({
    trucks: Math.exp(values[0]!),
    perLaneHour: Math.exp(values[1]!),
    fastShare: 1 / (1 + Math.exp(-values[2]!)),
    hourShares: softmax(values.slice(FIRST_HOUR)),
    fastSpeedUp: prior.fastSpeedUp,
  });
  const residualsOf = (values: readonly number[]): number[] => {
    const days = waitsOfDays(parametersOf(values), sample.lanes, dayCv);
    const off = values.slice(FIRST_HOUR).map((value, i) => value - priorLogs[i]!);
    return [
      ...misfits(meanOverDays(days, 'standard'), sample.standard),
      ...(days[0]!.fast.length > 0 ? misfits(meanOverDays(days, 'fast'), sample.fast) : []),
      ...centre.map((value, k) => (values[k]! - value) / errors[k]!),
      ...off.map((value) => value / HOUR_LOG_ERROR),
      ...off.slice(2).map((value, i) => (value - 2 * off[i + 1]! + off[i]!) / ROUGHNESS),
    ];
  };
  const start =
    from === undefined
      ? [...evenLoad(sample.lanes, prior), ...priorLogs]
      : [
          Math.log(from.trucks),
          Math.log(from.perLaneHour),
          logOdds(from.fastShare),
          ...from.hourShares.map(Math.log),
        ];
  const { parameters, cost } = leastSquares(residualsOf, start);
  return { parameters: parametersOf(parameters), cost };
}

const FIRST_HOUR = 3;

function misfits(modelled: readonly number[], posted: ReadonlyArray<HourSample | null>): number[] {
  return posted.flatMap((hour, i) =>
    hour === null || Number.isNaN(modelled[i]!) ? [] : [(modelled[i]! - hour.meanMin) / hour.errorMin],
  );
}

/** Every lane just busy all day: far from it waits are 0 whatever the parameters, and say nothing of where to go. */
function evenLoad(lanes: DayLanes, { trucks, fastShare, fastSpeedUp, perLaneHour }: DayPrior): number[] {
  const standard = sumOf(lanes.standard);
  const fast = fastSpeedUp * sumOf(lanes.fast);
  const isGiven = perLaneHour.logError < 0.01;
  return [
    Math.log(isGiven ? perLaneHour.value * (standard + fast) : trucks.value),
    Math.log(isGiven ? perLaneHour.value : trucks.value / (standard + fast)),
    logOdds(fast > 0 ? fast / (standard + fast) : fastShare.value),
  ];
}

function logOdds(share: number): number {
  return Math.log(share / (1 - share));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function softmax(logs: readonly number[]): number[] {
  const weights = logs.map(Math.exp);
  const sum = sumOf(weights);
  return weights.map((weight) => weight / sum);
}
