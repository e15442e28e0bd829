import { expect, test } from 'vitest';
import { greatest, SPARK, sparkPath } from '../../client/charts/sparkline.ts';

test('a series from nothing to its most goes from the lower left to the upper right', () => {
  expect(sparkPath([0, 10], 10)).toBe(`M2 ${SPARK.height - 2}L${SPARK.width - 2} 2`);
});

test('a gap breaks the line, and is not drawn as nothing', () => {
  expect(sparkPath([1, null, 1], 1).match(/M/g)).toHaveLength(2);
  expect(sparkPath([null, null], 1)).toBe('');
});

test('a long series is drawn in few points, but keeps its peak', () => {
  const values = Array.from({ length: 288 }, (_, i) => (i === 101 ? 50 : 0));
  const path = sparkPath(values, 50);
  expect(path.match(/[ML]/g)!.length).toBeLessThanOrEqual(96);
  expect(path).toMatch(/ 2(L|$)/);
});

test('both worlds share one scale', () => {
  expect(greatest([1, null, 3], [2, 7])).toBe(7);
  expect(greatest([null])).toBe(0);
});
