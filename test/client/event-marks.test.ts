import { describe, expect, test } from 'vitest';
import { eventMarks } from '../../client/charts/event-marks.ts';
import { lightPalette } from '../../client/charts/palette.ts';
import type { DatedEvent } from '../../server/contract/events.ts';

const window = { fromMs: 1_000, toMs: 2_000, palette: lightPalette };
const event = (
  id: string,
  fromMs: number,
  toMs: number,
  kind: DatedEvent['kind'] = 'holiday',
): DatedEvent => ({
  id,
  kind,
  title: id,
  countries: ['US'],
  fromMs,
  toMs,
  sources: [],
});

describe('events on a time chart', () => {
  test('are spans within its window; those beyond it are left out, an end that touches it too', () => {
    const marks = eventMarks(
      [
        event('before', 0, 1_000),
        event('over', 0, 1_500),
        event('in', 1_600, 1_700),
        event('after', 2_000, 3_000),
      ],
      window,
    );
    expect(Object.values(marks).map(({ xMin, xMax }) => [xMin, xMax])).toEqual([
      [1_000, 1_500],
      [1_600, 1_700],
    ]);
  });

  test('name themselves only where their span has room for the name', () => {
    const label = eventMarks([event('Christmas Day', 1_000, 1_100)], window)['event-Christmas Day']!.label!;
    const shown = (width: number) => label.display({ chart: { width, chartArea: { width } } });
    // A tenth of the plot for 13 letters of 6 pixels.
    expect([700, 780].map(shown)).toEqual([false, true]);
  });

  test('a disruption has another tone than a day off', () => {
    const marks = eventMarks([event('a', 1_100, 1_200), event('b', 1_300, 1_400, 'disruption')], window);
    expect(marks['event-a']!.borderColor).not.toBe(marks['event-b']!.borderColor);
  });
});
