import { expect, test } from 'vitest';
import { borderPath, MAP_SIZE, mapLabels, markRadius, onMap } from '../../client/charts/border-map.ts';
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

test('names the chosen crossing above its mark and the one harmed most beneath, once where they are one', () => {
  const row = (id: string, lon: number, addedMin: number) => ({
    id,
    name: id,
    lon,
    lat: 28,
    baselineMin: 10,
    restrictedMin: 10 + addedMin,
    addedMin,
    closed: { baseline: false, restricted: false },
  });
  const rows = [row('west', -117, 0.04), row('middle', -107, 12), row('east', -98, 0)];
  const [chosen, harmed] = mapLabels(rows, 'west');
  expect([chosen!.text, chosen!.anchor]).toEqual(['west', 'start']);
  expect(harmed!.text.replaceAll(/\s/g, ' ')).toBe('middle +12.0 min');
  expect(chosen!.y).toBeLessThan(onMap(-117, 28).y);
  expect(harmed!.y).toBeGreaterThan(onMap(-107, 28).y);
  expect(mapLabels(rows, 'middle').map(({ text }) => text.replaceAll(/\s/g, ' '))).toEqual([
    'middle +12.0 min',
  ]);
  expect(mapLabels([row('west', -117, 0)], 'elsewhere')).toEqual([]);
});
