import { CrossingLog, OUTCOMES } from '../simulation/crossing-log.ts';
import type { Network } from '../simulation/network.ts';
import { Simulation } from '../simulation/simulation.ts';
import type { StepFunction } from '../step-function.ts';
import { type Check, law } from './check.ts';
import { fixedVisit, network, station, trace } from './textbook-network.ts';

/** A few trucks whose crossings can be worked out by hand, in the order of leaving: `released 5–26`, `rejected 20`. */
export interface HandWorkedCase {
  readonly title: string;
  readonly network: Network;
  readonly crossings: readonly string[];
}

const lanes = (startsMin: number[], values: number[]): StepFunction => ({
  startsMin,
  values,
  periodMin: null,
});
const patience = (meanMin: number) => ({ meanMin, shape: { kind: 'deterministic' } as const });
const oneToHundred = Array.from({ length: 100 }, (_, i) => i + 1);

/** Cases of Ciw's and simmer's own tests, and one for each pair of events that may fall on the same instant. */
export const handWorkedCases: readonly HandWorkedCase[] = [
  {
    title: 'trucks that find three inside turn away (Ciw)',
    network: network(
      [station({ waitingRoom: 2, visits: [fixedVisit(21)] })],
      [trace([5, 10, 15, 20, 25, 30, 35, 40, 45])],
    ),
    crossings: [
      'rejected 20',
      'rejected 25',
      'released 5–26',
      'rejected 35',
      'rejected 40',
      'rejected 45',
      'released 26–47',
      'released 47–68',
      'released 68–89',
    ],
  },
  {
    title: 'a truck gives up after 3 minutes, and the next one is served (Ciw)',
    network: network(
      [station({ visits: [fixedVisit(11, { patience: patience(3) })] })],
      [trace([7, 14, 21, 28])],
    ),
    crossings: ['reneged 17', 'released 7–18', 'reneged 31', 'released 21–32'],
  },
  {
    title: 'lanes that go from one to three and back (simmer)',
    network: network(
      [station({ servers: lanes([0, 1, 2], [1, 3, 1]), visits: [fixedVisit(2)] })],
      [trace([0, 0, 0])],
    ),
    crossings: ['released 0–2', 'released 1–3', 'released 1–3'],
  },
  {
    title: 'a lane that closes as a truck leaves takes no other before it opens again (simmer)',
    network: network(
      [station({ servers: lanes([0, 5, 10, 15], [0, 1, 0, 1]), visits: [fixedVisit(5)] })],
      [trace([0, 0, 0])],
    ),
    crossings: ['released 5–10', 'released 15–20', 'released 20–25'],
  },
  {
    title: 'a priority truck overtakes those that wait and interrupts none (simmer)',
    network: network(
      [station({ visits: [fixedVisit(2, { priority: 0 }), fixedVisit(2, { priority: 1 })] })],
      [trace([1], 0), trace([0, 0], 1)],
    ),
    crossings: ['released 0–2', 'released 2–4', 'released 4–6'],
  },
  {
    title:
      'without room to wait, half of the trucks that come every minute to 1.5 min are turned away (simmer)',
    network: network([station({ waitingRoom: 0, visits: [fixedVisit(1.5)] })], [trace(oneToHundred)]),
    crossings: oneToHundred
      .filter((at) => at % 2 === 1)
      .flatMap((at) => [`rejected ${at + 1}`, `released ${at}–${at + 1.5}`]),
  },
  {
    title: 'a full second stage holds a finished truck in its booth, and the truck behind it',
    network: network(
      [
        station({ visits: [fixedVisit(1, { routes: [{ to: 1, probability: 1 }] })] }),
        station({
          name: 'dock',
          stage: 'dock',
          luck: 1,
          waitingRoom: 0,
          whenFull: 'block',
          visits: [fixedVisit(10)],
        }),
      ],
      [trace([0, 0, 0])],
    ),
    // The first holds the dock from 1 to 11; the second is done at 2, leaves its booth at 11; the third starts then.
    crossings: ['released 0–11', 'released 1–21', 'released 11–31'],
  },
  {
    title: 'in overtime those in line at closing are served, and later arrivals wait for the morning',
    network: network(
      [station({ servers: lanes([0, 10, 100], [1, 0, 1]), overtimeMin: 60, visits: [fixedVisit(6)] })],
      [trace([0, 1, 2, 11])],
    ),
    crossings: ['released 0–6', 'released 6–12', 'released 12–18', 'released 100–106'],
  },
  {
    title: 'an idle booth that may help takes the truck that would wait for another lane',
    network: network(
      [
        station({ visits: [fixedVisit(10)] }),
        station({ name: 'fast', helps: [0], visits: [fixedVisit(10)] }),
      ],
      [trace([0, 0, 0])],
      { entries: [0] },
    ),
    crossings: ['released 0–10', 'released 0–10', 'released 10–20'],
  },
  {
    title: 'at one instant: a lane closes before a truck arrives at it',
    network: network(
      [station({ servers: lanes([0, 10, 15], [1, 0, 1]), visits: [fixedVisit(5)] })],
      [trace([10])],
    ),
    crossings: ['released 15–20'],
  },
  {
    title: 'at one instant: a service ends before the next truck arrives, who finds the place free',
    network: network([station({ waitingRoom: 0, visits: [fixedVisit(5)] })], [trace([0, 5])]),
    crossings: ['released 0–5', 'released 5–10'],
  },
  {
    title: 'at one instant: a service ends before patience does, and the truck is served',
    network: network([station({ visits: [fixedVisit(5, { patience: patience(3) })] })], [trace([0, 2])]),
    crossings: ['released 0–5', 'released 5–10'],
  },
  {
    title: 'at one instant: a lane opens before patience ends, and the truck is served',
    network: network(
      [
        station({
          servers: lanes([0, 3], [0, 1]),
          visits: [fixedVisit(5, { patience: patience(3) })],
        }),
      ],
      [trace([0])],
    ),
    crossings: ['released 3–8'],
  },
  {
    title: 'at one instant: sources send their trucks in turn',
    network: network(
      [station({ visits: [fixedVisit(2), fixedVisit(4)] })],
      [trace([0, 0], 0), trace([0], 1)],
    ),
    crossings: ['released 0–2', 'released 2–6', 'released 6–8'],
  },
];

/** What became of every truck, in the order of leaving. */
export function crossingsOf(net: Network): readonly string[] {
  const log = new CrossingLog();
  new Simulation(net, { seed: 0, log }).runToEmpty();
  return Array.from({ length: log.length }, (_, i) => {
    const outcome = OUTCOMES[log.outcome[i]!]!;
    const startMin = log.primaryStartAtMin[i]!;
    const left = log.leftAtMin[i]!;
    return outcome === 'released' ? `released ${startMin}–${left}` : `${outcome} ${left}`;
  });
}

/** Counts, for each case, the crossings that differ from those worked out by hand. */
export function orderOfEventsChecks(): Check[] {
  return handWorkedCases.map(({ title, network: net, crossings }) => ({
    id: title,
    family: 'order-of-events',
    run: () => {
      const simulated = crossingsOf(net);
      const rows = Math.max(simulated.length, crossings.length);
      const different = Array.from({ length: rows }, (_, i) => simulated[i] !== crossings[i]);
      return [
        law(
          { id: title, family: 'order-of-events', title, unit: 'different crossings', expected: 0 },
          different.filter(Boolean).length,
          0,
        ),
      ];
    },
  }));
}
