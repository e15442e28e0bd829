import { expect, test } from 'vitest';
import { parseClimate, readCatalogue } from '../../server/catalogue.ts';

const { climate, ports } = readCatalogue();

test('every crossing lies in exactly one climate zone, and no zone lists an unknown one', () => {
  const listed = climate.zones.flatMap(({ facilities }) => facilities);
  expect(listed.toSorted()).toEqual(ports.facilities.map(({ id }) => id).toSorted());
});

test('days are warmer than nights, summers than winters, and every figure may be 3 °C off', () => {
  for (const { id, dailyMinC, dailyMaxC } of climate.zones) {
    for (const [month, low] of dailyMinC.values.entries())
      expect(dailyMaxC.values[month], `${id}, month ${month + 1}`).toBeGreaterThan(low + 5);
    expect(dailyMaxC.values[6], id).toBeGreaterThan(dailyMaxC.values[0]!);
    expect([dailyMinC, dailyMaxC].map(({ plusMinusC, grade }) => [plusMinusC, grade])).toEqual([
      [3, 'B'],
      [3, 'B'],
    ]);
  }
});

test('the low desert is the hottest zone in July', () => {
  const hottest = climate.zones.toSorted((a, b) => b.dailyMaxC.values[6]! - a.dailyMaxC.values[6]!)[0]!;
  expect(hottest.id).toBe('low-desert');
});

test('a year of eleven months is refused with its path', () => {
  const broken = structuredClone(climate) as unknown as { zones: { dailyMaxC: { values: number[] } }[] };
  broken.zones[0]!.dailyMaxC.values.pop();
  expect(() => parseClimate(broken)).toThrow(/zones\.0\.dailyMaxC\.values/);
});
