/** Poisson arrivals at one queue before `servers` alike lanes with exponential service. */
export interface MmcParameters {
  readonly arrivalRatePerHour: number;
  /** Per lane. */
  readonly serviceRatePerHour: number;
  readonly servers: number;
}

/** Throws a RangeError that lists the given problems, when there are any. */
export function refuse(problems: readonly (string | null)[]): void {
  const found = problems.filter((problem) => problem !== null);
  if (found.length > 0) throw new RangeError(found.join('; '));
}

/** What is wrong with a value that must be finite and at least 0, or null. */
export function unlessNonNegative(name: string, value: number): string | null {
  return Number.isFinite(value) && value >= 0 ? null : `${name} (${value}) must be finite and ≥ 0`;
}

/** What is wrong with a value that must be finite and above 0, or null. */
export function unlessPositive(name: string, value: number): string | null {
  return Number.isFinite(value) && value > 0 ? null : `${name} (${value}) must be finite and positive`;
}

/** What is wrong with a value that must be a whole number of at least `minimum`, or null. */
export function unlessWhole(name: string, value: number, minimum: number): string | null {
  return Number.isInteger(value) && value >= minimum
    ? null
    : `${name} (${value}) must be whole and ≥ ${minimum}`;
}

/** Everything wrong with the parameters of an M/M/c queue. */
export function mmcProblems(parameters: MmcParameters): readonly (string | null)[] {
  return [
    unlessNonNegative('arrivalRatePerHour', parameters.arrivalRatePerHour),
    unlessPositive('serviceRatePerHour', parameters.serviceRatePerHour),
    unlessWhole('servers', parameters.servers, 1),
  ];
}
