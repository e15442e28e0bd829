import { fluidBacklog, fluidWaitMin } from '../queueing/fluid.ts';
import { CrossingLog } from '../simulation/crossing-log.ts';
import type { Network } from '../simulation/network.ts';
import { Simulation } from '../simulation/simulation.ts';
import { constant, type StepFunction } from '../step-function.ts';
import { type Check, type CheckResult, closedForm, type Quantity, simulatedOnce } from './check.ts';
import type { QueueReferenceValues } from './reference-values.ts';
import { fixedVisit, network, station, trace } from './textbook-network.ts';

const DAY_MIN = 1440;

/** Trucks a day: `demand` come, `shut` can be served for `days`, `open` from then on. */
interface Closure {
  readonly id: string;
  readonly demand: number;
  readonly shut: number;
  readonly days: number;
  readonly open: number;
}

/** Weeks of too little capacity: the fluid backlog, and the same with trucks at even distances. */
export function fluidChecks(reference: QueueReferenceValues): Check[] {
  return Object.entries(reference.fluid).map(([key, expected]) => {
    const id = `fluid/${key}`;
    const [demand, shut, days, open] = key.match(/\d+/g)!.map(Number) as [number, number, number, number];
    const closure = { id, demand, shut, days, open };
    const named = (name: string, title: string, unit: string): Quantity => ({
      id: `${id}/${name}`,
      family: 'fluid',
      title: `${demand} trucks a day, ${shut} served for ${days} d, then ${open}: ${title}`,
      unit,
      expected: expected[name]!,
    });
    const quantities: Quantities = [
      named('backlog_max', 'largest backlog', 'trucks'),
      named('clear_days', 'time to clear', 'd'),
      named('wait_at_end_days', 'wait of the last before reopening', 'd'),
      named('total_delay_truck_days', 'total delay', 'truck-days'),
    ];
    return {
      id,
      family: 'fluid',
      covers: quantities.map((quantity) => quantity.id),
      run: () => [...formula(closure, quantities), ...evenTrucks(closure, quantities, expected.clear_days!)],
    };
  });
}

type Quantities = readonly [Quantity, Quantity, Quantity, Quantity];

function formula({ demand, shut, days, open }: Closure, quantities: Quantities): CheckResult[] {
  const input = {
    horizonMin: 200 * DAY_MIN,
    arrivalRatePerHour: constant(demand / 24),
    capacityPerHour: { startsMin: [0, days * DAY_MIN], values: [shut / 24, open / 24], periodMin: null },
  };
  const { maxBacklog, clearedAtMin, truckMinutes } = fluidBacklog(input);
  const values = [
    maxBacklog,
    clearedAtMin! / DAY_MIN - days,
    fluidWaitMin(input, days * DAY_MIN)! / DAY_MIN,
    truckMinutes / DAY_MIN,
  ];
  return quantities.map((quantity, i) => closedForm(quantity, values[i]!));
}

/** One booth with a fixed service that is quickened at the reopening, or stays shut until then. */
function evenTrucks(closure: Closure, quantities: Quantities, clearDays: number): CheckResult[] {
  const { demand, shut, days, open } = closure;
  const reopenMin = days * DAY_MIN;
  const headwayMin = DAY_MIN / demand;
  const trucks = Math.ceil(demand * (days + clearDays + 1));
  const source = trace(Array.from({ length: trucks }, (_, i) => (i + 1) * headwayMin));
  const world = (servedPerDay: number): Network => {
    const servers: StepFunction =
      shut > 0 ? constant(1) : { startsMin: [0, reopenMin], values: [0, 1], periodMin: null };
    return network([station({ servers, visits: [fixedVisit(DAY_MIN / servedPerDay)] })], [source]);
  };
  const log = new CrossingLog();
  const simulation = new Simulation(world(shut > 0 ? shut : open), { seed: 0, log });
  simulation.advanceTo(reopenMin);
  const { queue } = simulation.station(0);
  simulation.reconfigure(world(open));
  simulation.runToEmpty();
  let lastBeforeMin = Number.NaN;
  let clearedAtMin = Number.NaN;
  for (let i = 0; i < log.length; i += 1) {
    const joinedMin = log.joinedQueueAtMin[i]!;
    const waitMin = log.primaryStartAtMin[i]! - joinedMin;
    if (joinedMin <= reopenMin) lastBeforeMin = waitMin;
    else if (Number.isNaN(clearedAtMin) && waitMin === 0) clearedAtMin = joinedMin;
  }
  const values = [
    queue,
    (clearedAtMin - reopenMin) / DAY_MIN,
    lastBeforeMin / DAY_MIN,
    simulation.station(0).queueArea / DAY_MIN,
  ];
  return quantities.map((quantity, i) => simulatedOnce(quantity, values[i]!));
}
