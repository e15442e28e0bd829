/**
 * Waits counted in bins of equal ratio, so that spans can be merged and any percentile of the whole be told within
 * `RELATIVE_ERROR` of the exact one: pairs of bin and trucks, bins rising, no empty ones. Bin 0 holds waits up to
 * `LEAST_WAIT_MIN`, which count as 0 (DDSketch: Masson, Rim and Lee 2019).
 */
export type WaitHistogram = ReadonlyArray<readonly [bin: number, trucks: number]>;

export const RELATIVE_ERROR = 0.01;
/** Under a second. */
export const LEAST_WAIT_MIN = 0.01;

const RATIO = (1 + RELATIVE_ERROR) / (1 - RELATIVE_ERROR);
const LOG_RATIO = Math.log(RATIO);

/** Counts waits, minutes, in any order. */
export function histogramOf(waitsMin: Iterable<number>): WaitHistogram {
  const trucks = new Map<number, number>();
  for (const waitMin of waitsMin) {
    const bin =
      waitMin <= LEAST_WAIT_MIN ? 0 : Math.max(1, Math.ceil(Math.log(waitMin / LEAST_WAIT_MIN) / LOG_RATIO));
    trucks.set(bin, (trucks.get(bin) ?? 0) + 1);
  }
  return ascending(trucks);
}

export function mergeHistograms(parts: Iterable<WaitHistogram>): WaitHistogram {
  const trucks = new Map<number, number>();
  for (const part of parts) for (const [bin, count] of part) trucks.set(bin, (trucks.get(bin) ?? 0) + count);
  return ascending(trucks);
}

/** Trucks counted. */
export function countOf(histogram: WaitHistogram): number {
  return histogram.reduce((sum, [, trucks]) => sum + trucks, 0);
}

/** The p-quantile (0 ≤ p ≤ 1), interpolated as `percentile` does, minutes; `null` where no truck was counted. */
export function histogramPercentile(histogram: WaitHistogram, p: number): number | null {
  const last = countOf(histogram) - 1;
  if (last < 0) return null;
  const position = p * last;
  const below = Math.floor(position);
  const low = waitOf(histogram, below);
  return low + (position - below) * (waitOf(histogram, Math.min(below + 1, last)) - low);
}

/** Bytes that `unpackHistogram` reads: steps from bin to bin and counts, seven bits a byte. */
export function packHistogram(histogram: WaitHistogram): Uint8Array {
  const bytes: number[] = [];
  let previous = 0;
  for (const [bin, trucks] of histogram) {
    pushNumber(bytes, bin - previous);
    pushNumber(bytes, trucks);
    previous = bin;
  }
  return Uint8Array.from(bytes);
}

export function unpackHistogram(bytes: Uint8Array): WaitHistogram {
  const numbers: number[] = [];
  let value = 0;
  let scale = 1;
  for (const byte of bytes) {
    value += (byte & 127) * scale;
    scale *= 128;
    if (byte >= 128) continue;
    numbers.push(value);
    value = 0;
    scale = 1;
  }
  let bin = 0;
  return Array.from({ length: numbers.length / 2 }, (_, i) => {
    bin += numbers[2 * i]!;
    return [bin, numbers[2 * i + 1]!] as const;
  });
}

function ascending(trucks: ReadonlyMap<number, number>): WaitHistogram {
  return [...trucks].sort(([a], [b]) => a - b);
}

/** The wait of the truck of this rank, from 0 for the shortest. */
function waitOf(histogram: WaitHistogram, rank: number): number {
  let before = 0;
  for (const [bin, trucks] of histogram) {
    before += trucks;
    // Between the edges of its bin, as far from either in proportion.
    if (rank < before) return bin === 0 ? 0 : (LEAST_WAIT_MIN * RATIO ** bin * 2) / (RATIO + 1);
  }
  return 0;
}

function pushNumber(bytes: number[], value: number): void {
  let left = value;
  for (; left >= 128; left = Math.floor(left / 128)) bytes.push((left % 128) + 128);
  bytes.push(left);
}
