import type { ChartPoint } from './live-chart.ts';

/**
 * Which points a plot of so many columns needs: of each column and line the lowest, the highest, the first, the last and
 * every edge of a gap, so that no peak and no gap is lost. Points are in order of x and lines share their x.
 */
export function keptPoints(
  lines: ReadonlyArray<readonly ChartPoint[]>,
  fromX: number,
  toX: number,
  columns: number,
): number[] {
  const kept = new Set<number>();
  for (const line of lines) {
    let column = Number.NaN;
    let lowest = 0;
    let highest = 0;
    const close = (last: number) => {
      for (const i of [lowest, highest, last]) kept.add(i);
    };
    for (const [i, { x, y }] of line.entries()) {
      const here = Math.floor(((x - fromX) / (toX - fromX)) * columns);
      if (here !== column) {
        if (i > 0) close(i - 1);
        column = here;
        kept.add(i);
        lowest = i;
        highest = i;
      }
      if (i > 0 && (y === null) !== (line[i - 1]!.y === null)) {
        kept.add(i - 1);
        kept.add(i);
      }
      if (y === null) continue;
      if (line[lowest]!.y === null || y < line[lowest]!.y!) lowest = i;
      if (line[highest]!.y === null || y > line[highest]!.y!) highest = i;
    }
    if (line.length > 0) close(line.length - 1);
  }
  return [...kept].toSorted((a, b) => a - b);
}
