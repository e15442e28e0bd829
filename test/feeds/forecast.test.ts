import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../server/catalogue.ts';
import { Twin } from '../../server/feeds/twin.ts';
import { forecast } from '../../server/model/study/forecast.ts';

const catalogue = readCatalogue();
const HOUR_MS = 3_600_000;

function twin(withdrawnShare: number): Twin {
  return new Twin({
    catalogue,
    monthsOf: ({ weekdayTrucks }) => [{ month: '2024-10', trucks: Math.round(weekdayTrucks.value * 23) }],
    seed: 5,
    replay: null,
    withdrawnShare,
    speed: 3600,
  });
}

/** What a worker would answer, to which a copy of the plan is sent. */
function forecastOf(feed: Twin, facilityId = 'calexico-east', replications = 3) {
  const request = feed.forecastPlan(facilityId, replications)!;
  return request.answer(forecast(structuredClone(request.plan)));
}

describe('a forecast of the twin', () => {
  test('reaches twelve hours ahead from the next bucket, by the quarter of an hour', () => {
    const feed = twin(0.6);
    feed.elapse(50);
    const { points, issuedMs, replications, arrivals } = forecastOf(feed);
    const { clock } = feed.snapshot('calexico-east')!;
    expect({ issuedMs, replications, arrivals }).toEqual({
      issuedMs: clock.nowMs,
      replications: 3,
      arrivals: 'drawn',
    });
    expect(points).toHaveLength(48);
    expect(points[0]!.atMs - issuedMs).toBeGreaterThanOrEqual(0);
    expect(points[0]!.atMs - issuedMs).toBeLessThan(5 * 60_000);
    expect(points.at(-1)!.atMs - points[0]!.atMs).toBe(11.75 * HOUR_MS);
  });

  test('is the same to the last byte from the same seed and moment, and another from another moment', () => {
    const bytes = (feed: Twin) => JSON.stringify(forecastOf(feed));
    const once = twin(0.6);
    const again = twin(0.6);
    expect(bytes(again)).toBe(bytes(once));
    // A clock that is paused stands still, and so does what is expected.
    again.setRunning(false);
    again.elapse(1_000);
    expect(bytes(again)).toBe(bytes(once));
    again.setRunning(true);
    again.elapse(1_000);
    expect(bytes(again)).not.toBe(bytes(once));
  });

  test('is a tie where nothing is withdrawn', () => {
    const { points, baseline, restricted } = forecastOf(twin(0));
    expect(restricted).toEqual(baseline);
    for (const point of points) expect(point.restricted).toEqual(point.baseline);
  });

  test('of the baseline does not depend on the lever', () => {
    const free = forecastOf(twin(0));
    const feed = twin(0);
    feed.setLever(1);
    const withdrawn = forecastOf(feed);
    expect(withdrawn.points.map(({ baseline }) => baseline)).toEqual(
      free.points.map(({ baseline }) => baseline),
    );
    expect(withdrawn.points.map(({ restricted }) => restricted)).not.toEqual(
      free.points.map(({ restricted }) => restricted),
    );
  });

  test('leaves the worlds that it starts from as they would have been', () => {
    const asked = twin(0.6);
    const left = twin(0.6);
    forecastOf(asked);
    for (const feed of [asked, left]) feed.elapse(3_000);
    expect(asked.snapshot('calexico-east')!.points).toEqual(left.snapshot('calexico-east')!.points);
  });

  test('of value lost by midnight is at least what has been lost already', () => {
    const feed = twin(0.6);
    const { baseline, restricted } = forecastOf(feed);
    const { baseline: lost, restricted: lostRestricted } = feed.snapshot('calexico-east')!.points.at(-1)!;
    expect(baseline.valueLostUsd.p10).toBeGreaterThanOrEqual(lost.valueLostUsd);
    expect(restricted.valueLostUsd.p10).toBeGreaterThanOrEqual(lostRestricted.valueLostUsd);
  });

  test('is of a facility that there is', () => {
    expect(twin(0).forecastPlan('atlantis', 3)).toBeNull();
  });
});
