import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FacilityEvents } from '../../server/contract/events.ts';
import { type RunningApp, startApp } from './start-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const ask = (path: string, language = 'en') =>
  fetch(`${app.url}/api/v1/ports/${path}`, { headers: { 'accept-language': language } });
const events = async (path: string, language?: string) =>
  ((await (await ask(path, language)).json()) as FacilityEvents).events;
const APRIL = 'events?from=2022-04-01&to=2022-05-01';

describe('events of a crossing', () => {
  test('have the disruption that it was in, from its first restriction to its last by its own clock, with sources', async () => {
    const [event, ...more] = await events(`pharr/${APRIL}`);
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      id: 'texas-2022-04',
      kind: 'disruption',
      // 06:00 on 7 April to 17:00 on 15 April, Central Daylight Time.
      fromMs: Date.UTC(2022, 3, 7, 11),
      toMs: Date.UTC(2022, 3, 15, 22),
    });
    expect(event!.sources[0]).toEqual({
      title: 'kwtx.com',
      url: expect.stringMatching(/^https:\/\/www\.kwtx/),
    });
  });

  test('have none of a disruption elsewhere', async () => {
    expect(await events(`otay-mesa/${APRIL}`)).toEqual([]);
  });

  test('have a day that both countries have off as one, from midnight to midnight of the crossing', async () => {
    const christmas = await events('nogales-mariposa/events?from=2024-12-20&to=2025-01-01');
    expect(christmas).toMatchObject([
      {
        kind: 'holiday',
        title: 'Christmas Day',
        countries: ['US', 'MX'],
        fromMs: Date.UTC(2024, 11, 25, 7),
        toMs: Date.UTC(2024, 11, 26, 7),
      },
    ]);
    expect(christmas[0]!.sources).toHaveLength(2);
  });

  test('have what became of the law, and speak Spanish where the reader prefers it', async () => {
    const path = 'pharr/events?from=2020-12-18&to=2020-12-20';
    expect((await events(path)).map(({ id, title }) => [id, title])).toEqual([
      ['law-2020-12-18', 'Decree published in the DOF, evening edition'],
      ['law-2020-12-19', 'Law in force'],
    ]);
    expect((await events(path, 'es')).at(-1)!.title).toBe('Entrada en vigor de la ley');
  });

  test('are refused without two days in order, and of an unknown crossing', async () => {
    for (const query of ['', '?from=2024-12-02', '?from=2024-12-02&to=2024-12-01', '?from=May&to=June']) {
      const answer = await ask(`pharr/events${query}`);
      expect(answer.status).toBe(400);
      expect(((await answer.json()) as { detail: string }).detail).toMatch(/two days such as 2024-12-02/);
    }
    expect((await ask('atlantis/events?from=2024-12-01&to=2024-12-02')).status).toBe(404);
  });
});
