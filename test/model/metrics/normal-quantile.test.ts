import { expect, test } from 'vitest';
import { normalQuantile } from '../../../server/model/metrics/normal-quantile.ts';

test('the standard normal has its tabulated quantiles, in the middle and far out', () => {
  const tabulated: ReadonlyArray<readonly [number, number]> = [
    [0.5, 0],
    [0.9, 1.2815515655446004],
    [0.975, 1.959963984540054],
    [0.999, 3.090232306167813],
    [1e-6, -4.753424308822899],
    [1e-15, -7.941345326170997],
  ];
  for (const [p, z] of tabulated) expect(normalQuantile(p), `p = ${p}`).toBeCloseTo(z, 9);
});

test('quantiles mirror about the median', () => {
  for (const p of [0.01, 0.1, 0.3]) expect(normalQuantile(p)).toBeCloseTo(-normalQuantile(1 - p), 12);
});
