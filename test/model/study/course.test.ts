import { describe, expect, test } from 'vitest';
import { CourseTally, worldCourse } from '../../../server/model/study/course.ts';

describe('the course of a window', () => {
  // Two days, from minute 1,440 on.
  const course = () => new CourseTally([1_440, 2_880]);

  test('has the percentiles of the trucks that joined in each span, the first moment of a span in it', () => {
    const tally = course();
    for (const waitMin of [10, 20, 30]) tally.addWait(1_440, waitMin);
    tally.addWait(2_879.9, 40);
    tally.addWait(2_879.9, 50);
    tally.addWait(2_880, 7);
    const [first, second] = tally.spans();
    // 10, 20, 30, 40, 50 by linear interpolation: a tenth of four steps of ten from either end.
    expect(first).toMatchObject({ p10WaitMin: 14, p50WaitMin: 30, p90WaitMin: 46 });
    expect(second).toMatchObject({ p10WaitMin: 7, p50WaitMin: 7, p90WaitMin: 7 });
  });

  test('adds up what was lost by the span in which a load left, and has nothing where none left', () => {
    const tally = course();
    tally.addLoss(1_500, 100);
    tally.addLoss(1_600, 0);
    expect(tally.spans().map(({ valueLostUsd }) => valueLostUsd)).toEqual([100, Number.NaN]);
  });

  test('does not count what came before its first moment', () => {
    const tally = course();
    tally.addWait(1_439, 99);
    tally.addLoss(1_439, 99);
    expect(tally.spans()[0]).toEqual({
      p10WaitMin: Number.NaN,
      p50WaitMin: Number.NaN,
      p90WaitMin: Number.NaN,
      valueLostUsd: Number.NaN,
    });
  });
});

test('over replications waits are means of those with trucks, and losses of all, of which one without a load lost nothing', () => {
  const none = {
    p10WaitMin: Number.NaN,
    p50WaitMin: Number.NaN,
    p90WaitMin: Number.NaN,
    valueLostUsd: Number.NaN,
  };
  const some = { p10WaitMin: 1, p50WaitMin: 20, p90WaitMin: 40, valueLostUsd: 300 };
  const other = { p10WaitMin: 3, p50WaitMin: 30, p90WaitMin: 80, valueLostUsd: 0 };
  expect(
    worldCourse([
      [some, none],
      [other, none],
      [none, none],
    ]),
  ).toEqual({
    p10WaitMin: [2, null],
    p50WaitMin: [25, null],
    p90WaitMin: [60, null],
    valueLostUsd: [100, null],
  });
});
