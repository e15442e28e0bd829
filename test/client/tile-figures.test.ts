import { describe, expect, it } from 'vitest';
import { tileFigures } from '../../client/findings/tile-figures.ts';
import { clearText, lossText, spreadText, waitAheadText } from '../../client/findings/tile-intervals.ts';
import type { LiveForecast } from '../../server/contract/forecast.ts';
import type { LiveSnapshot } from '../../server/contract/live.ts';
import { NINE_MS, series, snapshot } from './points.ts';

const hour = (p10WaitMin: number, p50WaitMin: number, p90WaitMin: number) => ({
  p10WaitMin,
  p50WaitMin,
  p90WaitMin,
});
const lastHour = { baseline: hour(8, 19, 35), restricted: hour(20, 31, 60) };
const totals = {
  clearMin: { p10: 90, p50: 125, p90: 200 },
  valueLostUsd: { p10: 1_200, p50: 1_500, p90: 2_000 },
};
const forecast = {
  points: [
    { atMs: NINE_MS, baseline: hour(1, 2, 3), restricted: hour(10, 20, 45) },
    { atMs: NINE_MS, baseline: hour(1, 2, 3), restricted: hour(5, 10, 15) },
    {
      atMs: NINE_MS,
      baseline: hour(1, 2, 3),
      restricted: { p10WaitMin: null, p50WaitMin: null, p90WaitMin: null },
    },
  ],
  restricted: totals,
} as unknown as LiveForecast;

function figures(changes: Partial<LiveSnapshot> = {}, isThen = false) {
  const points = series([[{ valueLostUsd: 500 }, { valueLostUsd: 800 }]]);
  const view = { ...snapshot({ points, lastHour, ...changes }), leverChanges: [] };
  return tileFigures(view, forecast, isThen).map((figure) => ({
    ...figure,
    interval: plain(figure.interval),
    note: plain(figure.note),
    delta: figure.delta && plain(figure.delta.words),
  }));
}
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the four figures that lead', () => {
  it('are median and P90 of the last hour, the queue and the value lost, each against the baseline', () => {
    expect(
      figures().map(({ label, restricted, baseline, delta }) => [label, restricted, baseline, delta]),
    ).toEqual([
      ['Median wait, last hour', '31', '19', '12 min longer'],
      ['P90 wait, last hour', '60', '35', '25 min longer'],
      ['Trucks in queue', '40', '40', 'same'],
      ['Produce value lost today', '$800', '$500', '$300 more'],
    ]);
  });

  it('each have a range that says what it is of', () => {
    expect(figures().map(({ interval }) => interval)).toEqual([
      'eight trucks in ten: 20 to 60 min (P10–P90)',
      'model’s forecast of the P90, next 12 h: 15 to 45 min',
      'model’s forecast: gone in 2 h 5 min (8 runs in 10: 1 h 30 min to 3 h 20 min)',
      'model’s forecast by midnight: $1,200 to $2,000 (8 runs in 10)',
    ]);
  });

  it('say what a truck that joins now would expect, and that it is closed where no lane is open', () => {
    expect(figures()[0]!.note).toBe('joining now: 21 min expected, 8 lanes open');
    const closed = { queueTrucks: 0, openLanes: 0, expectedWaitMin: null };
    expect(figures({ now: { baseline: closed, restricted: closed } })[0]!.note).toMatch(/^closed now/);
  });

  it('are a dash with a reason where no truck was measured, never a zero', () => {
    const none = { p10WaitMin: null, p50WaitMin: null, p90WaitMin: null };
    const [wait] = figures({ lastHour: { baseline: none, restricted: none } });
    expect([wait!.restricted, wait!.restrictedGap, wait!.delta, wait!.interval]).toEqual([
      '–',
      'no trucks',
      null,
      '',
    ]);
    expect(tileFigures(null, null)[0]).toMatchObject({ restricted: '–', restrictedGap: 'no reading yet' });
  });

  it('of a past moment are those of the five minutes up to it, and expect nothing', () => {
    const then = figures({}, true);
    expect(then.map(({ label }) => label)).toEqual([
      'Median wait, 5 minutes up to then',
      'P90 wait, 5 minutes up to then',
      'Trucks in queue',
      'Produce value lost that day',
    ]);
    expect(then.map(({ interval }) => interval)).toEqual([
      'eight trucks in ten: 20 to 60 min (P10–P90)',
      '',
      '',
      '',
    ]);
  });
});

describe('the ranges', () => {
  const clear = (p10: number | null, p50: number | null, p90: number | null) =>
    clearText({ ...forecast, restricted: { ...totals, clearMin: { p10, p50, p90 } } });

  it('say so where the queue is not gone within the hours looked ahead', () => {
    expect(clear(600, null, null)).toBe('model’s forecast: queue not gone within 12 hours');
    expect(clear(60, 90, null)).toBe(
      'model’s forecast: gone in 1 h 30 min (8 runs in 10: 1 hour to over 12 hours)',
    );
  });

  it('are announced until the forecast is there, and left out where no truck was measured', () => {
    for (const text of [waitAheadText, clearText, lossText])
      expect(text(null)).toBe('the model’s forecast follows');
    expect(spreadText({ p10WaitMin: null, p50WaitMin: null, p90WaitMin: null })).toBe('');
  });
});
