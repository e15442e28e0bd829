import { expect, test } from 'vitest';
import { tempStore } from './temp-store.ts';

const request = { portId: 'pharr', withdrawnShare: 0.6, days: 7, replications: 30, seed: 1 };

test('a run is queued first and keeps its request word for word', () => {
  const { runs } = tempStore();
  const id = runs.create(request, 1000);
  const run = { id, status: 'queued', progress: 0, request, createdAtMs: 1000 };
  expect(runs.get(id)).toEqual({ ...run, finishedAtMs: null, finding: null, error: null, result: null });
});

test('runs are listed newest first and without their results', () => {
  const { runs } = tempStore();
  const first = runs.create(request, 1000);
  const second = runs.create(request, 1000);
  runs.update(first, {
    status: 'done',
    progress: 1,
    result: { finding: 'longer' },
    finding: 'longer',
    finishedAtMs: 2,
  });
  expect(runs.list().map((run) => run.id)).toEqual([second, first]);
  expect(runs.list()[1]).not.toHaveProperty('result');
  expect(runs.get(first)?.result).toEqual({ finding: 'longer' });
});

test('a change leaves what it does not name as it was', () => {
  const { runs } = tempStore();
  const id = runs.create(request, 1000);
  runs.update(id, { status: 'running', progress: 0.25 });
  runs.update(id, { progress: 0.5 });
  expect(runs.get(id)).toMatchObject({ status: 'running', progress: 0.5, request });
  expect(runs.update(id + 1, { progress: 1 })).toBe(false);
});

test('what was running when the server broke off has failed for that reason, and what was queued goes on waiting', () => {
  const { runs } = tempStore();
  const [queued, running, done] = [runs.create(request, 1), runs.create(request, 2), runs.create(request, 3)];
  runs.update(running, { status: 'running', progress: 0.4 });
  runs.update(done, { status: 'done', progress: 1, finishedAtMs: 4 });
  expect(runs.failInterrupted(9)).toBe(1);
  expect(runs.get(running)).toMatchObject({
    status: 'failed',
    error: 'the server stopped',
    finishedAtMs: 9,
  });
  expect(runs.queued()).toEqual([{ id: queued, request }]);
  expect(runs.get(done)).toMatchObject({ status: 'done', error: null });
});
