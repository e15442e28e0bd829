/** Copies `from[first … last]` to the same places of `to`. */
export function copyRange(from: Float64Array, to: Float64Array, first: number, last: number): void {
  for (let n = first; n <= last; n++) to[n] = from[n];
}

/** Turns `start[first … last]` into the end of a step, mirrored at its `middle`. */
export function mirrorRange(middle: Float64Array, start: Float64Array, first: number, last: number): void {
  for (let n = first; n <= last; n++) start[n] = 2 * middle[n] - start[n];
}

/** Sum of `p[first … last]`, 0 when empty. */
export function sumOf(p: Float64Array, first: number, last: number): number {
  let sum = 0;
  for (let n = first; n <= last; n++) sum += p[n];
  return sum;
}

/** Sum of n × `p[n]` for n in `first … last`, 0 when empty. */
export function firstMomentOf(p: Float64Array, first: number, last: number): number {
  let sum = 0;
  for (let n = first; n <= last; n++) sum += n * p[n];
  return sum;
}

/** A longer copy, zero at the end. */
export function grown(array: Float64Array, size: number): Float64Array {
  const copy = new Float64Array(size);
  copy.set(array);
  return copy;
}
