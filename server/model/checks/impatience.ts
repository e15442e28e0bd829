import { mmcMeanWaitMin } from '../queueing/erlang.ts';
import { erlangA } from '../queueing/erlang-a.ts';
import { constant } from '../step-function.ts';
import { type Check, type CheckResult, closedForm, type Quantity, simulated } from './check.ts';
import { type Observed, observe, REPLICATIONS } from './observe.ts';
import { numbersIn, type QueueReferenceValues } from './reference-values.ts';
import { runSteadyQueue } from './steady-queue.ts';
import { network, poisson, station, visit } from './textbook-network.ts';

const TRUCKS = 1_000_000;

/** Queues whose trucks give up after an exponential patience (Erlang A), and one whose trucks never do. */
export function impatienceChecks(reference: QueueReferenceValues): Check[] {
  return Object.entries(reference.erlang_A).flatMap(([key, expected]) => {
    const id = `erlang_A/${key}`;
    const { lam, n, theta } = numbersIn(key) as { lam: number; n: number; theta?: number };
    const patience = theta === undefined ? Number(key.match(/patience ([\d.]+)min/)![1]) : 1 / theta;
    const queue = { servers: n, ratePerMin: lam, patienceMin: patience };
    const covering = (ofPatient: boolean) =>
      Object.keys(expected)
        .filter((key) => key.startsWith('ErlangC') === ofPatient)
        .map((key) => `${id}/${key}`);
    const impatient: Check = {
      id,
      family: 'impatience',
      covers: covering(false),
      run: () => impatientResults(id, queue, expected),
    };
    if (expected.ErlangC_EW_sec === undefined) return [impatient];
    const patient: Check = {
      id: `${id}/ErlangC`,
      family: 'impatience',
      covers: covering(true),
      run: () => patientResults(id, queue, expected),
    };
    return [impatient, patient];
  });
}

interface Queue {
  readonly servers: number;
  readonly ratePerMin: number;
  readonly patienceMin: number;
}

type Expected = Readonly<Record<string, number>>;

function impatientResults(id: string, queue: Queue, expected: Expected): CheckResult[] {
  const { servers, ratePerMin, patienceMin } = queue;
  const windowMin = TRUCKS / REPLICATIONS / ratePerMin;
  const observed = observe({
    name: id,
    network: network(
      [
        station({
          servers: constant(servers),
          visits: [visit(1, { patience: { meanMin: patienceMin, shape: { kind: 'exponential' } } })],
        }),
      ],
      [poisson(ratePerMin * 60, Number.POSITIVE_INFINITY)],
    ),
    warmUpMin: 20 * (1 + patienceMin),
    windowMin,
  });
  const exact = erlangA({
    arrivalRatePerHour: ratePerMin * 60,
    serviceRatePerHour: 60,
    servers,
    meanPatienceMin: patienceMin,
  });
  const name = `M/M/${servers}+M, λ ${ratePerMin}, patience ${patienceMin}`;
  const both = (
    key: string,
    title: string,
    unit: string,
    value: (observed: Observed) => number,
    formula: number,
    decimals = 6,
  ) => {
    const quantity: Quantity = {
      id: `${id}/${key}`,
      family: 'impatience',
      title: `${name}: ${title}`,
      unit,
      expected: expected[key]!,
      decimals,
    };
    return [simulated(quantity, observed.map(value)), closedForm(quantity, formula)];
  };
  const meanWait = ({ all }: Observed) => all.waitMin / all.arrivals;
  return [
    ...both(
      'P_abandon',
      'share that gives up',
      '',
      ({ all }) => all.reneged / all.arrivals,
      exact.probabilityOfAbandonment!,
    ),
    ...both('EQ', 'mean queue', 'trucks', ({ queueArea }) => queueArea / windowMin, exact.meanInQueue),
    ...both('EW', 'mean wait', 'services', meanWait, exact.meanWaitMin!),
    ...both(
      'P_wait',
      'share that waits',
      '',
      ({ all }) => all.waited / all.arrivals,
      exact.probabilityOfWait,
    ),
    ...both('util', 'share of booths busy', '', (o) => o.busyArea / o.openArea, exact.utilisation),
    ...(expected.EW_sec === undefined
      ? []
      : both('EW_sec', 'mean wait', 's', (o) => 60 * meanWait(o), 60 * exact.meanWaitMin!, 3)),
  ];
}

/** The same queue without impatience. */
function patientResults(id: string, { servers, ratePerMin }: Queue, expected: Expected): CheckResult[] {
  const compare = runSteadyQueue({
    name: `${id}/ErlangC`,
    servers,
    ratesPerMin: [ratePerMin],
    shape: { kind: 'exponential' },
    scv: 1,
  });
  const quantity = (key: string, title: string, unit: string, decimals: number): Quantity => ({
    id: `${id}/${key}`,
    family: 'impatience',
    title: `M/M/${servers}, λ ${ratePerMin}, endless patience: ${title}`,
    unit,
    expected: expected[key]!,
    decimals,
  });
  const wait = quantity('ErlangC_EW_sec', 'mean wait', 's', 3);
  const exactWaitMin = mmcMeanWaitMin({
    arrivalRatePerHour: ratePerMin * 60,
    serviceRatePerHour: 60,
    servers,
  });
  return [
    ...compare(wait, ({ all }) => (60 * all.waitMin) / all.arrivals),
    closedForm(wait, 60 * exactWaitMin),
    ...compare(
      quantity('ErlangC_util', 'share of booths busy', '', 6),
      ({ busyArea, openArea }) => busyArea / openArea,
    ),
  ];
}
