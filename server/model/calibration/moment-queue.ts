import { normalCdf } from '../metrics/normal-cdf.ts';

const STEP_MIN = 1;
const DENSITY_AT_0 = 1 / Math.sqrt(2 * Math.PI);

/** One kind of lane through the hours of a day that starts without trucks. */
export interface LaneDay {
  /** Trucks that join in each hour. */
  readonly trucks: readonly number[];
  /** Open lanes of each hour; a mean over days need not be whole, and 0 is closed. */
  readonly lanes: readonly number[];
  readonly perLaneHour: number;
}

/**
 * Mean wait, in minutes, that a queue implies at the start of each hour with that hour's lanes: the M(t)/M/c(t) queue
 * with its number of trucks taken as normal, so that mean and variance tell all (Massey and Pender 2013). A hundred
 * times as fast as the exact chain, and smooth in every argument. NaN while lanes are closed.
 */
export function waitsOnTheHour({ trucks, lanes, perLaneHour }: LaneDay): number[] {
  const perMin = perLaneHour / 60;
  let mean = 0;
  let variance = 0;
  return trucks.map((joining, hour) => {
    const open = lanes[hour]!;
    const arriving = joining / 60;
    const start = queueOf(mean, variance, open).queue;
    for (let minute = 0; minute < 60; minute += STEP_MIN) {
      const { queue, allBusy } = queueOf(mean, variance, open);
      const leaving = perMin * Math.max(0, mean - queue);
      mean += STEP_MIN * (arriving - leaving);
      variance = Math.max(
        0,
        variance + STEP_MIN * (arriving + leaving - 2 * perMin * variance * (1 - allBusy)),
      );
    }
    return open > 0 ? start / (open * perMin) : Number.NaN;
  });
}

/** Mean queue of a normal number of trucks at `lanes` lanes, and the probability that all of them are busy. */
function queueOf(mean: number, variance: number, lanes: number): { queue: number; allBusy: number } {
  const spread = Math.sqrt(Math.max(variance, 1e-9));
  const excess = (mean - lanes) / spread;
  const allBusy = normalCdf(excess);
  return {
    queue: Math.max(0, (mean - lanes) * allBusy + spread * DENSITY_AT_0 * Math.exp(-0.5 * excess * excess)),
    allBusy,
  };
}
