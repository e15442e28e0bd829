import { describe, expect, test } from 'vitest';
import { allChecks, leftOut } from '../../../server/model/checks/all-checks.ts';
import { FAMILIES } from '../../../server/model/checks/check.ts';
import { readReference } from '../../../server/reference.ts';

const { queues, benchmarks } = readReference();
const checks = allChecks(queues, benchmarks);
const resultsOf = (id: string, reference = queues) =>
  allChecks(reference, benchmarks)
    .find((check) => check.id === id)!
    .run();

/** Paths of all numbers in a tree, such as `MDc_exact/c=1,rho=0.5/Wq`. */
function numbersUnder(tree: unknown, path = ''): string[] {
  if (typeof tree === 'number') return [path];
  return Object.entries(tree as object).flatMap(([key, inner]) =>
    numbersUnder(inner, path === '' ? key : `${path}/${key}`),
  );
}

describe('the list of checks', () => {
  test('covers every number of the reference, or says why not', () => {
    const covered = new Set(checks.flatMap(({ id, covers }) => covers ?? [id]));
    const excused = leftOut.map(
      ({ id }) => new RegExp(`^${id.replace(/[.+()]/g, '\\$&').replace('*', '.+')}$`),
    );
    const numbers = numbersUnder(queues);
    expect(numbers.length).toBeGreaterThan(300);
    const forgotten = numbers.filter(
      (path) => !covered.has(path) && !excused.some((pattern) => pattern.test(path)),
    );
    expect(forgotten).toEqual([]);
  });

  test('has an id for each and none in vain: every family has a check', () => {
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
    expect(new Set(checks.map(({ family }) => family))).toEqual(new Set(FAMILIES));
  });

  test.each([
    'erlang_B/a=8,c=10',
    'MDc_exact/c=3,rho=0.9',
    'ME2c_exact/c=3,rho=0.9',
    'MH2c_scv4_balanced_exact/c=1,rho=0.9',
    'approximations_vs_exact/E2 c=2,rho=0.9',
    'transient_MMc_from_empty/overload lam=6,mu=1,s=5/t=10',
    'fluid/lam=2600,cap=0,T=3,then 3200',
  ])('compares what it says it covers, and passes: %s', (id) => {
    const results = resultsOf(id);
    const { covers = [id] } = checks.find((check) => check.id === id)!;
    expect(new Set(results.map((result) => result.id.replace(/ by [a-z ]+$/, '')))).toEqual(new Set(covers));
    expect(results.filter(({ passed }) => !passed)).toEqual([]);
  });
});

describe('a check', () => {
  test('fails by every method where the expected value is 5 % wrong', () => {
    const wrong = { ...queues, erlang_C: { ...queues.erlang_C, 'a=4,c=5': 1.05 * 0.554113 } };
    const results = resultsOf('erlang_C/a=4,c=5', wrong);
    expect(results.map(({ method, passed }) => [method, passed])).toEqual([
      ['simulation', false],
      ['controlled simulation', false],
      ['closed form', false],
    ]);
  });

  test('gives the same numbers again, whatever ran before', () => {
    const before = resultsOf('erlang_B/a=2,c=3');
    resultsOf('erlang_B/a=4,c=5');
    expect(resultsOf('erlang_B/a=2,c=3')).toEqual(before);
  });

  test('at a single booth gives the exact wait itself, which the fast booth beside it repeats truck by truck', () => {
    const wait = resultsOf('MMc_Wq_over_ES/c=1,rho=0.7').find(
      ({ method }) => method === 'controlled simulation',
    )!;
    expect(wait.measured).toBeCloseTo(0.7 / 0.3, 9);
  });
});
