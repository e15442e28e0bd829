import { describe, expect, test } from 'vitest';
import { weekGrid } from '../../client/charts/heat-grid.ts';
import { heatPicture } from '../../client/charts/heat-picture.ts';
import { multiplesPicture } from '../../client/charts/multiples-picture.ts';
import { lightPalette } from '../../client/charts/palette.ts';
import type { PictureShapes, Shape } from '../../client/charts/picture-shapes.ts';
import type { Multiple } from '../../client/charts/small-multiples.ts';
import type { WeekHours } from '../../server/contract/history.ts';

const plain = (text: string) => text.replaceAll(/\s/g, ' ');
const of = <K extends Shape['kind']>({ shapes }: PictureShapes, kind: K) =>
  shapes.filter((shape): shape is Extract<Shape, { kind: K }> => shape.kind === kind);
const texts = (picture: PictureShapes) => of(picture, 'words').map(({ text }) => plain(text));

describe('the picture of the small charts', () => {
  const one = (name: string, restricted: number | null): Multiple => ({
    id: name,
    name,
    zone: 'America/Chicago',
    baseline: [10, 10],
    restricted: [10, restricted],
    last: { baseline: 10, restricted },
    peak: { baseline: 10, restricted: 40 },
    addedMin: restricted === null ? null : (restricted - 10) / 2,
  });
  const shown = ['Otay', 'Tecate', 'Calexico', 'Nogales', 'Pharr'].map((name) => one(name, 40));
  const picture = multiplesPicture(shown, { mostMin: 40, lines: [20] }, lightPalette);

  test('has every crossing by name, with both waits and what is added, and says which world is hypothetical', () => {
    expect(texts(picture)).toEqual(
      expect.arrayContaining(['Baseline', 'Restricted (hypothetical)', 'Pharr']),
    );
    expect(texts(picture).filter((text) => text === '10 → 40 min')).toHaveLength(5);
    expect(texts(picture)).toContain('+15.0 min');
  });

  test('tells the worlds apart by dash, and sets the fifth in a second row', () => {
    const dashes = of(picture, 'line').filter(({ color }) => color === lightPalette.restricted);
    expect(dashes.every(({ dash }) => dash.length > 0)).toBe(true);
    const name = (text: string) => of(picture, 'words').find((words) => words.text === text)!;
    expect(name('Pharr').x).toBe(name('Otay').x);
    expect(name('Pharr').y).toBeGreaterThan(name('Otay').y);
    expect(picture.heightPx).toBeGreaterThan(name('Pharr').y + 80);
  });

  test('has a dash where there is no wait, and nothing that is added', () => {
    const [closed] = [multiplesPicture([one('Naco', null)], { mostMin: 40, lines: [] }, lightPalette)];
    expect(texts(closed!)).toContain('10 → –');
  });
});

describe('the picture of the hours of the week', () => {
  const wait = (meanWaitMin: number) => ({ meanWaitMin, p50WaitMin: meanWaitMin, p90WaitMin: meanWaitMin });
  const cell = (hour: number, baseline: number, restricted: number) => ({
    weekday: 2,
    hour,
    hours: 1,
    latestMs: 0,
    baseline: wait(baseline),
    restricted: wait(restricted),
  });
  const week = { cells: [cell(8, 10, 50), cell(9, 10, 2)], posted: [] } as unknown as WeekHours;
  const grid = weekGrid(week, 'difference', 'mean');
  const words = { corner: 'Weekday', shorter: 'shorter' };
  const picture = heatPicture(grid, 'difference', words, lightPalette);

  test('has a cell for each hour, shaded by five steps of the greatest, with the figure on it', () => {
    const legend = 6;
    const cells = of(picture, 'box').slice(0, -legend);
    expect(cells).toHaveLength(7 * 24);
    // Forty minutes are the greatest; eight fewer are the first of five steps, in the other colour.
    expect(cells[24 + 8]!.fill).toBe(`${lightPalette.restricted}7a`);
    expect(cells[24 + 9]!.fill).toBe(`${lightPalette.observed}1a`);
    expect(cells[0]!.fill).toBe(`${lightPalette.restricted}00`);
    expect(texts(picture)).toEqual(
      expect.arrayContaining(['40', '−8', '–', '0 to 8 min', '32 to 40 min', 'shorter']),
    );
  });

  test('has its legend within its own width', () => {
    const last = of(picture, 'box').slice(-6);
    expect(Math.max(...last.map(({ x, width }) => x + width))).toBeLessThan(picture.widthPx);
    expect(Math.max(...last.map(({ y, height }) => y + height))).toBeLessThanOrEqual(picture.heightPx);
  });
});
