import { approximationChecks } from './approximate-waits.ts';
import type { BenchmarkParameters } from './benchmark-models.ts';
import { benchmarkChecks } from './benchmark-waits.ts';
import type { Check, LeftOut } from './check.ts';
import { drawChecks } from './draws.ts';
import { fluidChecks } from './fluid-closure.ts';
import { fromEmptyChecks } from './from-empty.ts';
import { impatienceChecks } from './impatience.ts';
import { lawChecks } from './laws.ts';
import { lossChecks } from './loss.ts';
import { orderOfEventsChecks } from './order-of-events.ts';
import { priorityChecks } from './priority-waits.ts';
import type { QueueReferenceValues } from './reference-values.ts';
import { sinusoidalDayChecks } from './sinusoidal-day.ts';
import { stationaryWaitChecks } from './stationary-waits.ts';

/** Everything the simulation and the formulas can be held against, each to be run on its own. */
export function allChecks(reference: QueueReferenceValues, parameters: BenchmarkParameters): Check[] {
  return [
    ...lossChecks(reference),
    ...stationaryWaitChecks(reference),
    ...approximationChecks(reference),
    ...priorityChecks(reference),
    ...impatienceChecks(reference),
    ...sinusoidalDayChecks(reference),
    ...fromEmptyChecks(reference),
    ...fluidChecks(reference),
    ...benchmarkChecks(parameters),
    ...drawChecks(),
    ...lawChecks(),
    ...orderOfEventsChecks(),
  ];
}

/** Reference values that no check covers. */
export const leftOut: readonly LeftOut[] = [
  {
    id: 'MDc_exact/*/ratio_to_MMc',
    reason: 'the quotient of two waits that are each checked on their own',
  },
  {
    id: 'approximations_vs_exact/*/exact',
    reason: 'the wait of ME2c_exact and MH2c_scv4_balanced_exact, simulated there',
  },
  {
    id: 'MtMs_sinusoidal/*/peak_lambda_time_h',
    reason: 'an input: when the sinusoid of the arrivals peaks',
  },
  {
    id: 'MtMs_sinusoidal/*/tail',
    reason: 'probability cut off in computing the reference, not a quantity of the queue',
  },
  {
    id: 'MtMs_sinusoidal/*/peak_time_h by simulation',
    reason: 'the place of the maximum of a noisy curve has no honest interval; the solver is checked',
  },
  {
    id: 'approximations_vs_exact by simulation',
    reason: 'an approximation is a formula; its error against the simulated wait is known and not a failure',
  },
  {
    id: 'MDc_exact, ME2c_exact, MH2c_scv4_balanced_exact for c > 1 by closed form',
    reason: 'no closed form; only one lane has one (Pollaczek and Khinchine), the others are simulated',
  },
];
