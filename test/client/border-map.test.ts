import { expect, test } from 'vitest';
import { borderPath, MAP_SIZE, markRadius, onMap } from '../../client/charts/border-map.ts';
import { readDefaults } from '../../server/catalogue.ts';

const { facilities } = readDefaults().ports;

test('every crossing lies on the map, west of the next one but for a few miles', () => {
  const spots = facilities.map(({ lon, lat }) => onMap(lon, lat));
  for (const { x, y } of spots) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(MAP_SIZE.width);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(MAP_SIZE.height);
  }
  expect(spots.at(-1)!.x - spots[0]!.x).toBeGreaterThan(MAP_SIZE.width * 0.85);
});

test('the line runs from the Pacific to the Gulf', () => {
  const ends = [...borderPath().matchAll(/[ML]([\d.]+)/g)].map(([, x]) => Number(x));
  expect(ends[0]).toBeLessThan(0.05 * MAP_SIZE.width);
  expect(ends.at(-1)).toBeGreaterThan(0.95 * MAP_SIZE.width);
});

test('the area of a mark grows with the wait: four times the wait, twice the growth of its radius', () => {
  expect(markRadius(64) - markRadius(0)).toBeCloseTo(2 * (markRadius(16) - markRadius(0)), 9);
  expect(markRadius(null)).toBeLessThan(markRadius(0));
});
