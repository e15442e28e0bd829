import { expect, test } from 'vitest';
import { slotsOf } from '../../../server/model/events/event-clock.ts';
import type { EventPlan } from '../../../server/model/events/event-plan.ts';
import { runEvent } from '../../../server/model/events/run-event.ts';
import { planOf } from './setting.ts';

const AT = 'facility: brownsville-veterans';

function crossed(plan: EventPlan, from: string, to: string, facility = 0): number {
  const span = slotsOf(plan.facilities[facility]!.calendar, { from, to });
  return Array.from(runEvent(plan, 0)[facility]!.crossed)
    .slice(span.from, span.to)
    .reduce((sum, trucks) => sum + trucks, 0);
}

test('without restrictions the trucks of five normal weekdays cross, within what chance allows', () => {
  const trucks = crossed(planOf(''), '2023-05-01', '2023-05-05');
  expect(Math.abs(trucks - 4500)).toBeLessThan(4 * Math.sqrt(4500));
});

test('the same seed gives the same hours', () => {
  const plan = planOf(`{ ${AT}, from: 2023-05-02, to: 2023-05-03, kind: booths, open: 1 }`);
  expect(runEvent(plan, 1)).toEqual(runEvent(plan, 1));
});

test('nothing crosses while a facility is closed or blocked, and flow returns the day after', () => {
  for (const kind of ['closed', 'blockade']) {
    const plan = planOf(`{ ${AT}, from: 2023-05-02, to: 2023-05-03, kind: ${kind} }`);
    expect(crossed(plan, '2023-05-02', '2023-05-03')).toBe(0);
    expect(crossed(plan, '2023-05-04', '2023-05-04')).toBeGreaterThan(700);
  }
});

test('a blockade at noon leaves the queue where it is', () => {
  const plan = planOf(
    `{ ${AT}, from: 2023-05-02, to: 2023-05-02, kind: booths, open: 1 }, { ${AT}, from: 2023-05-02T12:00, to: 2023-05-02T20:00, kind: blockade }`,
  );
  const { queue } = runEvent(plan, 0)[0]!;
  const { from, to } = slotsOf(plan.facilities[0]!.calendar, {
    from: '2023-05-02T13:00',
    to: '2023-05-02T20:00',
  });
  expect(queue[from]).toBeGreaterThan(20);
  for (let slot = from + 1; slot < to; slot += 1)
    expect(queue[slot]).toBeGreaterThanOrEqual(queue[slot - 1]!);
});

test('a facility crosses only in the hours that an event leaves it, and in overtime', () => {
  const plan = planOf(`{ ${AT}, from: 2023-05-02, to: 2023-05-02, kind: hours, weekday: "08-12" }`);
  expect(crossed(plan, '2023-05-02T00:00', '2023-05-02T08:00')).toBe(0);
  expect(crossed(plan, '2023-05-02T14:00', '2023-05-02T23:59')).toBe(0);
  expect(crossed(plan, '2023-05-02T08:00', '2023-05-02T12:00')).toBeGreaterThan(0);
});

test('an inspection of every truck by 22 an hour lets 22 an hour cross: its bays block the booths', () => {
  for (const pace of ['capacityPerHour: 22', 'bays: 22']) {
    const plan = planOf(
      `{ ${AT}, from: 2023-05-02T00:00, to: 2023-05-05, kind: state-inspection, share: 1, meanMin: 60, ${pace} }`,
    );
    // 18 opening hours at 22, with room for a few trucks before the bays on the morning.
    const perDay = crossed(plan, '2023-05-03', '2023-05-04') / 2;
    expect(perDay).toBeGreaterThan(0.93 * 18 * 22);
    expect(perDay).toBeLessThan(1.1 * 18 * 22);
  }
});

test('where half of the trucks are inspected twice as many cross', () => {
  const plan = planOf(
    `{ ${AT}, from: 2023-05-02T00:00, to: 2023-05-05, kind: state-inspection, share: 0.5, meanMin: 60, bays: 11 }`,
  );
  const perDay = crossed(plan, '2023-05-03', '2023-05-04') / 2;
  expect(perDay).toBeGreaterThan(0.9 * 18 * 22);
  // Bays and the room before them empty by night: 14 inspected trucks stand for 28, beside 4 on the way out.
  expect(perDay).toBeLessThan(18 * 22 + 32 + 2 * Math.sqrt(18 * 22));
});

test('two booths of four take at most 26 trucks an hour each, FAST trucks too where no FAST booth is open', () => {
  const plan = planOf(`{ ${AT}, from: 2023-05-01, to: 2023-05-05, kind: booths, open: 1, fastOpen: 0 }`);
  const inTheMiddle = crossed(plan, '2023-05-03T10:00', '2023-05-03T20:00');
  expect(inTheMiddle).toBeGreaterThan(0.85 * 260);
  expect(inTheMiddle).toBeLessThan(1.15 * 260);
});

test('trucks of a closed bridge cross at its neighbour, and none where the event has no neighbour', () => {
  const facilities = 'brownsville-veterans, los-indios';
  const demand =
    '[{ facility: brownsville-veterans, weekday: 300, saturday: 0, sunday: 0 }, { facility: los-indios, weekday: 100, saturday: 0, sunday: 0 }]';
  const closed = `{ ${AT}, from: 2023-05-02, to: 2023-05-04, kind: closed }`;
  const relief = crossed(planOf(closed, { facilities, demand }), '2023-05-02', '2023-05-04', 1);
  const usual = crossed(planOf('', { facilities, demand }), '2023-05-02', '2023-05-04', 1);
  expect(relief).toBeGreaterThan(2 * usual);
});
