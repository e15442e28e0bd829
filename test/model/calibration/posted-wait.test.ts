import { expect, test } from 'vitest';
import { daySample } from '../../../server/model/calibration/hour-sample.ts';
import { asPosted, isHeldOut, withoutOutliers } from '../../../server/model/calibration/posted-wait.ts';
import { reading } from './posted-waits.ts';

test('a wait is posted to five minutes', () => {
  expect([0, 2.4, 2.6, 7.4, 43].map(asPosted)).toEqual([0, 0, 5, 5, 45]);
});

test('700 minutes among waits of up to an hour is a slip, and an hour is not', () => {
  const usual = [0, 0, 5, 15, 30, 45, 60, 60, 60, 60].flatMap((waitMin) =>
    [9, 10, 11].map((hour) => reading({ waitMin, hour })),
  );
  const kept = withoutOutliers([...usual, reading({ waitMin: 700 })]);
  expect(kept).toEqual(usual);
});

test('each ISO week is either fitted to or held out, every third one the latter', () => {
  expect([16, 17, 18, 19, 20, 21].filter((isoWeek) => isHeldOut({ isoWeek }))).toEqual([18, 21]);
});

test('an hour is open where three readings say so; lanes not stated are no lanes closed', () => {
  const waits = [8, 9, 10, 11].flatMap((hour) => [
    reading({ hour, waitMin: 10 }),
    reading({ hour, waitMin: 20, lanesOpen: null }),
    reading({ hour, waitMin: 30, lanesOpen: 2 }),
  ]);
  const sample = daySample([...waits, reading({ hour: 3 })])!;
  expect(sample.firstHour).toBe(7);
  expect(sample.standard.map((hour) => hour?.meanMin ?? null)).toEqual([null, 20, 20, 20, 20]);
  expect(sample.lanes.standard).toEqual([0, 3, 3, 3, 3]);
  expect(sample.lanes.fast).toEqual([0, 0, 0, 0, 0]);
});

test('three hours of readings are no day', () => {
  const waits = [8, 9, 10].flatMap((hour) => [1, 2, 3].map(() => reading({ hour })));
  expect(daySample(waits)).toBeNull();
});
