import { describe, expect, test } from 'vitest';
import {
  fixedVisit,
  network,
  poisson,
  station,
  trace,
  visit,
} from '../../../server/model/checks/textbook-network.ts';
import { CrossingLog } from '../../../server/model/simulation/crossing-log.ts';
import type { Network } from '../../../server/model/simulation/network.ts';
import { Simulation } from '../../../server/model/simulation/simulation.ts';
import { constant } from '../../../server/model/step-function.ts';

/** Every truck's due time and time of leaving, in the order in which they left. */
function crossings(log: CrossingLog): Array<[number, number]> {
  return Array.from({ length: log.length }, (_, row) => [log.dueAtMin[row]!, log.leftAtMin[row]!]);
}

/** What a run does after `atMin`, and what another does that goes on from there with a copy of its state. */
function uncutAndGoneOn(of: Network, atMin: number, untilMin: number) {
  const run = new Simulation(of, { seed: 3 });
  run.advanceTo(atMin);
  const before = run.log.length;
  const from = structuredClone(run.state);
  const goneOn = new Simulation(of, { seed: 3, replication: 9, log: new CrossingLog(), from });
  run.advanceTo(untilMin);
  goneOn.advanceTo(untilMin);
  return { uncut: crossings(run.log).slice(before), goneOn: crossings(goneOn.log), run, other: goneOn };
}

describe('a run that goes on from the state of another', () => {
  test('does what the other does, where arrivals are recorded and services fixed', () => {
    // Two stages, the second with one place to wait, so that trucks are also held at the first.
    const stations = [
      station({ visits: [fixedVisit(3, { routes: [{ to: 1, probability: 1 }] })], servers: constant(2) }),
      station({
        name: 'exit',
        stage: 'exit',
        luck: 1,
        waitingRoom: 1,
        whenFull: 'block',
        visits: [fixedVisit(5)],
      }),
    ];
    const of = network(stations, [trace([0, 1, 1, 2, 4, 7, 7, 9, 20, 21, 22, 40])]);
    for (const atMin of [0, 1, 4.5, 9, 20, 23.5]) {
      const { uncut, goneOn, run, other } = uncutAndGoneOn(of, atMin, 200);
      expect(goneOn).toEqual(uncut);
      expect(other.station(0)).toEqual(run.station(0));
      expect(other.station(1)).toEqual(run.station(1));
    }
  });

  test('goes on from the moment at which the state was taken, however far the other has run since', () => {
    const of = network([station({ visits: [fixedVisit(10)] })], [poisson(8, 500)]);
    const run = new Simulation(of, { seed: 5 });
    run.advanceTo(200);
    const { state } = run;
    const asTaken = structuredClone(state);
    run.advanceTo(400);
    expect(state).toEqual(asTaken);
  });

  test('keeps the trucks that it finds, those who wait and those who have become impatient included', () => {
    const impatient = fixedVisit(10, { patience: { meanMin: 12, shape: { kind: 'deterministic' } } });
    const of = network([station({ visits: [impatient] })], [trace([0, 1, 2, 3, 4])]);
    const { uncut, goneOn } = uncutAndGoneOn(of, 5, 100);
    // The first is served to 10 and the second to 20; the others leave 12 minutes after they came.
    expect(uncut.map(([, left]) => left)).toEqual([10, 14, 15, 16, 20]);
    expect(goneOn).toEqual(uncut);
  });

  test('draws other arrivals and other luck in each replication, and the same ones again', () => {
    const of = network([station({ visits: [visit(1)] })], [poisson(50, 1e9)]);
    const run = new Simulation(of, { seed: 3 });
    run.advanceTo(600);
    const from = structuredClone(run.state);
    const goOn = (replication: number) => {
      const next = new Simulation(of, { seed: 3, replication, from });
      next.advanceTo(700);
      return crossings(next.log);
    };
    expect(goOn(1)).toEqual(goOn(1));
    expect(goOn(1)).not.toEqual(goOn(2));
  });

  test('leaves the other run as it was', () => {
    const of = network([station({ visits: [visit(1)] })], [poisson(50, 1e9)]);
    const watched = new Simulation(of, { seed: 3 });
    const unwatched = new Simulation(of, { seed: 3 });
    for (let at = 10; at <= 500; at += 10) {
      watched.advanceTo(at);
      void watched.state;
    }
    unwatched.advanceTo(500);
    expect(crossings(watched.log)).toEqual(crossings(unwatched.log));
  });
});
