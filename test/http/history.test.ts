import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BorderHistory, FacilityHistory } from '../../server/contract/history.ts';
import type { SpanTally } from '../../server/model/metrics/span-tally.ts';
import { histogramOf } from '../../server/model/metrics/wait-histogram.ts';
import { type RunningApp, startApp } from './start-app.ts';

/** 10:00 in Nogales. */
const TEN_MS = Date.UTC(2024, 11, 3, 17);
const HOUR_MS = 3_600_000;

const tally: SpanTally = {
  minutes: 60,
  joined: 30,
  capacity: 48,
  waits: histogramOf([10, 10, 10, 50]),
  waitSumMin: 80,
  released: 24,
  queueTruckMin: 90,
  openLaneMin: [180, 60, 0],
  placeTruckMin: [0, 30, 60, 90, 120, 6],
  loads: 0,
  lifeUsedSum: 0,
  valueLostUsd: 0,
  withdrawnMin: 36,
};

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  const hours = [0, 1, 2].map((i) => ({
    tier: 'hour' as const,
    facilityId: 'nogales-mariposa',
    atMs: TEN_MS + i * HOUR_MS,
    baseline: tally,
    restricted: tally,
  }));
  const state = {
    seed: 1,
    nowMs: TEN_MS + 3 * HOUR_MS,
    withdrawnShare: 0.6,
    sinceMs: 0,
    speed: 60,
    running: true,
  };
  app.store.rollUps.add(hours, state);
});
afterAll(() => app.stop());

const ask = (path: string) => fetch(`${app.url}/api/v1${path}`);

test('the hours of a facility answer with waits, flow, lanes and places in units of an hour', async () => {
  const answer = await ask('/ports/nogales-mariposa/history?tier=hour&from=2024-12-03&limit=1');
  const { spans, ...rest } = (await answer.json()) as FacilityHistory;
  expect(rest).toEqual({
    facilityId: 'nogales-mariposa',
    zone: 'America/Phoenix',
    tier: 'hour',
    relativeError: 0.01,
    isCut: true,
  });
  expect(spans).toHaveLength(1);
  expect(spans[0]).toMatchObject({
    atMs: TEN_MS + 2 * HOUR_MS,
    minutes: 60,
    withdrawnShare: 0.6,
    baseline: {
      trucks: 4,
      meanWaitMin: 20,
      arrivalsPerHour: 30,
      capacityPerHour: 48,
      releasedPerHour: 24,
      queueTrucks: 1.5,
      openLanes: { standard: 3, fast: 1, joint: 0 },
      inside: { preInspection: 0, mexicanExport: 0.5, approach: 1, primary: 1.5, secondary: 2, exit: 0.1 },
      lifeUsedPct: null,
    },
  });
  expect(spans[0]!.baseline.p50WaitMin! / 10).toBeCloseTo(1, 1);
});

test('the border answers with the last hours of all 24 facilities, west to east', async () => {
  const { facilities } = (await (await ask('/history')).json()) as BorderHistory;
  expect(facilities).toHaveLength(24);
  const nogales = facilities.find(({ facilityId }) => facilityId === 'nogales-mariposa')!;
  expect(nogales.hours.map(({ baseline }) => baseline.meanWaitMin)).toEqual([20, 20, 20]);
  expect(facilities[0]!.hours).toEqual([]);
});

test('a question that makes no sense is refused in one sentence that names the parameter', async () => {
  for (const [query, name] of [
    ['tier=minute', 'tier'],
    ['', 'tier'],
    ['tier=hour&from=yesterday', 'from'],
    ['tier=hour&limit=0', 'limit'],
    ['tier=hour&world=baseline', 'world'],
  ] as const) {
    const answer = await ask(`/ports/nogales-mariposa/history?${query}`);
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { detail: string }).detail).toContain(`parameter "${name}"`);
  }
  expect((await ask('/ports/atlantis/history?tier=hour')).status).toBe(404);
});
