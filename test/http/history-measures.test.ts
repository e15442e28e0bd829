import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCatalogue } from '../../server/catalogue.ts';
import type { BorderHistory, FacilityMeasures, WeekHours } from '../../server/contract/history.ts';
import { createRollUpRecorder } from '../../server/feeds/roll-up-recorder.ts';
import type { SpanTally } from '../../server/model/metrics/span-tally.ts';
import type { WaitReading } from '../../server/model/wait-reading.ts';
import { fiveMinutes } from '../model/metrics/five-minutes.ts';
import { type RunningApp, startApp } from './start-app.ts';

const HOUR_MS = 3_600_000;
const BUCKET_MS = 300_000;
/** Midnight at the start of Tuesday 26 November 2024 in Pharr, and 10:30 a week later. */
const FROM_MS = Date.UTC(2024, 10, 26, 6);
const NOW_MS = FROM_MS + 7 * 24 * HOUR_MS + 10.5 * HOUR_MS;

const pharr = readCatalogue().facilityById.get('pharr')!;

/** Five minutes in which one truck reached a booth after so many minutes, or none did. */
function bucket(waits: readonly number[]): SpanTally {
  return fiveMinutes(waits, {
    joined: waits.length,
    capacity: 4,
    released: waits.length,
    queueTruckMin: 10,
    openLaneMin: [20, 5, 0],
    placeTruckMin: [0, 0, 10, 5, 0, 0],
    valueLostUsd: 1,
    withdrawnMin: 3,
  });
}

const reading = (observedAtMs: number, changes: Partial<WaitReading> = {}): WaitReading => ({
  portNumber: pharr.cbpPortNumber!,
  portName: 'Hidalgo/Pharr',
  crossingName: 'Pharr',
  laneKind: 'standard',
  observedAtMs,
  utcOffsetMin: -360,
  state: 'value',
  waitMin: 20,
  lanesOpen: 4,
  ...changes,
});

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  const recorder = createRollUpRecorder(app.store.rollUps, [pharr], 1);
  for (let atMs = FROM_MS; atMs < NOW_MS; atMs += BUCKET_MS) {
    // In the last hour the trucks of the baseline wait for fifty minutes instead of ten.
    const baseline = bucket(atMs < NOW_MS - HOUR_MS ? [10] : [50]);
    recorder.record({ atMs, baseline: [baseline], restricted: [bucket([])] });
  }
  recorder.flush({ lever: { withdrawnShare: 0.6, sinceMs: 0 }, speed: 60, running: true });
  // 08:05 and 08:40 on Monday 2 December; 23:30 on Sunday, when it is Monday in Greenwich.
  const mondayMs = FROM_MS + 6 * 24 * HOUR_MS + 8 * HOUR_MS;
  app.store.waits.add(
    [
      reading(mondayMs + BUCKET_MS),
      reading(mondayMs + 8 * BUCKET_MS, { waitMin: 40 }),
      reading(mondayMs + 9 * BUCKET_MS, { state: 'lanes-closed', waitMin: null }),
      reading(mondayMs + BUCKET_MS, { laneKind: 'FAST', waitMin: 90 }),
      reading(mondayMs - 8.5 * HOUR_MS, { state: 'no-delay', waitMin: 0 }),
    ],
    'replace',
  );
});
afterAll(() => app.stop());

const ask = async <T>(path: string) => (await (await fetch(`${app.url}/api/v1/ports/${path}`)).json()) as T;

test('the last hour, day and month are each one span, with percentiles of all its trucks', async () => {
  const { spans } = await ask<FacilityMeasures>('pharr/measures');
  expect(spans.map(({ of, minutes, baseline }) => [of, minutes, baseline.trucks])).toEqual([
    ['hour', 60, 12],
    ['day', 1_440, 288],
    // Seven whole days and ten and a half hours of today.
    ['month', 10_710, 2_142],
  ]);
  const [hour, day] = spans.map(({ baseline }) => baseline);
  expect(hour).toMatchObject({ meanWaitMin: 50, arrivalsPerHour: 12, capacityPerHour: 48 });
  expect(hour!.p95WaitMin! / 50).toBeCloseTo(1, 1);
  // 276 trucks of ten minutes and twelve of fifty: 4 % waited long, which neither P90 nor P95 sees but the mean does.
  expect(day!.meanWaitMin).toBeCloseTo((276 * 10 + 12 * 50) / 288, 2);
  expect(day!.p90WaitMin! / 10).toBeCloseTo(1, 1);
  expect(day!.p95WaitMin! / 10).toBeCloseTo(1, 1);
  expect(day!.bufferIndex).toBeCloseTo((day!.p95WaitMin! - 11.667) / 11.667, 2);
});

