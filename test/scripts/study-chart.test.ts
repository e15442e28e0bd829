import { expect, test } from 'vitest';
import { chart } from '../../scripts/study/chart.ts';

const drawn = chart({
  title: 'P90 <wait>',
  x: 'Share',
  y: 'Minutes',
  lines: [
    {
      name: 'P90',
      points: [
        { x: 0, y: 10 },
        { x: 0.5, y: null },
        { x: 1, y: 40, halfWidth: 5 },
      ],
    },
  ],
  note: 'Hypothetical',
});

test('a chart says all of its numbers in words, and no text of it can become markup', () => {
  expect(drawn).toContain('aria-label="P90 &lt;wait&gt;. P90: 10.0 at 0, – at 0.5, 40.0 at 1."');
  expect(drawn).not.toContain('<wait>');
  expect(drawn).toContain('Hypothetical');
});

test('a missing value is a gap, not a line through it', () => {
  const path = /<path d="([^"]*)"/.exec(drawn)![1]!;
  expect(path.match(/M/g)).toHaveLength(2);
  expect(path).not.toContain('L');
});

test('equal steps of a value are equal steps on the page', () => {
  const places = [...drawn.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map((found) => Number(found[1]));
  expect(places).toHaveLength(2);
  expect(places[1]! - places[0]!).toBeCloseTo(760 - 72 - 150, 0);
});
