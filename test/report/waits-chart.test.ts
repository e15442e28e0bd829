import { expect, test } from 'vitest';
import { waitsChart, waitsSentence } from '../../server/report/waits-chart.ts';
import { reportWords } from '../../server/report/words/words.ts';
import { hourlyWaits } from './finished-run.ts';

const ZONE = 'America/Chicago';
const en = reportWords('en');

test('in words the chart says the largest wait of each world, by the clock of the crossing, and where they differ most', () => {
  expect(waitsSentence(hourlyWaits, ZONE, en)).toBe(
    'At most 20.0 min in the baseline (Mon 2 Mar, 02:00) and 30.0 min in the scenario (Mon 2 Mar, 00:00). They differ most on Mon 2 Mar, 00:00, by +20.0 min.',
  );
});

test('an hour in which no truck joined is a gap: the line is two strokes and not one through zero', () => {
  const { html } = waitsChart(hourlyWaits, ZONE, en);
  const [line] = /<path class="line" d="([^"]*)"/.exec(html)!.slice(1);
  expect(line!.match(/M/g)).toHaveLength(2);
  expect(line).not.toContain('L');
});

test('where no truck joined at all the chart says so', () => {
  const none = { mean: [null], p10: [null], p90: [null] };
  expect(waitsSentence({ fromMs: 0, baseline: none, scenario: none }, ZONE, en)).toBe(
    'No truck joined the queue in these hours.',
  );
  expect(waitsChart({ fromMs: 0, baseline: none, scenario: none }, ZONE, en).html).toContain('<svg');
});
