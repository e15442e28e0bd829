import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Method } from '../../server/contract/method.ts';
import { type RunningApp, startApp } from './start-app.ts';

let app: RunningApp;
let method: Method;
beforeAll(async () => {
  app = await startApp();
  method = (await (await fetch(`${app.url}/api/v1/method`)).json()) as Method;
});
afterAll(() => app.stop());

test('one answer holds all that the Method place shows', () => {
  expect(Object.keys(method).toSorted()).toEqual([
    'backtest',
    'calibration',
    'changes',
    'checklist',
    'checks',
    'definitions',
    'description',
    'grades',
    'hypothetical',
    'limits',
    'modelVersion',
    'sources',
  ]);
  expect(method.checks.failed).toBe(0);
  expect(method.backtest.events).toHaveLength(7);
});

test('every route that the method names answers', async () => {
  const routes = [
    ...method.description.flatMap(({ links }) => links),
    ...method.checklist.flatMap(({ items }) => items.flatMap(({ links }) => links)),
  ].filter(({ kind }) => kind === 'route');
  expect(routes.length).toBeGreaterThan(0);
  for (const { target } of routes) expect((await fetch(`${app.url}${target}`)).status, target).toBe(200);
});

test('a result that cannot be read is a failure told to the log, and the next request tries again', async () => {
  let isMended = false;
  const broken = await startApp({
    readMethod: () => {
      if (!isMended) throw new Error('data/backtest.json is not as expected');
      return method;
    },
  });
  const ask = () => fetch(`${broken.url}/api/v1/method`);
  expect((await ask()).status).toBe(500);
  expect(broken.errors).toHaveLength(1);
  isMended = true;
  expect(await (await ask()).json()).toEqual(method);
  await broken.stop();
});
