import { expect, test } from 'vitest';
import { benchmarkChecks } from '../../../server/model/checks/benchmark-waits.ts';
import type { CheckResult } from '../../../server/model/checks/check.ts';
import { readReference } from '../../../server/reference.ts';

const { benchmarks } = readReference();
const waits = (id: string): CheckResult[] =>
  benchmarkChecks(benchmarks)
    .find((check) => check.id === id)!
    .run()
    .filter(({ id: name }) => !name.includes('queue'));

/** Exact values: Erlang C; Cobham's formula, and Erlang C behind it; uniformisation. */
test.each([
  ['benchmark a', [0.876916]],
  ['benchmark b', [0.120126, 1.201255, 1.643567]],
  ['benchmark c', [8.190817]],
])('simulated waits of %s meet the exact %j within twice their interval', (id, exact) => {
  const simulated = waits(id).filter(({ method }) => method === 'simulation');
  expect(simulated.map(({ expected }) => expected)).toEqual(exact);
  for (const { measured, halfWidth95, expected } of simulated)
    expect(Math.abs(measured - expected)).toBeLessThan(Math.max(2 * halfWidth95!, 0.01 * expected));
});
