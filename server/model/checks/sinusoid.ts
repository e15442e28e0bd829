import { repeating, type StepFunction } from '../step-function.ts';

/**
 * The rate mean × (1 + amplitude × cos(2π (t − peak) / period)) in steps of `stepMin`, each with the exact mean of
 * the true rate over it, so that as many trucks come in every step as should.
 */
export function sinusoid(
  meanPerHour: number,
  amplitude: number,
  { peakAtMin, periodMin, stepMin }: { peakAtMin: number; periodMin: number; stepMin: number },
): StepFunction {
  const omega = (2 * Math.PI) / periodMin;
  const integral = (t: number) => t + (amplitude * Math.sin(omega * (t - peakAtMin))) / omega;
  const rates = Array.from({ length: Math.round(periodMin / stepMin) }, (_, step) => {
    const from = step * stepMin;
    return (meanPerHour * (integral(from + stepMin) - integral(from))) / stepMin;
  });
  return repeating(rates, stepMin);
}
