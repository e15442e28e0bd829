import { expect, test } from 'vitest';
import { readDefaults } from '../../server/catalogue.ts';
import { readEvent } from '../../server/event-files.ts';
import { readEventsFile } from '../../server/event-parameters.ts';
import { planEvent } from '../../server/jobs/plan-event.ts';
import { weekdaysInMonth } from '../../server/model/border/calendar.ts';
import { readShippedCounts } from '../../server/shipped-counts.ts';
import { planOf } from '../model/events/setting.ts';

const catalogue = readDefaults();
const known = {
  facilityIds: [...catalogue.facilityById.keys()],
  commodityIds: [...catalogue.commodityById.keys()],
};
const countsOf = readShippedCounts();
const setting = { catalogue, countsOf, parameters: readEventsFile().parameters, seed: 1, replications: 2 };

test('shipped counts are those of the bridge file: 18,611 trucks at Veterans in May 2023', () => {
  expect(countsOf(catalogue.facilityById.get('brownsville-veterans')!.counts, '2023-05')).toBe(18_611);
  expect(countsOf(catalogue.facilityById.get('pharr')!.counts, '2022-04')).toBe(44_656);
  expect(countsOf(catalogue.facilityById.get('pharr')!.counts, '1990-01')).toBeNull();
});

test('demand that a file leaves out is that of the months before and after, never of the event', () => {
  const { facilities } = planEvent(readEvent('brownsville-2023-05', known), setting);
  const { byWeekday } = facilities[0]!;
  const factors = [1.05, 1, 1, 1, 1.08, 0.35, 0.15];
  const level = (month: string, trucks: number) =>
    trucks / weekdaysInMonth(month).reduce((sum, days, i) => sum + days * factors[i]!, 0);
  expect(byWeekday[1]).toBeCloseTo((level('2023-04', 19_248) + level('2023-06', 20_388)) / 2, 6);
});

test('a run begins two days before the event and ends two days after it', () => {
  const { localDate } = planOf('').facilities[0]!.calendar;
  expect(localDate[0]).toBe('2023-04-29');
  expect(localDate).toContain('2023-05-07');
});

test('an event of months that no one counted has to bring its demand', () => {
  const event = {
    ...readEvent('brownsville-2023-05', known),
    period: { from: '2035-05-02', to: '2035-05-09' },
  };
  expect(() => planEvent({ ...event, restrictions: [] }, setting)).toThrow(
    'give it under demand in the event file',
  );
});
