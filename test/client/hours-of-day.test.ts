import { expect, test } from 'vitest';
import { hoursFinding, hoursOfDay, hoursOfQueueing } from '../../client/findings/hours-of-day.ts';
import type { HourlyWaits } from '../../server/contract/api.ts';

const HOURS = 48;
/** Two days from local midnight of 2 March 2026 in Chicago, UTC−6, with waits at the hours told. */
function waits(
  baseline: Readonly<Record<number, number>>,
  scenario: Readonly<Record<number, number>>,
): HourlyWaits {
  const band = (at: Readonly<Record<number, number>>) => {
    const mean = Array.from({ length: HOURS }, (_, hour) => at[hour] ?? null);
    const aside = (by: number) => mean.map((value) => (value === null ? null : value + by));
    return { mean, p10: aside(-1), p90: aside(2) };
  };
  return { fromMs: Date.UTC(2026, 2, 2, 6), baseline: band(baseline), scenario: band(scenario) };
}
const inChicago = (told: HourlyWaits) => hoursOfDay(told, 'America/Chicago');

test('an hour of the day has the median of its days: of 10 and 20 min at 08:00 that is 15, with bars from 14 to 17', () => {
  const eight = inChicago(waits({ 8: 10, 32: 20 }, { 8: 30, 32: 50 }))[8]!;
  expect(eight.baseline).toEqual({ meanMin: 15, lowMin: 14, highMin: 17 });
  expect(eight.restricted.meanMin).toBe(40);
});

test('a day on which no truck joined in the hour does not count, and an hour without any truck has no value', () => {
  const hours = inChicago(waits({ 9: 12 }, { 9: 12 }));
  expect(hours[9]!.baseline.meanMin).toBe(12);
  expect(hours[10]!.baseline).toEqual({ meanMin: null, lowMin: null, highMin: null });
});

test('hours are those of the crossing: over the clock change of 8 March 2026 the day has 23 of them', () => {
  const mean = Array.from({ length: 23 }, (_, i) => i);
  const band = { mean, p10: mean, p90: mean };
  const hours = inChicago({ fromMs: Date.UTC(2026, 2, 8, 6), baseline: band, scenario: band });
  expect(hours.map(({ baseline }) => baseline.meanMin).slice(0, 5)).toEqual([0, 1, null, 2, 3]);
});

test('hours in which trucks wait for lanes to open hide nothing: the sentence is about the others', () => {
  const hours = inChicago(waits({ 8: 10, 22: 480 }, { 8: 12, 22: 490 }));
  expect(hoursOfQueueing(hours).map(({ hour }) => hour)).not.toContain(22);
  expect(hoursFinding(hours)).toMatch(/join at 08:00: \+2.min/);
});

test('the sentence names the hour in which the worlds differ most, and says where none does', () => {
  const said = hoursFinding(inChicago(waits({ 8: 10, 9: 10 }, { 8: 12, 9: 40 })));
  expect(said).toMatch(/join at 09:00: \+30.min, 40.min against 10.min/);
  expect(hoursFinding(inChicago(waits({ 8: 10 }, { 8: 10 })))).toMatch(/^No hour of the day differs/);
  expect(hoursFinding(inChicago(waits({}, {})))).toMatch(/^No truck joined/);
});
