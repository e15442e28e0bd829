import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunSummary } from '../../server/contract/api.ts';
import { type RunningApp, startApp } from './start-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  for (let seed = 1; seed <= 5; seed++)
    app.store.runs.create({ portId: 'pharr', withdrawnShare: 1, days: 1, replications: 2, seed }, seed);
});
afterAll(() => app.stop());

interface Page {
  readonly runs: readonly RunSummary[];
  readonly count: number;
  readonly next: string | null;
  readonly nextUrl: string | null;
}

async function get(path: string): Promise<Page> {
  return (await (await fetch(app.url + path)).json()) as Page;
}

test('pages of two go through five runs newest first, each once, and end', async () => {
  const seen: number[] = [];
  let path: string | null = '/api/v1/runs?limit=2';
  while (path !== null) {
    const page = await get(path);
    expect(page.count).toBe(5);
    expect(page.next === null).toBe(page.nextUrl === null);
    seen.push(...page.runs.map(({ id }) => id));
    path = page.nextUrl;
  }
  expect(seen).toEqual([5, 4, 3, 2, 1]);
});

test('a page that holds them all is the last', async () => {
  expect(await get('/api/v1/runs?limit=5')).toMatchObject({ next: null, nextUrl: null });
});

test('what comes meanwhile is on no later page', async () => {
  const { nextUrl } = await get('/api/v1/runs?limit=2');
  app.store.runs.create({ portId: 'pharr', withdrawnShare: 1, days: 1, replications: 2, seed: 6 }, 6);
  expect((await get(nextUrl!)).runs.map(({ id }) => id)).toEqual([3, 2]);
});

test.each(['limit=0', 'limit=1001', 'limit=many', 'after=older', 'page=2'])(
  '%s is refused',
  async (query) => {
    const answer = await fetch(`${app.url}/api/v1/runs?${query}`);
    expect(answer.status).toBe(400);
  },
);
