import { expect, onTestFinished, test } from 'vitest';
import { readCatalogue } from '../../server/catalogue.ts';
import type { LiveForecast } from '../../server/contract/forecast.ts';
import { LiveTwin } from '../../server/feeds/live-twin.ts';
import { createForecastService } from '../../server/jobs/forecast-service.ts';
import { storeTrucks } from '../store/stored-trucks.ts';
import { tempStore } from '../store/temp-store.ts';

const PATIENT = { timeout: 60_000 };

/** The service over a real twin and a real worker thread; its clock is told, so that it never rests. */
function startService() {
  const store = tempStore();
  // Noon at Columbus on 4 September 2024, a truck a minute.
  storeTrucks(
    store,
    'columbus',
    Array.from({ length: 60 }, (_, i) => ({
      joinedAtS: Date.UTC(2024, 8, 4, 18) / 1000 + 60 * i,
      primaryAtS: Date.UTC(2024, 8, 4, 18) / 1000 + 60 * i + 300,
      releasedAtS: Date.UTC(2024, 8, 4, 18) / 1000 + 60 * i + 600,
      isLoaded: false,
    })),
  );
  const feed = new LiveTwin({
    catalogue: readCatalogue(),
    monthsOf: ({ weekdayTrucks }) => [{ month: '2024-10', trucks: Math.round(weekdayTrucks.value * 23) }],
    crossings: store.crossings,
    seed: 5,
    epoch: 'test',
    withdrawnShare: 0.6,
    speed: 60,
  });
  let realMs = 0;
  const errors: object[] = [];
  const service = createForecastService({
    feed,
    nowMs: () => {
      realMs += 1;
      return realMs;
    },
    log: { error: (fields) => errors.push(fields) },
  });
  const heard: LiveForecast[] = [];
  service.onIssued((forecast) => heard.push(forecast));
  onTestFinished(async () => {
    await service.close();
    expect(errors).toEqual([]);
  });
  /** Asks on and on, as the ticks of the stream do, until so many were issued. */
  const until = async (count: number, ids = ['columbus']) =>
    expect
      .poll(
        () => {
          service.refresh(ids);
          return heard.length;
        },
        { timeout: 50_000, interval: 20 },
      )
      .toBe(count);
  const stays = async (count: number, ids = ['columbus']) => {
    for (let asked = 0; asked < 20; asked += 1) {
      service.refresh(ids);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(heard).toHaveLength(count);
  };
  return { feed, service, heard, until, stays };
}

test('a facility is forecast once, and again half a simulated hour later', PATIENT, async () => {
  const { feed, heard, until, stays } = startService();
  await until(1);
  await stays(1);
  feed.elapse(29_000);
  await stays(1);
  feed.elapse(1_000);
  await until(2);
  expect(heard[1]!.issuedMs - heard[0]!.issuedMs).toBe(30 * 60_000);
});

test(
  'a lever that moves ends a forecast and begins another, of the new share, also while the clock is paused',
  PATIENT,
  async () => {
    const { feed, service, heard, until, stays } = startService();
    feed.setRunning(false);
    await until(1);
    expect(service.latest('columbus')).toEqual(heard[0]);
    feed.setLever(1);
    expect(service.latest('columbus')).toBeNull();
    await until(2);
    expect(heard.map(({ lever }) => lever.withdrawnShare)).toEqual([0.6, 1]);
    expect(heard[1]!.issuedMs).toBe(heard[0]!.issuedMs);
    feed.elapse(60_000);
    await stays(2);
  },
);

test('every facility that is watched has its turn', PATIENT, async () => {
  const { heard, until, stays } = startService();
  const ids = ['columbus', 'pharr'];
  await until(2, ids);
  await stays(2, ids);
  expect(heard.map(({ facilityId }) => facilityId).toSorted()).toEqual(ids);
});

test(
  'while imported trucks are replayed a forecast has those that the file knows, up to its end',
  PATIENT,
  async () => {
    const { feed, service, heard, until } = startService();
    await until(1);
    feed.setSource({ kind: 'replay', facilityId: 'columbus' });
    expect(service.latest('columbus')).toBeNull();
    await until(2);
    const { arrivals, epoch, points, issuedMs } = heard[1]!;
    const snapshot = feed.snapshot('columbus')!;
    expect({ arrivals, epoch, issuedMs }).toEqual({
      arrivals: 'recorded',
      epoch: snapshot.epoch,
      issuedMs: snapshot.clock.nowMs,
    });
    // Sixty trucks come from noon to one; the last of them is long gone in the evening.
    const withTrucks = points.filter(({ baseline }) => baseline.p50WaitMin !== null).map(({ atMs }) => atMs);
    expect(Math.min(...withTrucks)).toBeGreaterThanOrEqual(issuedMs);
    expect(Math.max(...withTrucks)).toBeLessThan(issuedMs + 4 * 3_600_000);
    expect(points.at(-1)!.atMs).toBeLessThan(Date.UTC(2024, 8, 5, 6));
  },
);
