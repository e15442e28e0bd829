import { expect, test } from 'vitest';
import { waitsOnTheHour } from '../../../server/model/calibration/moment-queue.ts';
import { solveTransient } from '../../../server/model/queueing/transient.ts';
import { repeating } from '../../../server/model/step-function.ts';

test('a full lane shift of trucks more than the lanes can take waits as long as they take to serve it', () => {
  // 4 lanes pass 120 an hour; 180 come in the first hour and none later: 60 wait at its end, half an hour's work.
  const waits = waitsOnTheHour({ trucks: [180, 0, 0], lanes: [4, 4, 4], perLaneHour: 30 });
  expect(waits[0]).toBe(0);
  expect(waits[1]).toBeGreaterThan(28);
  expect(waits[1]).toBeLessThan(31);
  expect(waits[2]).toBeCloseTo(0, 6);
});

test('trucks that come before the lanes open all wait for them', () => {
  const waits = waitsOnTheHour({ trucks: [40, 0], lanes: [0, 2], perLaneHour: 40 });
  expect(waits[0]).toBeNaN();
  // 40 trucks, 2 of them at once in the lanes: 38 wait, at 80 an hour.
  expect(waits[1]).toBeCloseTo((60 * 38) / 80, 0);
});

test.each([
  { lanes: 12, load: 1 },
  { lanes: 12, load: 0.9 },
  { lanes: 4, load: 1 },
])(
  'at $lanes lanes and $load of capacity on a day it is within 2.5 minutes of the exact chain',
  ({ lanes, load }) => {
    const perLaneHour = 36;
    const trucks = Array.from(
      { length: 19 },
      (_, hour) => lanes * perLaneHour * load * (0.6 + 0.5 * Math.sin((Math.PI * hour) / 19)),
    );
    const exact = solveTransient({
      horizonMin: 18 * 60,
      stepMin: 15,
      arrivalRatePerHour: repeating(trucks, 60),
      servers: { startsMin: [0], values: [lanes], periodMin: null },
      serviceRatePerHour: perLaneHour,
      meanPatienceMin: null,
    });
    const waits = waitsOnTheHour({ trucks, lanes: trucks.map(() => lanes), perLaneHour });
    for (let hour = 0; hour < 19; hour += 1)
      expect(Math.abs(waits[hour]! - exact.meanVirtualWaitMin[4 * hour]!)).toBeLessThan(2.5);
  },
);
