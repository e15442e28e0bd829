/** Size of a sparkline, in its own units. */
export const SPARK = { width: 120, height: 26 };

const MOST_POINTS = 96;
const EDGE = 2;

/**
 * The path of a series through equally long steps of time, on a scale from 0 to `most`; a gap breaks the line. Long
 * series keep the greatest of each step, so that no peak is lost.
 */
export function sparkPath(values: ReadonlyArray<number | null>, most: number): string {
  const steps = thinned(values);
  const across = (SPARK.width - 2 * EDGE) / Math.max(1, steps.length - 1);
  const up = (SPARK.height - 2 * EDGE) / (most > 0 ? most : 1);
  let path = '';
  let isDown = true;
  for (const [i, value] of steps.entries()) {
    if (value === null) {
      isDown = true;
      continue;
    }
    const x = round(EDGE + i * across);
    const y = round(SPARK.height - EDGE - value * up);
    path += `${isDown ? 'M' : 'L'}${x} ${y}`;
    isDown = false;
  }
  return path;
}

/** The greatest value of any of the series; 0 where they have none. */
export function greatest(...series: ReadonlyArray<ReadonlyArray<number | null>>): number {
  return series.flat().reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
}

function thinned(values: ReadonlyArray<number | null>): Array<number | null> {
  const each = Math.ceil(values.length / MOST_POINTS);
  if (each <= 1) return [...values];
  return Array.from({ length: Math.ceil(values.length / each) }, (_, i) => {
    const known = values.slice(i * each, (i + 1) * each).filter((value) => value !== null);
    return known.length === 0 ? null : Math.max(...known);
  });
}

function round(value: number): number {
  return Math.round(10 * value) / 10;
}