test('up to a moment they are of what had happened by then, and never of what came after', async () => {
  const at = new Date(NOW_MS - HOUR_MS).toISOString();
  const { spans } = await ask<FacilityMeasures>(`pharr/measures?at=${at}`);
  expect(spans.map(({ of, baseline }) => [of, baseline.trucks, baseline.meanWaitMin])).toEqual([
    ['hour', 12, 10],
    ['day', 288, 10],
    ['month', 2_130, 10],
  ]);
  // What is still to come cannot be told: it is as without a moment.
  const later = new Date(NOW_MS + HOUR_MS).toISOString();
  expect(await ask(`pharr/measures?at=${later}`)).toEqual(await ask('pharr/measures'));
});

test('a world in which no truck reached a booth has no waits, and none that is 0', async () => {
  const { spans } = await ask<FacilityMeasures>('pharr/measures');
  for (const { restricted } of spans)
    expect(restricted).toMatchObject({ trucks: 0, meanWaitMin: null, p95WaitMin: null, bufferIndex: null });
});

test('hours of a week are by the local clock, each merged from all weeks that have it', async () => {
  const { cells, fromMs, toMs } = await ask<WeekHours>('pharr/week-hours');
  expect(cells).toHaveLength(168);
  expect([fromMs, toMs]).toEqual([FROM_MS, NOW_MS - HOUR_MS / 2]);
  const cell = (weekday: number, hour: number) =>
    cells.find((one) => one.weekday === weekday && one.hour === hour)!;
  expect(cell(2, 8)).toMatchObject({ hours: 2, baseline: { meanWaitMin: 10 } });
  // Half of the trucks of the hour from nine waited for fifty minutes on the second Tuesday: (18 × 10 + 6 × 50) ÷ 24.
  expect(cell(2, 9)).toMatchObject({
    hours: 2,
    latestMs: NOW_MS - 1.5 * HOUR_MS,
    baseline: { meanWaitMin: 20 },
  });
  expect(cell(2, 10)).toMatchObject({ hours: 1 });
  expect(cell(7, 23).restricted).toEqual({ meanWaitMin: null, p50WaitMin: null, p90WaitMin: null });
});

test('waits that CBP posted at standard lanes are means by the same clock; what was not measured is no zero', async () => {
  const { posted } = await ask<WeekHours>('pharr/week-hours');
  expect(posted).toEqual([
    { weekday: 1, hour: 8, readings: 2, meanWaitMin: 30 },
    { weekday: 7, hour: 23, readings: 1, meanWaitMin: 0 },
  ]);
});

test('the border up to a moment has the hours that had ended by then and the sixty minutes before it as one', async () => {
  const atMs = NOW_MS - 20 * 60_000;
  const answer = await fetch(`${app.url}/api/v1/history?at=${new Date(atMs).toISOString()}`);
  const { toMs, facilities } = (await answer.json()) as BorderHistory;
  expect(toMs).toBe(atMs);
  const { hours, lastHour } = facilities.find(({ facilityId }) => facilityId === 'pharr')!;
  // 10:10: the last whole hour began at nine.
  expect(hours).toHaveLength(24);
  expect(hours.at(-1)!.atMs).toBe(NOW_MS - 1.5 * HOUR_MS);
  // 09:10 to 10:10: four buckets of ten minutes and eight of fifty; 20 + 5 booth-minutes in five minutes are five booths.
  expect(lastHour!.baseline.meanWaitMin).toBeCloseTo((4 * 10 + 8 * 50) / 12, 2);
  expect(lastHour!.baseline.p50WaitMin! / 50).toBeCloseTo(1, 1);
  expect(lastHour!.baseline.openLanes).toBe(5);
  expect(lastHour!.restricted).toMatchObject({ p50WaitMin: null, openLanes: 5 });
  expect(facilities.find(({ facilityId }) => facilityId === 'tecate')!.lastHour).toBeNull();
});

test('where nothing is stored there are no spans and no hours, and an unknown port is refused', async () => {
  expect((await ask<FacilityMeasures>('tecate/measures')).spans).toEqual([]);
  expect(await ask<WeekHours>('tecate/week-hours')).toMatchObject({ cells: [], posted: [], fromMs: null });
  expect((await fetch(`${app.url}/api/v1/ports/pharr/measures?at=noon`)).status).toBe(400);
  for (const what of ['measures', 'week-hours'])
    expect((await fetch(`${app.url}/api/v1/ports/atlantis/${what}`)).status).toBe(404);
});
