import { inUnit, withUnit } from '../format/number.ts';
import { pageWords } from '../i18n/page.ts';
import type { Palette } from './palette.ts';
import type { PictureShapes, Shape } from './picture-shapes.ts';
import { addedText, type Multiple } from './small-multiples.ts';
import { sparkHeight, sparkPath } from './sparkline.ts';

const COLUMNS = 4;
const CELL = { width: 220, height: 118 };
const DRAWN = { width: 196, height: 62 };
const KEY_PX = 30;
const DASH = [5, 3];

/** The small charts as on the page, in rows of four on one scale, beneath a key of the worlds. */
export function multiplesPicture(
  shown: readonly Multiple[],
  { mostMin, lines }: { readonly mostMin: number; readonly lines: readonly number[] },
  palette: Palette,
): PictureShapes {
  const cells = shown.flatMap((one, i) => {
    const x = (i % COLUMNS) * CELL.width;
    const y = KEY_PX + Math.floor(i / COLUMNS) * CELL.height;
    return cellShapes(one, { x, y, mostMin, lines }, palette);
  });
  return {
    widthPx: COLUMNS * CELL.width,
    heightPx: KEY_PX + Math.ceil(shown.length / COLUMNS) * CELL.height,
    shapes: [...keyShapes(palette), ...cells],
  };
}

function keyShapes({ baseline, restricted }: Palette): Shape[] {
  const restrictedName = `${pageWords.world.restricted} (${pageWords.world.hypothetical})`;
  const line = (x: number, color: string, dash: readonly number[]): Shape => ({
    kind: 'line',
    path: 'M0 0L26 0',
    x,
    y: 10,
    color,
    width: 2,
    dash,
  });
  const name = (text: string, x: number, color: string): Shape => ({
    kind: 'words',
    text,
    x,
    y: 14,
    color,
    size: 12,
  });
  return [
    line(0, baseline, []),
    name(pageWords.world.baseline, 32, baseline),
    line(150, restricted, DASH),
    name(restrictedName, 182, restricted),
  ];
}

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly mostMin: number;
  readonly lines: readonly number[];
}

function cellShapes(one: Multiple, { x, y, mostMin, lines }: Placed, palette: Palette): Shape[] {
  const top = y + 20;
  const series = (values: Multiple['baseline'], color: string, dash: readonly number[]): Shape => ({
    kind: 'line',
    path: sparkPath(values, mostMin, DRAWN),
    x,
    y: top,
    color,
    width: 1.75,
    dash,
  });
  const words = { kind: 'words', y: top + DRAWN.height + 16, size: 12 } as const;
  const { last, addedMin } = one;
  return [
    { kind: 'words', text: one.name, x, y: y + 14, color: palette.ink, size: 13, isStrong: true },
    ...[0, ...lines].map(
      (at): Shape => ({
        kind: 'line',
        path: `M0 ${sparkHeight(at, mostMin, DRAWN)}L${DRAWN.width} ${sparkHeight(at, mostMin, DRAWN)}`,
        x,
        y: top,
        color: palette.grid,
        width: 1,
        dash: [],
      }),
    ),
    series(one.baseline, palette.baseline, []),
    series(one.restricted, palette.restricted, DASH),
    {
      ...words,
      text: `${inUnit(last.baseline, 'min')} → ${withUnit(last.restricted, 'min')}`,
      x,
      color: palette.ink,
    },
    {
      ...words,
      text: addedMin === null ? '' : addedText(addedMin),
      x: x + DRAWN.width,
      color: palette.muted,
      align: 'right',
    },
  ];
}
