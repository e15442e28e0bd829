import { describe, expect, test } from 'vitest';
import { fixedVisit, network, station, trace } from '../../../server/model/checks/textbook-network.ts';
import { CrossingLog, OUTCOMES } from '../../../server/model/simulation/crossing-log.ts';
import type { Facility, Network } from '../../../server/model/simulation/network.ts';
import { Simulation } from '../../../server/model/simulation/simulation.ts';

const DAY_MIN = 1440;

/** Outcome and departure of every truck, in the order of leaving. */
function departures(log: CrossingLog) {
  return Array.from({ length: log.length }, (_, row) => ({
    outcome: OUTCOMES[log.outcome[row]!],
    leftAtMin: log.leftAtMin[row],
  }));
}

describe('a post that closes for good', () => {
  /** Class 0 enters at a post of 10 minutes, class 1 at a lane of 5; both leave from there. */
  const postAndLane = (reclassified: Facility['reclassified']): Network =>
    network(
      [
        station({ name: 'post', stage: 'preInspection', visits: [fixedVisit(10), null] }),
        station({ name: 'lane', visits: [null, fixedVisit(5)] }),
      ],
      [trace([0, 1, 2])],
      { entries: [0, 1], reclassified },
    );

  test('sends those who queue there to the ordinary entry, in their order, and lets the one in hand finish', () => {
    const simulation = new Simulation(postAndLane([]), { seed: 1 });
    simulation.advanceTo(4);
    simulation.reconfigure(postAndLane([{ from: 0, to: 1, share: 1 }]));
    simulation.runToEmpty();
    expect(departures(simulation.log)).toEqual([
      { outcome: 'released', leftAtMin: 9 },
      { outcome: 'released', leftAtMin: 10 },
      { outcome: 'released', leftAtMin: 14 },
    ]);
  });

  test('keeps its queue where some trucks may still use it', () => {
    const simulation = new Simulation(postAndLane([]), { seed: 1 });
    simulation.advanceTo(4);
    simulation.reconfigure(postAndLane([{ from: 0, to: 1, share: 0.5 }]));
    simulation.runToEmpty();
    expect(departures(simulation.log).map(({ leftAtMin }) => leftAtMin)).toEqual([10, 20, 30]);
  });
});

describe('a load that is not certified', () => {
  const lane = (withheld: Facility['withheld']) =>
    network([station({ visits: [fixedVisit(5)] })], [trace([60])], { withheld });
  const everyTruck = { vehicleClass: 0, purpose: 1000, from: 0, to: 1, madeUpWithinDays: 1 };

  test('is never sent where none is made up for', () => {
    const simulation = new Simulation(lane([{ ...everyTruck, madeUpShare: 0 }]), { seed: 1 });
    simulation.runToEmpty();
    expect(departures(simulation.log)).toEqual([{ outcome: 'heldBack', leftAtMin: 60 }]);
  });

  test('comes a day later at the same hour once supply resumes', () => {
    const simulation = new Simulation(lane([{ ...everyTruck, madeUpShare: 1 }]), { seed: 1 });
    simulation.advanceTo(600);
    simulation.reconfigure(lane([]));
    simulation.advanceTo(2 * DAY_MIN);
    expect(departures(simulation.log)).toEqual([{ outcome: 'released', leftAtMin: 60 + DAY_MIN + 5 }]);
    expect(simulation.log.dueAtMin[0]).toBe(60);
  });

  test('goes on waiting for as many days as the stop lasts', () => {
    const simulation = new Simulation(lane([{ ...everyTruck, madeUpShare: 1 }]), { seed: 1 });
    simulation.advanceTo(3 * DAY_MIN);
    simulation.reconfigure(lane([]));
    simulation.advanceTo(5 * DAY_MIN);
    expect(departures(simulation.log)).toEqual([{ outcome: 'released', leftAtMin: 60 + 3 * DAY_MIN + 5 }]);
  });

  test('holds nobody whose draw lies outside the cohort', () => {
    const simulation = new Simulation(lane([{ ...everyTruck, to: 0, madeUpShare: 0 }]), { seed: 1 });
    simulation.runToEmpty();
    expect(departures(simulation.log)).toEqual([{ outcome: 'released', leftAtMin: 65 }]);
  });
});

test('a station that no truck can come to may stay closed for ever', () => {
  const closed = { startsMin: [0], values: [0], periodMin: null };
  const stations = [
    station({ name: 'lane', visits: [fixedVisit(5)] }),
    station({ name: 'post', servers: closed, visits: [fixedVisit(5)] }),
  ];
  expect(() => new Simulation(network(stations, [trace([0])]), { seed: 1 })).not.toThrow();
  const throughPost = [
    station({ name: 'lane', visits: [fixedVisit(5, { routes: [{ to: 1, probability: 1 }] })] }),
    stations[1]!,
  ];
  expect(() => new Simulation(network(throughPost, [trace([0])]), { seed: 1 })).toThrow(
    'station post: never has an open position',
  );
});

test('a booth that helps a lane must say how it serves every class of that lane', () => {
  const stations = [
    station({ name: 'lane', visits: [fixedVisit(5), fixedVisit(5)] }),
    station({ name: 'helper', helps: [0], visits: [fixedVisit(5), null] }),
  ];
  expect(() => new Simulation(network(stations, [trace([0])]), { seed: 1 })).toThrow(
    'station helper: helps station lane but takes no class 1',
  );
});

test('a log keeps every row of a run that is changed on its way', () => {
  const log = new CrossingLog();
  const net = network([station({ visits: [fixedVisit(1)] })], [trace([0, 10, 20])]);
  const simulation = new Simulation(net, { seed: 1, log });
  simulation.advanceTo(5);
  simulation.reconfigure(net);
  simulation.runToEmpty();
  expect(log.length).toBe(3);
});
