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

test('targets are told apart by place, and by day where the same is asked of the same place', () => {
  const texts = (...targets: ReturnType<typeof targetOf>[]) =>
    rowsByUnit(eventOf({ targets })).flatMap(({ rows }) => rows.map(({ label }) => label));
  const later = targetOf({ id: 'later', from: '2022-04-09' });
  const elsewhere = targetOf({ id: 'elsewhere', facility: { id: 'all', name: 'All' } });
  expect(texts(targetOf({}))).toEqual(['Longest wait of an hour']);
  expect(texts(targetOf({}), later)).toEqual([
    '6 Apr 2022: longest wait of an hour',
    '9 Apr 2022: longest wait of an hour',
  ]);
  expect(texts(targetOf({}), elsewhere)).toEqual([
    'Pharr: longest wait of an hour',
    'all crossings: longest wait of an hour',
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
