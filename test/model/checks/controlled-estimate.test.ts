import { expect, test } from 'vitest';
import { controlledEstimate } from '../../../server/model/checks/controlled-estimate.ts';
import { lindleyMeanWaitMin } from '../../../server/model/checks/fast-booth.ts';
import { estimate } from '../../../server/model/metrics/impact.ts';
import { RandomStream } from '../../../server/model/simulation/random-stream.ts';

test('a control that moves exactly with the value leaves no doubt about its mean', () => {
  // Values are 3 + 2 × control, and the control is 5 on average: the mean is 13.
  const controls = [4, 7, 6, 5.5, 3];
  const { mean, halfWidth95 } = controlledEstimate(
    controls.map((control) => 3 + 2 * control),
    controls,
    5,
  );
  expect(mean).toBeCloseTo(13, 12);
  expect(halfWidth95).toBeCloseTo(0, 12);
});

test('a control that has nothing to do with the value changes little', () => {
  const values = [10, 12, 12, 10];
  const controls = [1, 1, -1, -1];
  const { mean, halfWidth95 } = controlledEstimate(values, controls, 0);
  expect(mean).toBe(11);
  // Same squares of distance 4 as without, over 2 degrees of freedom instead of 3: t .975 is 4.302653.
  expect(halfWidth95).toBeCloseTo(4.302653 * Math.sqrt(4 / 2 / 4), 5);
});

test('its intervals hold the true mean as often as they say, and are narrower than without the control', () => {
  const stream = new RandomStream(5, 'controlled estimate');
  const experiments = 2000;
  let held = 0;
  let narrower = 0;
  for (let i = 0; i < experiments; i += 1) {
    const controls = Array.from({ length: 24 }, () => stream.normal());
    const values = controls.map((control) => 7 + 3 * control + stream.normal());
    const { mean, halfWidth95 } = controlledEstimate(values, controls, 0);
    if (Math.abs(mean - 7) <= halfWidth95) held += 1;
    if (halfWidth95 < estimate(values).halfWidth95!) narrower += 1;
  }
  expect(Math.abs(held / experiments - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / experiments));
  expect(narrower / experiments).toBeGreaterThan(0.99);
});

test('the fast booth serves in the order of arrival at its speed', () => {
  // Services of 4 at double speed take 2: starts at 0, 2, 4 and 10, so waits of 0, 1, 2 and 0.
  const work = { arrivedAtMin: [0, 1, 2, 10], serviceMin: [4, 4, 4, 4] };
  expect(lindleyMeanWaitMin(work, 2, 0, 20)).toBe(3 / 4);
  expect(lindleyMeanWaitMin(work, 2, 1, 10)).toBe(3 / 2);
});
