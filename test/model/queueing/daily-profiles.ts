import { repeating } from '../../../server/model/step-function.ts';

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
