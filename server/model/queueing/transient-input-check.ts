import { stepFunctionProblems } from '../step-function.ts';
import type { TransientInput } from './transient.ts';

/** Throws a RangeError that names every bad field of the input; returns when all are good. */
export function checkTransientInput(input: TransientInput): void {
  const { horizonMin, stepMin, serviceRatePerHour: service, meanPatienceMin, initialInSystem = 0 } = input;
  const problems: string[] = [];
  if (!isPositive(horizonMin)) problems.push(`horizonMin (${horizonMin}) must be positive`);
  if (!isPositive(stepMin)) problems.push(`stepMin (${stepMin}) must be positive`);
  problems.push(...stepFunctionProblems(input.arrivalRatePerHour, 'arrivalRatePerHour'));
  problems.push(...stepFunctionProblems(input.servers, 'servers', { integers: true }));
  if (typeof service === 'number') {
    if (!isPositive(service)) problems.push(`serviceRatePerHour (${service}) must be positive`);
  } else {
    problems.push(...stepFunctionProblems(service, 'serviceRatePerHour'));
    if (service.values.includes(0)) problems.push('serviceRatePerHour must be positive: close lanes instead');
  }
  if (meanPatienceMin !== null && !isPositive(meanPatienceMin)) {
    problems.push(`meanPatienceMin (${meanPatienceMin}) must be positive, or null when no truck gives up`);
  }
  if (!Number.isInteger(initialInSystem) || initialInSystem < 0) {
    problems.push(`initialInSystem (${initialInSystem}) must be a whole number ≥ 0`);
  }
  input.waitThresholdsMin?.forEach((threshold, i) => {
    if (!Number.isFinite(threshold) || threshold < 0) {
      problems.push(`waitThresholdsMin ${i} (${threshold}) must be finite and ≥ 0`);
    }
  });
  if (problems.length > 0) throw new RangeError(problems.join('; '));
}

function isPositive(value: number): boolean {
  return Number.isFinite(value) && value > 0;
}
