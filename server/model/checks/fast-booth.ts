/** Trucks in the order of arrival, and how long each is served. */
export interface Work {
  readonly arrivedAtMin: number[];
  readonly serviceMin: number[];
}

/**
 * Mean wait of the trucks that arrive from `fromMin` to `toMin` at one booth `speed` times as fast as those that
 * served them (Lindley 1952). Its expectation is known, and in a busy queue it moves with the wait at `speed`
 * booths, so that it makes a good control variate; at one booth the two are the same.
 */
export function lindleyMeanWaitMin(
  { arrivedAtMin, serviceMin }: Work,
  speed: number,
  fromMin: number,
  toMin: number,
): number {
  let freeAtMin = Number.NEGATIVE_INFINITY;
  let waitMin = 0;
  let trucks = 0;
  for (let i = 0; i < arrivedAtMin.length; i += 1) {
    const atMin = arrivedAtMin[i]!;
    if (atMin >= toMin) break;
    const startMin = Math.max(atMin, freeAtMin);
    freeAtMin = startMin + serviceMin[i]! / speed;
    if (atMin < fromMin) continue;
    waitMin += startMin - atMin;
    trucks += 1;
  }
  return waitMin / trucks;
}
