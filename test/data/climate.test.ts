import { expect, test } from 'vitest';
import { parseClimate, readCatalogue } from '../../server/catalogue.ts';

const { climate, ports } = readCatalogue();

test('every crossing lies in exactly one climate zone, and no zone lists an unknown one', () => {
  const listed = climate.zones.flatMap(({ facilities }) => facilities);
  expect(listed.toSorted()).toEqual(ports.facilities.map(({ id }) => id).toSorted());
});

test('days are warmer than nights and summers than winters, and all may be 3 °C off', () => {
  for (const { id, dailyMinC, dailyMaxC } of climate.zones) {
    for (const [month, low] of dailyMinC.value.entries())
      expect(dailyMaxC.value[month], `${id}, month ${month + 1}`).toBeGreaterThan(low + 5);
    expect(dailyMaxC.value[6], id).toBeGreaterThan(dailyMaxC.value[0]!);
  }
  expect(climate.warmerByC.range).toEqual([-3, 3]);
});

test('the low desert is the hottest zone in July', () => {
  const hottest = climate.zones.toSorted((a, b) => b.dailyMaxC.value[6]! - a.dailyMaxC.value[6]!)[0]!;
  expect(hottest.id).toBe('low-desert');
});

test('a year of eleven months is refused with its path', () => {
  const broken = structuredClone(climate) as unknown as { zones: { dailyMaxC: { value: number[] } }[] };
  broken.zones[0]!.dailyMaxC.value.pop();
  expect(() => parseClimate(broken)).toThrow(/zones\.0\.dailyMaxC\.value/);
});
