import { expect, test } from 'vitest';
import { type IntervalRow, intervalChart } from '../../scripts/backtest-chart.ts';

const row: IntervalRow = {
  label: 'Pharr: trucks in all',
  observed: [25, 50],
  predicted: 75,
  interval80: [50, 100],
  isCovered: true,
  naive: [
    { model: 'no change', value: 0 },
    { model: 'no diversion', value: null },
    { model: 'full diversion', value: 25 },
  ],
};

/** The drawing is 900 wide with 320 for labels and 30 at the right, so that 100 trucks span 550. */
const at = (trucks: number) => 320 + 5.5 * trucks;

test('what was observed is a bar, the prediction a dot on its interval, plain models have shapes of their own', () => {
  const { html } = intervalChart([row], 'trucks');
  expect(html).toContain(`<rect class="observed" x="${at(25)}" y="17" width="${at(50) - at(25)}"`);
  expect(html).toContain(`<line class="interval" x1="${at(50)}" x2="${at(100)}"`);
  expect(html).toContain(`<circle class="predicted" cx="${at(75)}"`);
  expect(html.match(/<polygon class="naive"/g)).toHaveLength(2);
});

test('the chart says in words what it shows', () => {
  expect(intervalChart([row], 'trucks').html).toContain(
    'aria-label="In trucks. Pharr: trucks in all: observed 25 to 50, predicted 75, 80 % interval 50 to 100, within."',
  );
});

test('a single observed value is still seen, and a prediction that misses has a hollow dot', () => {
  const { html } = intervalChart([{ ...row, observed: [0, 0], isCovered: false }], 'trucks');
  expect(html).toContain('width="4"');
  expect(html).toContain('<circle class="predicted outside"');
});

test('a target that no replication gives a value for has no dot and no interval', () => {
  const { html } = intervalChart([{ ...row, predicted: null, interval80: null, isCovered: false }], 'trucks');
  expect(html).not.toContain('<circle');
  expect(html).not.toContain('class="interval"');
  expect(html).toContain('predicted –, outside.');
});
