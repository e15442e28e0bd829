import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDefaults } from '../server/catalogue.ts';
import { parseEvent, readEvent, shippedEventIds } from '../server/event-files.ts';

const { facilityById, commodityById } = readDefaults();
const known = { facilityIds: [...facilityById.keys()], commodityIds: [...commodityById.keys()] };

const EVENT = `schemaVersion: 1
id: bridge-2030-01
title: A bridge closed for a day
period: { from: 2030-01-07, to: 2030-01-08 }
facilities: [pharr, los-indios]
restrictions:
  - { facility: pharr, from: 2030-01-07T06:00, to: 2030-01-07, kind: closed }
  - { facility: pharr, from: 2030-01-08, to: 2030-01-08, kind: hours, weekday: "06-14", saturday: none }
  - { facility: los-indios, from: 2030-01-07, to: 2030-01-08,
      kind: state-inspection, share: 0.5, meanMin: 50, bays: 18 }
targets:
  - { id: flow, class: throughput, metric: totalTrucks, facility: pharr, observed: [0, 10], grade: A }
`;

function faultOf(from: string, to: string): string {
  expect(EVENT).toContain(from);
  try {
    parseEvent('own.yaml', EVENT.replace(from, to), known);
  } catch (error) {
    return (error as Error).message;
  }
  return 'accepted';
}

test('an event is read with what it leaves out: all days of its period, an interval of no width', () => {
  const event = parseEvent('own.yaml', EVENT.replace('[0, 10]', '5'), known);
  expect(event.targets[0]).toMatchObject({
    from: '2030-01-07',
    to: '2030-01-08',
    days: 'all',
    observed: [5, 5],
  });
  expect(event.restrictions[1]).toMatchObject({ kind: 'hours', weekday: [6, 14], saturday: null });
  expect(event.restrictions[2]).toMatchObject({ share: 0.5, pace: { bays: 18 } });
});

test('an unknown key is named by its line with the nearest valid one', () => {
  expect(faultOf('meanMin: 50', 'meanMins: 50')).toContain(
    'line 10: restrictions[3].meanMins: unknown key; did you mean meanMin?',
  );
  expect(faultOf('period:', 'perod:')).toContain('line 4: perod: unknown key; did you mean period?');
  expect(faultOf('metric: totalTrucks', 'metric: totalTruck')).toContain('did you mean totalTrucks?');
  expect(faultOf('kind: closed', 'kind: close')).toContain(
    'line 7: restrictions[1].kind: close is unknown; did you mean closed?',
  );
});

test('names, times and shares that cannot be are refused by line', () => {
  expect(faultOf('[pharr, los-indios]', '[pharr, los-indos]')).toContain(
    'line 5: facilities[2]: there is no facility los-indos; did you mean los-indios?',
  );
  expect(faultOf('facility: pharr, observed', 'facility: ysleta, observed')).toContain(
    'line 12: targets[1].facility: ysleta is not among the facilities of this event',
  );
  expect(faultOf('from: 2030-01-08', 'from: 2030-02-30')).toContain(
    'line 8: restrictions[2].from: expected a date and time that exist',
  );
  expect(faultOf('to: 2030-01-08 }', 'to: 2030-01-01 }')).toContain(
    'line 4: period.to: 2030-01-01 is before 2030-01-07',
  );
  expect(faultOf('share: 0.5', 'share: 1.5')).toContain(
    'line 10: restrictions[3].share: expected a share from 0 to 1',
  );
  expect(faultOf('bays: 18', 'bays: 18, capacityPerHour: 22')).toContain(
    'expected exactly one of bays, capacityPerHour and baysFrom',
  );
  expect(faultOf('[0, 10]', '[10, 0]')).toContain('expected the lower end of observed first');
});

test('text that is no YAML is refused by the line of its fault', () => {
  expect(faultOf('grade: A }', 'grade: A')).toMatch(/line 1[23]: /);
});

test('an unknown event is answered with the nearest one', () => {
  expect(() => readEvent('brownsvile-2023-05', known)).toThrow("did you mean 'brownsville-2023-05'?");
});

test('every shipped event can be read, names its sources, and is named as its file', () => {
  const ids = shippedEventIds();
  expect(ids.length).toBeGreaterThanOrEqual(7);
  for (const id of ids) {
    const event = readEvent(id, known);
    expect(event.id).toBe(id);
    expect(event.sources.length).toBeGreaterThan(0);
    expect(event.targets.every(({ source }) => source !== null)).toBe(true);
    expect(readFileSync(new URL(`../data/events/${id}.yaml`, import.meta.url), 'utf8')).toContain('grade:');
  }
});
