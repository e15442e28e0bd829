/**
 * Whole ms since the epoch by the wall clock as it was when the process started, and by a monotonic clock since: what is told
 * apart by it, such as how long a session lasts, does not mind if the wall clock is set.
 */
export function steadyNowMs(): number {
  return Math.floor(performance.timeOrigin + performance.now());
}
