import { expect, test } from 'vitest';
import { createCompareStore } from '../../client/state/compare-store.ts';
import type { Run } from '../../server/contract/api.ts';
import { MOST_COMPARED } from '../../server/contract/compared-runs.ts';

const runOf = (id: number, result: object | null) => ({ id, result }) as Run;
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const sentenceOf = (error: unknown) => (error as Error).message;

test('runs come in the order in which they were chosen, each fetched once', async () => {
  const asked: number[] = [];
  const fetchRun = async (id: number) => {
    asked.push(id);
    return runOf(id, {});
  };
  const store = createCompareStore([5, 3], { fetchRun, sentenceOf });
  await settled();
  store.toggle(5);
  store.toggle(5);
  await settled();
  expect(store.runs.value.map(({ id }) => id)).toEqual([3, 5]);
  expect(asked).toEqual([5, 3]);
});

test('a fifth run is not taken in', async () => {
  const store = createCompareStore([1, 2, 3, 4, 5], { fetchRun: async (id) => runOf(id, {}), sentenceOf });
  store.toggle(9);
  expect(store.chosen.value).toEqual([1, 2, 3, 4]);
  expect(store.chosen.value).toHaveLength(MOST_COMPARED);
});

test('a run that cannot be fetched is dropped with the reason, and the others stay', async () => {
  const fetchRun = async (id: number) => {
    if (id === 2) throw new Error('There is no run 2.');
    return runOf(id, {});
  };
  const store = createCompareStore([1, 2], { fetchRun, sentenceOf });
  await settled();
  expect(store.chosen.value).toEqual([1]);
  expect(store.problem.value).toBe('There is no run 2.');
});
