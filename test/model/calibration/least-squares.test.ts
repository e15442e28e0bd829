import { expect, test } from 'vitest';
import { leastSquares } from '../../../server/model/calibration/least-squares.ts';

test('a line through points that lie on one is found, and leaves nothing over', () => {
  const points = [0, 1, 2, 3].map((x) => ({ x, y: 2 + 3 * x }));
  const { parameters, cost } = leastSquares(([a, b]) => points.map(({ x, y }) => a! + b! * x - y), [0, 0]);
  expect(parameters[0]).toBeCloseTo(2, 3);
  expect(parameters[1]).toBeCloseTo(3, 3);
  expect(cost).toBeLessThan(1e-6);
});

test('the mean is the constant nearest to all values', () => {
  const { parameters } = leastSquares(([a]) => [1, 2, 6].map((value) => a! - value), [10]);
  expect(parameters[0]).toBeCloseTo(3, 6);
});

test("the bottom of Rosenbrock's valley is at (1, 1)", () => {
  const { parameters } = leastSquares(([x, y]) => [10 * (y! - x! * x!), 1 - x!], [-1.2, 1], 200);
  expect(parameters[0]).toBeCloseTo(1, 3);
  expect(parameters[1]).toBeCloseTo(1, 3);
});
