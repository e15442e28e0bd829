/** A number with as many digits as its size deserves; a dash for null. */
export function short(value: number | null): string {
  if (value === null) return '–';
  const size = Math.abs(value);
  const digits = size >= 20 || Number.isInteger(value) ? 0 : size >= 1 ? 1 : 2;
  const text = size.toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `-${text}` : text;
}

/** `120 to 240`, or the one value of a range of no width; a dash for null. */
export function rangeText(range: readonly [number, number] | null): string {
  if (range === null) return '–';
  const [low, high] = range;
  return low === high ? short(low) : `${short(low)} to ${short(high)}`;
}
