import { cellText, type GridShow, gridScale, type HeatGrid, LEVELS, levelOf } from './heat-grid.ts';
import type { Palette } from './palette.ts';
import type { PictureShapes, Shape } from './picture-shapes.ts';

const ROW_PX = 30;
const LABEL_PX = 86;
const HEAD_PX = 24;
const LEGEND_PX = 64;
const LEGEND_LINE_PX = 22;
/** Of a cell by its number of columns: hours are many, days few. */
const CELL_PX = { narrow: 36, wide: 84 };
const MANY = 12;
const GAP = 2;
/** Opacity of each shade in hexadecimal, none first: as strong as on the page, where figures in front stay readable. */
const SHADES = ['00', '1a', '33', '4d', '66', '7a'] as const;

interface HeatWords {
  /** What the titles of the rows are. */
  readonly corner: string;
  /** What a shade of the other colour means; empty where there is none. */
  readonly shorter: string;
}

/** The shaded cells with their figures, and beneath them what the shades stand for. */
export function heatPicture(
  grid: HeatGrid,
  show: GridShow,
  { corner, shorter }: HeatWords,
  palette: Palette,
): PictureShapes {
  const { most, steps } = gridScale(grid);
  const cellPx = grid.columns.length > MANY ? CELL_PX.narrow : CELL_PX.wide;
  const bottom = HEAD_PX + grid.rows.length * ROW_PX;
  const colorOf = (isShorter: boolean) =>
    isShorter || show === 'baseline' || show === 'posted' ? palette.observed : palette.restricted;
  const words = (
    text: string,
    x: number,
    y: number,
    rest: Partial<Extract<Shape, { kind: 'words' }>> = {},
  ): Shape => ({
    kind: 'words',
    text,
    x,
    y,
    color: palette.muted,
    size: 12,
    ...rest,
  });
  const cells = grid.rows.flatMap(({ label, cells: row }, r): Shape[] => {
    const y = HEAD_PX + r * ROW_PX;
    return [
      words(label, 0, y + 19, { color: palette.ink }),
      ...row.flatMap((cell, c): Shape[] => {
        const value = cell?.value ?? null;
        const x = LABEL_PX + c * cellPx;
        const fill = colorOf((value ?? 0) < 0) + SHADES[levelOf(value, most)]!;
        return [
          { kind: 'box', x, y, width: cellPx - GAP, height: ROW_PX - GAP, fill },
          words(cellText(value), x + (cellPx - GAP) / 2, y + 19, { color: palette.ink, align: 'center' }),
        ];
      }),
    ];
  });
  const stepPx = (grid.columns.length * cellPx) / LEVELS;
  const legend = [...steps, ...(shorter === '' ? [] : [shorter])].flatMap((text, i): Shape[] => {
    const isShorter = i === steps.length;
    const x = LABEL_PX + (isShorter ? 0 : i * stepPx);
    const y = bottom + 16 + (isShorter ? LEGEND_LINE_PX : 0);
    const fill = colorOf(isShorter) + SHADES[isShorter ? 3 : i + 1]!;
    return [{ kind: 'box', x, y, width: 14, height: 14, fill }, words(text, x + 20, y + 11)];
  });
  return {
    widthPx: LABEL_PX + grid.columns.length * cellPx,
    heightPx: bottom + LEGEND_PX,
    shapes: [
      words(corner, 0, 15),
      ...grid.columns.map((column, c) =>
        words(column.replace(/:00$/, ''), LABEL_PX + c * cellPx + (cellPx - GAP) / 2, 15, {
          align: 'center',
        }),
      ),
      ...cells,
      ...legend,
    ],
  };
}
