import { repeating, type StepFunction } from '../../../server/model/step-function.ts';

/**
 * The rate mean × (1 + amplitude × cos(2π (t − peak) / period)) with its exact mean over each minute, so that a
 * solver with steps of whole minutes sees the integral of the true rate.
 */
export function sinusoid(
  meanPerHour: number,
  amplitude: number,
  peakAtMin: number,
  periodMin: number,
): StepFunction {
  const omega = (2 * Math.PI) / periodMin;
  const integral = (t: number) => t + (amplitude * Math.sin(omega * (t - peakAtMin))) / omega;
  const minutes = Array.from({ length: periodMin }, (_, t) => meanPerHour * (integral(t + 1) - integral(t)));
  return repeating(minutes, 1);
}

/** A port as busy as the World Trade bridge: 540 trucks in its peak hour before 15 lanes, queues above 1,000. */
export const busyPort = {
  arrivalRatePerHour: repeating(
    [
      60, 60, 60, 60, 100, 250, 400, 500, 520, 540, 540, 530, 520, 510, 500, 500, 480, 450, 400, 300, 200,
      120, 80, 60,
    ],
    60,
  ),
  servers: repeating(
    [4, 4, 4, 4, 4, 4, 8, 12, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 12, 8, 8, 4, 4],
    60,
  ),
  serviceRatePerHour: 30,
  meanPatienceMin: null,
};
