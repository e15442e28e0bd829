/** How long to wait before a source that has failed is asked again. */
export interface Backoff {
  readonly firstMs: number;
  readonly longestMs: number;
}

/**
 * Doubles with each failure in a row up to the longest, and takes between half and all of it, so that many askers do
 * not return at once. `random` gives numbers from 0 to 1; failures count from 1.
 */
export function backoffMs(failures: number, { firstMs, longestMs }: Backoff, random: () => number): number {
  const fullMs = Math.min(longestMs, firstMs * 2 ** (failures - 1));
  return fullMs * (0.5 + random() / 2);
}
