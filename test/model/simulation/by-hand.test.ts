import { expect, test } from 'vitest';
import { fixedVisit, network, station, trace } from '../../../server/model/checks/textbook-network.ts';
import { CrossingLog, OUTCOMES } from '../../../server/model/simulation/crossing-log.ts';
import type { Network } from '../../../server/model/simulation/network.ts';
import { Simulation } from '../../../server/model/simulation/simulation.ts';
import type { StepFunction } from '../../../server/model/step-function.ts';

function run(net: Network) {
  const log = new CrossingLog();
  const simulation = new Simulation(net, { seed: 1, log });
  simulation.runToEmpty();
  simulation.finish();
  const rows = Array.from({ length: log.length }, (_, i) => ({
    vehicleClass: log.vehicleClass[i]!,
    outcome: OUTCOMES[log.outcome[i]!]!,
    arrived: log.arrivedAtMin[i]!,
    started: log.primaryStartAtMin[i]!,
    left: log.leftAtMin[i]!,
  }));
  return { rows, simulation };
}

const steps = (startsMin: number[], values: number[]): StepFunction => ({
  startsMin,
  values,
  periodMin: null,
});
const leftTimes = (rows: ReadonlyArray<{ left: number }>) => rows.map(({ left }) => left);
const patient = { kind: 'deterministic' } as const;

test('trucks that find three inside turn away, as Ciw tests it by hand', () => {
  const net = network(
    [station({ waitingRoom: 2, visits: [fixedVisit(21)] })],
    [trace([5, 10, 15, 20, 25, 30, 35, 40, 45])],
  );
  const { rows } = run(net);
  const turnedAway = rows.filter(({ outcome }) => outcome === 'rejected');
  expect(turnedAway.map(({ arrived }) => arrived)).toEqual([20, 25, 35, 40, 45]);
  const served = rows.filter(({ outcome }) => outcome === 'released').slice(0, 2);
  expect(served.map(({ started, arrived }) => started - arrived)).toEqual([0, 16]);
  expect(served.map(({ started, left }) => [started, left])).toEqual([
    [5, 26],
    [26, 47],
  ]);
});

test('a truck whose patience of 3 min runs out leaves the queue, and the next one is served', () => {
  const visits = [fixedVisit(11, { patience: { meanMin: 3, shape: patient } })];
  const { rows } = run(network([station({ visits })], [trace([7, 14, 21, 28])]));
  expect(rows.filter(({ outcome }) => outcome === 'reneged').map(({ left }) => left)).toEqual([17, 31]);
  expect(leftTimes(rows.filter(({ outcome }) => outcome === 'released'))).toEqual([18, 32]);
});

test('lanes that go from one to three and back let three trucks leave at 2, 3 and 3', () => {
  const servers = steps([0, 1, 2], [1, 3, 1]);
  const { rows } = run(network([station({ servers, visits: [fixedVisit(2)] })], [trace([0, 0, 0])]));
  expect(leftTimes(rows)).toEqual([2, 3, 3]);
});

test('a lane that closes at 10 takes no other truck before it opens again at 15', () => {
  const servers = steps([0, 5, 10, 15], [0, 1, 0, 1]);
  const { rows } = run(network([station({ servers, visits: [fixedVisit(5)] })], [trace([0, 0, 0])]));
  expect(leftTimes(rows)).toEqual([10, 20, 25]);
});

test('a priority truck goes before those that wait, but does not interrupt the one being served', () => {
  const visits = [fixedVisit(2, { priority: 0 }), fixedVisit(2, { priority: 1 })];
  const { rows } = run(network([station({ visits })], [trace([1], 0), trace([0, 0], 1)]));
  expect(rows.find(({ vehicleClass }) => vehicleClass === 0)!.left).toBe(4);
});

test('with no place to wait, half of the trucks that come every minute to a 1.5 min service are turned away', () => {
  const arrivals = Array.from({ length: 100 }, (_, i) => i + 1);
  const { rows, simulation } = run(
    network([station({ waitingRoom: 0, visits: [fixedVisit(1.5)] })], [trace(arrivals)]),
  );
  expect(rows.filter(({ outcome }) => outcome === 'released')).toHaveLength(50);
  expect(rows.filter(({ outcome }) => outcome === 'rejected')).toHaveLength(50);
  expect(simulation.nowMin).toBe(100.5);
});

test('a full second stage holds a finished truck in its booth, and so holds the truck behind it', () => {
  const { rows } = run(
    network(
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
  );
  // The first holds the dock 1–11, the second is done at 2 but leaves its booth at 11, the third starts at 11.
  expect(rows.map(({ started, left }) => [started, left])).toEqual([
    [0, 11],
    [1, 21],
    [11, 31],
  ]);
});

test('in overtime those already in line at closing are served and later arrivals wait for the morning', () => {
  const servers = steps([0, 10, 100], [1, 0, 1]);
  const { rows } = run(
    network([station({ servers, overtimeMin: 60, visits: [fixedVisit(6)] })], [trace([0, 1, 2, 11])]),
  );
  expect(leftTimes(rows)).toEqual([6, 12, 18, 106]);
});

test('an idle booth that may help takes the truck that would wait for another lane', () => {
  const toSecond = { entries: [0] };
  const helped = station({ visits: [fixedVisit(10)] });
  const helper = station({ name: 'fast', helps: [0], visits: [fixedVisit(10)] });
  const { rows } = run(network([helped, helper], [trace([0, 0, 0])], toSecond));
  expect(leftTimes(rows)).toEqual([10, 10, 20]);
});

test('a network that cannot be run is refused with every problem named', () => {
  const net = network(
    [station({ servers: steps([0], [0]), visits: [fixedVisit(Number.NaN)] })],
    [trace([5, 4])],
  );
  expect(() => new Simulation(net, { seed: 1 })).toThrow(
    /never has an open position.*mean NaN min is not a finite number.*arrival minutes are not finite and rising/,
  );
});
