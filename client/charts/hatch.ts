import type { Hatch, Hatched } from './stage-chart.ts';

const SIDE = 8;

/** Fills of one colour, thin enough to be told from their edge, with lines or dots over it. */
export const hatched: Hatched =
  (hatch, color) =>
  ({ chart }) =>
    chart.ctx.createPattern(tileOf(hatch, color), 'repeat') ?? color;

function tileOf(hatch: Hatch, color: string): HTMLCanvasElement {
  const tile = document.createElement('canvas');
  tile.width = SIDE;
  tile.height = SIDE;
  const pen = tile.getContext('2d')!;
  pen.fillStyle = color;
  pen.strokeStyle = color;
  pen.globalAlpha = 0.14;
  pen.fillRect(0, 0, SIDE, SIDE);
  pen.globalAlpha = 0.75;
  pen.lineWidth = 1;
  if (hatch === 'dots') {
    pen.beginPath();
    pen.arc(SIDE / 2, SIDE / 2, 1.4, 0, 2 * Math.PI);
    pen.fill();
  }
  pen.beginPath();
  for (const [fromX, fromY, toX, toY] of LINES[hatch]) {
    pen.moveTo(fromX, fromY);
    pen.lineTo(toX, toY);
  }
  pen.stroke();
  return tile;
}

/** The lines of one tile; slanted ones go beyond it, so that tiles join. */
const LINES: Readonly<Record<Hatch, ReadonlyArray<readonly [number, number, number, number]>>> = {
  plain: [],
  dots: [],
  rising: [
    [-1, 1, 1, -1],
    [0, SIDE, SIDE, 0],
    [SIDE - 1, SIDE + 1, SIDE + 1, SIDE - 1],
  ],
  falling: [
    [-1, SIDE - 1, 1, SIDE + 1],
    [0, 0, SIDE, SIDE],
    [SIDE - 1, -1, SIDE + 1, 1],
  ],
  level: [[0, SIDE / 2, SIDE, SIDE / 2]],
  upright: [[SIDE / 2, 0, SIDE / 2, SIDE]],
};
