import { expect, test } from 'vitest';
import { RandomStream } from '../../../server/model/simulation/random-stream.ts';
import { uncertainNumber } from '../../../server/model/uncertainty/interval.ts';

const Z = 1.2815515655446;
const oneToNine = [1, 2, 3, 4, 5, 6, 7, 8, 9];

test('assumptions and luck are told apart as worked by hand', () => {
  // Point means 1 to 9 have variance 7.5; two replications at ± 1 vary by 2, so their mean by 1: 6.5 is left.
  const result = uncertainNumber(
    oneToNine.map((level) => [level - 1, level + 1]),
    2,
  );
  expect(result.mean).toBeCloseTo(5, 12);
  expect(result.parameterHalfWidth80).toBeCloseTo(Z * Math.sqrt(6.5), 9);
  expect(result.samplingHalfWidth80).toBeCloseTo(Z, 9);
  // The nine means are themselves of two replications: P10 and P90 are the first and the last.
  expect([result.low80, result.high80]).toEqual([1, 9]);
});

test('a number that rests on more replications keeps less of luck and all of the assumptions', () => {
  const result = uncertainNumber(
    oneToNine.map((level) => [level - 1, level + 1]),
    8,
  );
  expect(result.samplingHalfWidth80).toBeCloseTo(Z * Math.sqrt(2 / 8), 9);
  expect(result.parameterHalfWidth80).toBeCloseTo(Z * Math.sqrt(6.5), 9);
  const stretch = Math.sqrt((6.5 + 0.25) / 7.5);
  expect(result.low80).toBeCloseTo(5 - 4 * stretch, 9);
  expect(result.high80).toBeCloseTo(5 + 4 * stretch, 9);
});

test('means closer than luck alone would leave them say that assumptions do not matter', () => {
  const result = uncertainNumber(
    oneToNine.map((_, i) => (i % 2 === 0 ? [0, 10] : [10, 0])),
    2,
  );
  expect(result.parameterHalfWidth80).toBe(0);
  // Two values ten apart have variance 50.
  expect(result.samplingHalfWidth80).toBeCloseTo(Z * Math.sqrt(25), 9);
});

test('without luck, all of the spread is that of the assumptions', () => {
  const result = uncertainNumber(
    oneToNine.map((level) => [level, level, level]),
    3,
  );
  expect(result.samplingHalfWidth80).toBe(0);
  expect(result.parameterHalfWidth80).toBeCloseTo(Z * Math.sqrt(7.5), 9);
});

test('the ends keep a skew', () => {
  const result = uncertainNumber(
    [0, 0, 0, 0, 0, 0, 0, 0, 90].map((level) => [level, level]),
    2,
  );
  expect([result.low80, result.mean, result.high80]).toEqual([0, 10, 90]);
});

test('what is not there is left out, and fewer than nine points give no interval', () => {
  const points = oneToNine.map((level) => [level, level]);
  expect(uncertainNumber([...points, [Number.NaN, 1]], 2)).toMatchObject({ points: 9, mean: 5 });
  expect(uncertainNumber(points.slice(1), 2)).toMatchObject({ points: 8, mean: null, low80: null });
});

test('of 400 points that vary by 3 and luck by 4, both are found again', () => {
  const stream = new RandomStream(1, 'two spreads');
  const values = Array.from({ length: 400 }, () => {
    const level = 100 + 3 * stream.normal();
    return Array.from({ length: 4 }, () => level + 4 * stream.normal());
  });
  const result = uncertainNumber(values, 4);
  expect(result.parameterHalfWidth80! / Z).toBeCloseTo(3, 0);
  expect(result.samplingHalfWidth80! / Z).toBeCloseTo(2, 0);
  // Both together are normal with standard deviation √(9 + 4).
  expect(result.high80! - result.low80!).toBeCloseTo(2 * Z * Math.sqrt(13), -0.5);
});
