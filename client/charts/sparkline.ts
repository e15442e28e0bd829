/** Size of a drawing, in its own units. */
export interface SparkSize {
  readonly width: number;
  readonly height: number;
}

export const SPARK: SparkSize = { width: 120, height: 26 };

const MOST_POINTS = 96;
const EDGE = 2;

/**
 * The path of a series through equally long steps of time, on a scale from 0 to `most`; a gap breaks the line. Long
 * series keep the greatest of each step, so that no peak is lost.
 */
export function sparkPath(values: ReadonlyArray<number | null>, most: number, size = SPARK): string {
  const steps = thinned(values);
  const across = (size.width - 2 * EDGE) / Math.max(1, steps.length - 1);
  let path = '';
  let isDown = true;
  for (const [i, value] of steps.entries()) {
    if (value === null) {
      isDown = true;
      continue;
    }
    const x = round(EDGE + i * across);
    const y = sparkHeight(value, most, size);
    path += `${isDown ? 'M' : 'L'}${x} ${y}`;
    isDown = false;
  }
  return path;
}

/** How far down a value lies. */
export function sparkHeight(value: number, most: number, size = SPARK): number {
  return round(size.height - EDGE - (value * (size.height - 2 * EDGE)) / (most > 0 ? most : 1));
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
