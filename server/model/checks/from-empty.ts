import { solveTransient } from '../queueing/transient.ts';
import { constant } from '../step-function.ts';
import { type Check, type CheckResult, type Quantity, simulated, solved } from './check.ts';
import { observe, REPLICATIONS } from './observe.ts';
import { numbersIn, type QueueReferenceValues, type TransientPoint } from './reference-values.ts';
import { network, poisson, station, visit } from './textbook-network.ts';

const TRUCKS = 600_000;
/** Services after the last arrival in which any queue here empties. */
const DRAIN_MIN = 60;
/** Of the solver at steps of a sixtieth of a service. */
const SOLVER_SHARE = 2e-4;

/** M/M/s that starts empty, after `t` mean services of one minute; overload included. */
export function fromEmptyChecks(reference: QueueReferenceValues): Check[] {
  return Object.entries(reference.transient_MMc_from_empty).flatMap(([key, points]) => {
    const { lam, s } = numbersIn(key) as Record<'lam' | 's', number>;
    return Object.entries(points).map(([at, point]) => {
      const id = `transient_MMc_from_empty/${key}/${at}`;
      const start = { id, ratePerMin: lam, servers: s, untilMin: numbersIn(at).t! };
      return {
        id,
        family: 'from-empty' as const,
        covers: Object.keys(point).map((name) => `${id}/${name}`),
        run: () => resultsOf(start, point),
      };
    });
  });
}

/** Many starts in one run: arrivals stop at `untilMin`, the queue drains, and the next start finds it empty. */
function resultsOf(
  start: {
    readonly id: string;
    readonly ratePerMin: number;
    readonly servers: number;
    readonly untilMin: number;
  },
  point: TransientPoint,
): CheckResult[] {
  const { id, ratePerMin, servers, untilMin } = start;
  const periodMin = untilMin + DRAIN_MIN;
  const starts = Math.ceil(TRUCKS / REPLICATIONS / (ratePerMin * untilMin));
  const observed = observe({
    name: id,
    network: network(
      [station({ servers: constant(servers), visits: [visit(1)] })],
      [
        {
          ...poisson(1, Number.POSITIVE_INFINITY),
          arrivals: {
            kind: 'poisson',
            ratePerHour: { startsMin: [0, untilMin], values: [ratePerMin * 60, 0], periodMin },
          },
        },
      ],
    ),
    warmUpMin: 0,
    windowMin: starts * periodMin,
    periodMin,
    lookAtMin: [0, untilMin],
  });
  if (observed.some(({ looks }) => looks[0]!.idle < 1 - 1e-9))
    throw new RangeError(`${id}: a start found trucks left over; let the queue drain for longer`);
  const { meanInQueue, probabilityOfWait } = solveTransient({
    horizonMin: untilMin,
    stepMin: 1 / 60,
    arrivalRatePerHour: constant(ratePerMin * 60),
    servers: constant(servers),
    serviceRatePerHour: 60,
    meanPatienceMin: null,
  });
  const quantity = (name: keyof TransientPoint, title: string, unit: string): Quantity => ({
    id: `${id}/${name}`,
    family: 'from-empty',
    title: `M/M/${servers} from empty, load ${ratePerMin}, at t = ${untilMin}: ${title}`,
    unit,
    expected: point[name],
  });
  const queue = quantity('ELq', 'mean queue', 'trucks');
  const allBusy = quantity('P_all_busy', 'probability that all are busy', '');
  return [
    simulated(
      queue,
      observed.map(({ looks }) => looks[1]!.queue),
    ),
    simulated(
      allBusy,
      observed.map(({ looks }) => looks[1]!.allBusy),
    ),
    solved(queue, meanInQueue.at(-1)!, SOLVER_SHARE),
    solved(allBusy, probabilityOfWait.at(-1)!, SOLVER_SHARE),
  ];
}
