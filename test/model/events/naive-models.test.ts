import { expect, test } from 'vitest';
import { slotsOf } from '../../../server/model/events/event-clock.ts';
import { naiveRecords } from '../../../server/model/events/naive-models.ts';
import { normalTrucks, targetValue } from '../../../server/model/events/target-value.ts';
import { planOf } from './setting.ts';

const CLOSED = '{ facility: brownsville-veterans, from: 2023-05-02, to: 2023-05-03, kind: closed }';
const TWO = {
  facilities: 'brownsville-veterans, los-indios',
  demand:
    '[{ facility: brownsville-veterans, weekday: 900, saturday: 0, sunday: 0 }, { facility: los-indios, weekday: 300, saturday: 0, sunday: 0 }]',
};

test('no change foretells normal days, no diversion an end without trucks, full diversion all at the neighbour', () => {
  const plan = planOf(CLOSED, TWO);
  const normal = normalTrucks(plan);
  const target = { ...plan.event.targets[0]!, from: '2023-05-02', to: '2023-05-03', facility: 'los-indios' };
  const value = (model: Parameters<typeof naiveRecords>[0]) =>
    targetValue(target, { plan, records: naiveRecords(model, plan, normal), normal });
  const usual = value('no change');
  expect(value('no diversion')).toBeCloseTo(usual, 6);
  expect(value('full diversion')).toBeCloseTo(4 * usual, 6);
});

test('a fluid that keeps every truck holds those of a closed day and lets them through the day after', () => {
  const plan = planOf(CLOSED);
  const normal = normalTrucks(plan);
  const [record] = naiveRecords('no diversion', plan, normal);
  const { from, to } = slotsOf(plan.facilities[0]!.calendar, { from: '2023-05-02', to: '2023-05-03' });
  const due = normal[0]!.slice(from, to).reduce((sum, trucks) => sum + trucks, 0);
  expect(record!.queue[to]).toBeCloseTo(due, 6);
  const all = (values: ArrayLike<number>) => Array.from(values).reduce((sum, trucks) => sum + trucks, 0);
  expect(all(record!.crossed)).toBeCloseTo(all(normal[0]!), 6);
});
