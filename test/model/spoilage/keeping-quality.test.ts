import { expect, test } from 'vitest';
import { crop, everyCrop } from './crops.ts';

test('ten degrees above the set point age a commodity by its Q10', () => {
  expect(crop('avocado').ageingRatio(15)).toBeCloseTo(2.1, 10);
  expect(crop('strawberry').ageingRatio(10)).toBeCloseTo(2.9, 10);
});

test('above 25 °C ten degrees age it by 1.75, whatever its own Q10', () => {
  for (const one of everyCrop)
    expect(one.ageingRatio(35) / one.ageingRatio(25), one.id).toBeCloseTo(1.75, 10);
});

test('above 40 °C the rates are held, since no band covers more', () => {
  expect(crop('avocado').ageingRatio(60)).toBe(crop('avocado').ageingRatio(40));
});

test('cold gains no life: at and below the set point a minute is a minute, down to freezing', () => {
  for (const one of everyCrop)
    for (const below of [0, 1, 5, 12]) expect(one.ageingRatio(one.setPointC - below), one.id).toBe(1);
});

test('a warmer crop never ages more slowly', () => {
  for (const one of everyCrop)
    for (let pulpC = -5; pulpC < 45; pulpC += 0.5)
      expect(one.ageingRatio(pulpC + 0.5), one.id).toBeGreaterThanOrEqual(one.ageingRatio(pulpC));
});
