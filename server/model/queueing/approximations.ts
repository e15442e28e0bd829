import { mmcMeanWaitMin } from './erlang.ts';
import { type MmcParameters, mmcProblems, refuse, unlessNonNegative } from './queue-parameters.ts';

/** M/G/c: Poisson arrivals, and service times with squared coefficient of variation `serviceScv`. */
export interface MgcParameters extends MmcParameters {
  /** Variance of the service time over its squared mean: 0 constant, 0.5 Erlang-2, 1 exponential. */
  readonly serviceScv: number;
}

/** Mean wait in minutes of M/G/1, exact (Pollaczek 1930, Khinchine 1932); Infinity in overload. */
export function mg1MeanWaitMin(parameters: Omit<MgcParameters, 'servers'>): number {
  return allenCunneenMeanWaitMin({ ...parameters, servers: 1, arrivalScv: 1 });
}

/**
 * Mean wait in minutes of M/G/c by Kimura (1986), the harmonic blend of M/M/c and M/D/c and the best of the three
 * here: against exact values +0.0 to +1.6 % for Erlang-2 service, −0.1 to −4.3 % for hyperexponential service with
 * scv 4, within 1 % for constant service from utilisation 0.7 (−13 % at 0.5 with 15 lanes). Exact for one lane and for exponential service. Infinity in overload.
 */
export function kimuraMeanWaitMin(parameters: MgcParameters): number {
  const { exponential, constant } = extremesMin(parameters);
  if (exponential === 0 || exponential === Number.POSITIVE_INFINITY) return exponential;
  const { serviceScv } = parameters;
  return (1 + serviceScv) / ((2 * serviceScv) / exponential + (1 - serviceScv) / constant);
}

/**
 * Mean wait in minutes of M/G/c by Cosmetatos (1976), linear between M/D/c and M/M/c: against exact values −0.1 to
 * −1.9 % for Erlang-2 service, +1 to +23 % for hyperexponential service with scv 4. Exact for one lane and for
 * exponential service. Infinity in overload.
 */
export function cosmetatosMeanWaitMin(parameters: MgcParameters): number {
  const { exponential, constant } = extremesMin(parameters);
  if (exponential === Number.POSITIVE_INFINITY) return exponential;
  return parameters.serviceScv * exponential + (1 - parameters.serviceScv) * constant;
}

/**
 * Mean wait in minutes of G/G/c by Allen and Cunneen (1978): the M/M/c wait times (arrivalScv + serviceScv) / 2,
 * for Poisson arrivals the rule of Lee and Longton (1957). Against exact M/G/c from −9 % (Erlang-2, 10 lanes,
 * utilisation 0.5) to +37 % (hyperexponential with scv 4, 5 lanes, 0.5). Exact for M/G/1. Infinity in overload.
 */
export function allenCunneenMeanWaitMin(parameters: MgcParameters & { readonly arrivalScv: number }): number {
  check(parameters, unlessNonNegative('arrivalScv', parameters.arrivalScv));
  return (mmcMeanWaitMin(parameters) * (parameters.arrivalScv + parameters.serviceScv)) / 2;
}

/**
 * The waits with exponential and with constant service of the same mean. For the latter Cosmetatos corrects half
 * the M/M/c wait upwards; Kimura caps the correction at 0.24, for it grows without end as the load falls.
 */
function extremesMin(parameters: MgcParameters): { exponential: number; constant: number } {
  check(parameters);
  const { servers, arrivalRatePerHour, serviceRatePerHour } = parameters;
  const exponential = mmcMeanWaitMin(parameters);
  if (exponential === 0) return { exponential, constant: 0 };
  const utilisation = arrivalRatePerHour / (servers * serviceRatePerHour);
  const lanes = ((servers - 1) * (Math.sqrt(4 + 5 * servers) - 2)) / (16 * servers);
  const correction = Math.min(0.24, ((1 - utilisation) / utilisation) * lanes);
  return { exponential, constant: (exponential / 2) * (1 + correction) };
}

function check(parameters: MgcParameters, ...more: (string | null)[]): void {
  refuse([...mmcProblems(parameters), unlessNonNegative('serviceScv', parameters.serviceScv), ...more]);
}
