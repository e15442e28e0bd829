import { erlangB, mmck } from '../queueing/erlang.ts';
import { constant } from '../step-function.ts';
import { type Check, closedForm, type Quantity, simulated } from './check.ts';
import { type Observed, observe, REPLICATIONS } from './observe.ts';
import { numbersIn, type QueueReferenceValues } from './reference-values.ts';
import { network, poisson, station, visit } from './textbook-network.ts';

const TRUCKS = 600_000;

/** Queues with little or no room, where trucks that find it full turn away. */
export function lossChecks(reference: QueueReferenceValues): Check[] {
  return [
    ...Object.entries(reference.erlang_B).map(([key, expected]) => erlangBCheck(key, expected)),
    smallRoomCheck(),
  ];
}

function erlangBCheck(key: string, expected: number): Check {
  const { a, c } = numbersIn(key) as { a: number; c: number };
  const id = `erlang_B/${key}`;
  const quantity: Quantity = {
    id,
    family: 'erlang-b',
    title: `M/M/${c}/${c}, load ${a}: share lost`,
    unit: '',
    expected,
  };
  return {
    id,
    family: 'erlang-b',
    run: () => [
      simulated(quantity, runFull(id, { servers: c, room: 0, ratePerMin: a, meanMin: 1 }).map(shareRejected)),
      closedForm(quantity, erlangB(a, c)),
    ],
  };
}

/** M/M/2 with one place to wait, three arrivals and four services an hour. */
function smallRoomCheck(): Check {
  const id = 'M/M/2/3, 3 an hour, 4 served';
  const present: Quantity = {
    id: `${id}/E[N]`,
    family: 'erlang-b',
    title: 'M/M/2/3, λ 3, µ 4: mean number present',
    unit: 'trucks',
    expected: 0.76234,
  };
  const blocked: Quantity = {
    id: `${id}/P(block)`,
    family: 'erlang-b',
    title: 'M/M/2/3, λ 3, µ 4: share lost',
    unit: '',
    expected: 0.04936,
  };
  return {
    id,
    family: 'erlang-b',
    run: () => {
      const windowMin = TRUCKS / REPLICATIONS / 3;
      const observed = runFull(id, { servers: 2, room: 1, ratePerMin: 3, meanMin: 1 / 4 });
      const exact = mmck({ arrivalRatePerHour: 3, serviceRatePerHour: 4, servers: 2, capacity: 3 });
      return [
        simulated(
          present,
          observed.map(({ insideArea }) => insideArea / windowMin),
        ),
        closedForm(present, exact.meanInSystem),
        simulated(blocked, observed.map(shareRejected)),
        closedForm(blocked, exact.probabilityOfBlocking),
      ];
    },
  };
}

function runFull(
  name: string,
  queue: {
    readonly servers: number;
    readonly room: number;
    readonly ratePerMin: number;
    readonly meanMin: number;
  },
): readonly Observed[] {
  return observe({
    name,
    network: network(
      [
        station({
          servers: constant(queue.servers),
          waitingRoom: queue.room,
          visits: [visit(queue.meanMin)],
        }),
      ],
      [poisson(queue.ratePerMin * 60, Number.POSITIVE_INFINITY)],
    ),
    warmUpMin: 40 * queue.meanMin,
    windowMin: TRUCKS / REPLICATIONS / queue.ratePerMin,
  });
}

function shareRejected({ all }: Observed): number {
  return all.rejected / all.arrivals;
}
