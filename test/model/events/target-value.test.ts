import { expect, test } from 'vitest';
import type { Target, TargetMetric } from '../../../server/model/events/event.ts';
import { normalTrucks, targetValue } from '../../../server/model/events/target-value.ts';
import { planOf } from './setting.ts';

const plan = planOf('{ facility: brownsville-veterans, from: 2023-05-02, to: 2023-05-03, kind: closed }', {
  targets:
    '[{ id: recovery, class: recovery, metric: recoveryDays, facility: brownsville-veterans, observed: 0, grade: A }]',
});
const normal = normalTrucks(plan);
const half = normal[0]!.map((trucks, slot) => {
  const isRestricted = ['2023-05-02', '2023-05-03'].includes(plan.facilities[0]!.calendar.localDate[slot]!);
  return isRestricted ? trucks / 2 : trucks;
});
const record = {
  crossed: half,
  waitSumMin: half.map((trucks) => trucks * 30),
  queue: half.map(() => 45),
  crossedWith: {},
};

function value(metric: TargetMetric, from: string, to: string): number {
  const target: Target = { ...plan.event.targets[0]!, metric, from, to };
  return targetValue(target, { plan, records: [record], normal });
}

test('two days of half of 900 trucks are 450 a day, 900 in all, 900 short', () => {
  // A Tuesday and a Wednesday are 1/1.026 of the mean weekday.
  const midweek = 900 / 1.026;
  expect(value('meanDailyTrucks', '2023-05-02', '2023-05-03')).toBeCloseTo(midweek / 2, 6);
  expect(value('totalTrucks', '2023-05-02', '2023-05-03')).toBeCloseTo(midweek, 6);
  expect(value('notCrossed', '2023-05-02', '2023-05-03')).toBeCloseTo(midweek, 6);
  expect(value('catchUpPct', '2023-05-02', '2023-05-03')).toBeCloseTo(-50, 6);
  expect(value('catchUpPct', '2023-05-04', '2023-05-05')).toBeCloseTo(0, 6);
});

test('a month adds normal days to those of the run: May 2023 has 23 weekdays, of which two were half', () => {
  const days = 5 * 1.05 + 5 * 1 + 5 * 1 + 4 * 1 + 4 * 1.08;
  const normalMonth = (900 * days) / 1.026;
  expect(value('monthlyTrucks', '2023-05-01', '2023-05-31')).toBeCloseTo(normalMonth - 900 / 1.026, 0);
  expect(value('netMonthlyChangePct', '2023-05-01', '2023-05-31')).toBeCloseTo(
    (-100 * (900 / 1.026)) / normalMonth,
    2,
  );
});

test('the queue is the largest of its hours, and its share that of the shortfall since the event began', () => {
  expect(value('queueTrucks', '2023-05-03', '2023-05-03')).toBe(45);
  expect(value('retainedShare', '2023-05-03', '2023-05-03')).toBeCloseTo(45 / (900 / 1.026), 6);
});

test('a wait of 30 min, more than the 20 posted on a normal day, is reported as it is', () => {
  expect(value('meanWaitMin', '2023-05-02', '2023-05-03')).toBeCloseTo(30, 6);
  expect(value('maxWaitMin', '2023-05-02', '2023-05-03')).toBeCloseTo(30, 6);
});

test('flow that is normal from the end of the last restriction has recovered in 0 days', () => {
  expect(value('recoveryDays', '2023-05-01', '2023-05-05')).toBe(0);
});
