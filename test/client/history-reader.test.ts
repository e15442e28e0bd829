import { describe, expect, test } from 'vitest';
import { heldWindow } from '../../client/state/held-window.ts';
import { createHistoryReader } from '../../client/state/history-reader.ts';
import { readStep, writeStep } from '../../client/state/time-range.ts';
import { NINE_MS, span, ZONE } from './spans.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A server that stores a span every hour up to `untilMs`. */
function hours() {
  const asked: number[] = [];
  let untilMs = NINE_MS + 2 * HOUR_MS;
  const read = createHistoryReader(async (facilityId, tier, fromMs) => {
    asked.push(fromMs);
    const first = Math.ceil(fromMs / HOUR_MS) * HOUR_MS;
    const spans = [];
    for (let atMs = first; atMs < untilMs; atMs += HOUR_MS) spans.push(span(atMs));
    return { facilityId, zone: ZONE, tier, relativeError: 0.01, spans, isCut: false };
  });
  return { read, asked, until: (ms: number) => (untilMs = ms) };
}
const question = { facilityId: 'pharr', tier: 'hour', fromMs: NINE_MS, epoch: 'first' } as const;

describe('the history of a facility', () => {
  test('is asked for once, then only for what came since, and what is too old is let go', async () => {
    const { read, asked, until } = hours();
    expect((await read(question)).spans).toHaveLength(2);
    until(NINE_MS + 4 * HOUR_MS);
    const { spans } = await read({ ...question, fromMs: NINE_MS + HOUR_MS });
    expect(spans.map(({ atMs }) => (atMs - NINE_MS) / HOUR_MS)).toEqual([1, 2, 3]);
    expect(asked).toEqual([NINE_MS, NINE_MS + HOUR_MS + 1]);
  });

  test('is asked for anew of another time further back, another step, facility or life of the server', async () => {
    for (const other of [
      { fromMs: NINE_MS - HOUR_MS },
      { tier: '5min' },
      { facilityId: 'tecate' },
      { epoch: 'second' },
    ] as const) {
      const { read, asked } = hours();
      await read(question);
      await read({ ...question, ...other });
      expect(asked[1]).toBe({ ...question, ...other }.fromMs);
    }
  });
});

describe('the time that is shown', () => {
  const daysBack = (...of: Parameters<typeof heldWindow>) => (of[2] - heldWindow(...of).fromMs) / DAY_MS;

  test('is a day by five minutes, two weeks by the hour and a quarter by the day', () => {
    expect(daysBack('5min', null, NINE_MS)).toBe(1);
    expect(daysBack('hour', null, NINE_MS)).toBe(14);
    expect(daysBack('day', null, NINE_MS)).toBe(91);
  });

  test('reaches farther back where the range asks for it, but not beyond what is kept', () => {
    const span = (days: number) =>
      ({ kind: 'span', fromMs: NINE_MS - days * DAY_MS, toMs: NINE_MS }) as const;
    expect(daysBack('5min', span(1.5), NINE_MS)).toBe(1.5);
    expect(daysBack('5min', span(30), NINE_MS)).toBe(2);
    expect(daysBack('hour', span(30), NINE_MS)).toBe(30);
  });

  test('its step is kept in the address beside everything else, the finest by its absence', () => {
    expect(readStep('?step=hour')).toBe('hour');
    expect(readStep('?step=minute')).toBe('5min');
    expect(writeStep('?port=pharr', 'day')).toBe('?port=pharr&step=day');
    expect(writeStep('?port=pharr&step=day', '5min')).toBe('?port=pharr');
  });
});
