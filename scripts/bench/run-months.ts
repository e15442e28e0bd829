import { CrossingLog } from '../../server/model/simulation/crossing-log.ts';
import { Simulation } from '../../server/model/simulation/simulation.ts';
import type { MonthNetwork } from './month-networks.ts';
import { WaitTally } from './wait-tally.ts';

const DAY_MIN = 1440;

/**
 * Runs facilities month by month, every stage recorded, up to the first midnight at which `trucks` trips have
 * ended, by default to the end of the last month. No truck is kept: waits are tallied as blocks of the log fill.
 */
export function runMonths(
  months: Iterable<MonthNetwork>,
  { seed, trucks = Number.POSITIVE_INFINITY }: { readonly seed: number; readonly trucks?: number },
): WaitTally {
  let tally: WaitTally | undefined;
  const log = new CrossingLog({ recordsStages: true, onFull: (block) => tally!.add(block) });
  let simulation: Simulation | undefined;
  for (const { network, toMin } of months) {
    tally ??= new WaitTally(network.facilities.length);
    if (simulation) simulation.reconfigure(network);
    else simulation = new Simulation(network, { seed, log });
    while (simulation.nowMin < toMin && tally.trucks + log.length < trucks)
      simulation.advanceTo(Math.min(simulation.nowMin + DAY_MIN, toMin));
    if (tally.trucks + log.length >= trucks) break;
  }
  simulation!.finish();
  return tally!;
}
