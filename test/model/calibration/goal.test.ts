import { expect, test } from 'vitest';
import { meetsGoal } from '../../../server/model/calibration/goal.ts';

test('a facility meets the goal with a mean error of at most 8 minutes and bands that hold 70 to 90 %', () => {
  expect(meetsGoal({ maeMin: 8, coverage: 0.7 })).toBe(true);
  expect(meetsGoal({ maeMin: 3, coverage: 0.9 })).toBe(true);
  expect(meetsGoal({ maeMin: 8.1, coverage: 0.8 })).toBe(false);
  expect(meetsGoal({ maeMin: 3, coverage: 0.69 })).toBe(false);
});

test('bands so wide that they hold nearly all readings miss it too', () => {
  expect(meetsGoal({ maeMin: 3, coverage: 0.99 })).toBe(false);
});
