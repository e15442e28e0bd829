import { expect, test } from 'vitest';
import { rangeText, rowsByUnit, unitOf, valueText } from '../../client/findings/event-rows.ts';
import { eventOf, targetOf } from './methods.ts';

const share = targetOf({
  id: 'share',
  metric: 'facilityShare',
  label: 'Share',
  unit: 'share',
  observed: [0.379, 0.379],
  predicted: 0.25,
  interval80: [0.2, 0.3],
});

test('targets of one unit share an axis, and those of another have their own', () => {
  const units = rowsByUnit(eventOf({ targets: [targetOf({}), share, targetOf({ id: 'wait 2' })] }));
  expect(units.map(({ unit, rows }) => [unit, rows.length])).toEqual([
    ['min', 2],
    ['% of trucks', 1],
  ]);
});

test('an observed range is a bar without a dot, and an observed value is a dot', () => {
  const [waits, shares] = rowsByUnit(eventOf({ targets: [targetOf({}), share] }));
  expect(waits!.rows[0]!.marks[0]).toMatchObject({ value: null, low: 480, high: 720 });
  expect(shares!.rows[0]!.marks[0]!.value).toBeCloseTo(37.9);
});

test('a prediction without a value is not drawn at zero', () => {
  const [waits] = rowsByUnit(eventOf({ targets: [targetOf({ predicted: null, interval80: null })] }));
  expect(waits!.rows[0]!.marks[1]).toMatchObject({ value: null, low: null, high: null });
});

test('shares are shown as per cent, other values in their unit, and nothing as a dash', () => {
  expect(unitOf(share)).toBe('% of trucks');
  expect(valueText(share, 0.379)).toBe('38');
  expect(rangeText(share, share.interval80)).toBe('20 to 30');
  expect(rangeText(targetOf({}), [480, 480])).toBe('480');
  expect(rangeText(targetOf({}), null)).toBe('–');
});
