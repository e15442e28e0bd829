import { expect, test } from 'vitest';
import type { Target } from '../../../server/model/events/event.ts';
import { eventScore, targetScore, verdictOf } from '../../../server/model/events/score.ts';

const COUNT: Target = {
  id: 'count',
  class: 'throughput',
  metric: 'meanDailyTrucks',
  facility: 'pharr',
  from: '2030-01-07',
  to: '2030-01-08',
  days: 'all',
  hours: null,
  commodity: null,
  observed: [1000, 1000],
  grade: 'A',
  by: null,
  source: null,
};

test('an official count has full marks within 10 %, half at 20 % and none from 30 %', () => {
  expect(targetScore(COUNT, 1099)).toBe(1);
  expect(targetScore(COUNT, 1200)).toBeCloseTo(0.5, 9);
  expect(targetScore(COUNT, 800)).toBeCloseTo(0.5, 9);
  expect(targetScore(COUNT, 1300)).toBeCloseTo(0, 9);
  expect(targetScore(COUNT, Number.NaN)).toBe(0);
});

test('of an interval the nearer end counts, and within it every value has full marks', () => {
  const between: Target = { ...COUNT, observed: [1000, 2000] };
  expect(targetScore(between, 1500)).toBe(1);
  expect(targetScore(between, 2400)).toBeCloseTo(0.5, 9);
});

test('a change of -20 % foretold as 0 is an error of 25 % of the count', () => {
  const net: Target = { ...COUNT, metric: 'netMonthlyChangePct', observed: [-20, -20] };
  expect(targetScore(net, 0)).toBeCloseTo((3 - 2.5) / 2, 9);
});

test('a relief port foretold to lose trucks has no marks, however little it loses', () => {
  const relief: Target = { ...COUNT, class: 'diversion', metric: 'netMonthlyChangePct', observed: [2, 4] };
  expect(targetScore(relief, 1)).toBe(1);
  expect(targetScore(relief, -1)).toBe(0);
});

test('a posted wait has full marks within a factor of 1.5, one that drivers tell within 2, none at its cube', () => {
  const posted: Target = { ...COUNT, class: 'wait', metric: 'maxWaitMin', observed: [100, 100], grade: 'B' };
  expect(targetScore(posted, 149)).toBe(1);
  expect(targetScore(posted, 100 * 1.5 ** 2)).toBeCloseTo(0.5, 9);
  expect(targetScore(posted, 100 * 1.5 ** 3)).toBeCloseTo(0, 9);
  expect(targetScore({ ...posted, by: 'drivers' }, 51)).toBe(1);
});

test('shares, recovery and retained queues have tolerances of their own', () => {
  const share: Target = { ...COUNT, class: 'diversion', metric: 'facilityShare', observed: [0.5, 0.5] };
  expect(targetScore(share, 0.66)).toBeCloseTo(0.5, 9);
  const recovery: Target = { ...COUNT, class: 'recovery', metric: 'recoveryDays', observed: [1, 1] };
  expect(targetScore(recovery, 2)).toBe(1);
  expect(targetScore(recovery, 3)).toBeCloseTo(0.5, 9);
  const retained: Target = { ...COUNT, class: 'shortfall', metric: 'retainedShare', observed: [0.2, 0.2] };
  expect(targetScore(retained, 0.11)).toBe(1);
});

test('an event is scored by the weights of its classes: 0.35 for a count, 0.2 for a wait', () => {
  const wait: Target = { ...COUNT, class: 'wait', metric: 'maxWaitMin' };
  expect(eventScore([COUNT, wait], [1, 0])).toBeCloseTo(0.35 / 0.55, 9);
  expect([0.75, 0.6, 0.59].map(verdictOf)).toEqual(['good', 'usable', 'poor']);
});
