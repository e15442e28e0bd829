import fc from 'fast-check';
import { expect, test } from 'vitest';
import { network, poisson, station, visit } from '../../../server/model/checks/textbook-network.ts';
import { CrossingLog, OutcomeCode } from '../../../server/model/simulation/crossing-log.ts';
import { type Network, STAGES } from '../../../server/model/simulation/network.ts';
import { RandomStream } from '../../../server/model/simulation/random-stream.ts';
import { Simulation } from '../../../server/model/simulation/simulation.ts';
import { TruckLuck } from '../../../server/model/simulation/truck-luck.ts';
import { repeating } from '../../../server/model/step-function.ts';

/** Two classes, two or three stages, finite rooms that block, lanes that open and close, some that give up. */
const anyNetwork = fc
  .record({
    lanes: fc
      .array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 4 })
      .filter((l) => l.some(Boolean)),
    docks: fc.integer({ min: 1, max: 3 }),
    room: fc.integer({ min: 0, max: 6 }),
    rate: fc.integer({ min: 5, max: 120 }),
    dockShare: fc.double({ min: 0, max: 1, noNaN: true }),
    patience: fc.boolean(),
    closing: fc.constantFrom('finish' as const, 'overlap' as const),
    overtimeMin: fc.constantFrom(0, 45),
  })
  .map(({ lanes, docks, room, rate, dockShare, patience, closing, overtimeMin }) =>
    network(
      [
        station({
          servers: repeating(lanes, 60),
          closing,
          overtimeMin,
          visits: [0, 1].map((priority) =>
            visit(2, {
              priority,
              patience: patience ? { meanMin: 60, shape: { kind: 'exponential' } } : null,
              routes: [
                { to: 1, probability: dockShare },
                { to: -1, probability: 1 - dockShare },
              ],
            }),
          ),
        }),
        station({
          name: 'dock',
          stage: 'dock',
          luck: 1,
          servers: repeating([docks], 60),
          waitingRoom: room,
          whenFull: 'block',
          visits: [visit(10), visit(10)],
        }),
      ],
      [poisson(rate, 300, 0), poisson(rate, 300, 1)],
    ),
  );

function start(net: Network, seed: number) {
  const log = new CrossingLog({ recordsStages: true });
  return { log, simulation: new Simulation(net, { seed, log }) };
}

test('no truck is lost or made: those that came are released, gave up or are still there', () => {
  fc.assert(
    fc.property(anyNetwork, fc.integer(), fc.integer({ min: 1, max: 2000 }), (net, seed, untilMin) => {
      const { log, simulation } = start(net, seed);
      simulation.advanceTo(untilMin);
      const left = log.length;
      const inside = simulation.inside;
      simulation.finish();
      expect(log.length).toBe(left + inside);
    }),
    { numRuns: 60 },
  );
});

test('a run cut into slices equals a run in one piece, byte for byte', () => {
  fc.assert(
    fc.property(anyNetwork, fc.integer(), fc.integer({ min: 1, max: 97 }), (net, seed, sliceMin) => {
      const whole = start(net, seed);
      whole.simulation.advanceTo(970);
      const cut = start(net, seed);
      for (let at = sliceMin; at < 970; at += sliceMin) {
        cut.simulation.advanceTo(at);
        cut.simulation.station(0);
      }
      cut.simulation.advanceTo(970);
      expect(cut.log.length).toBe(whole.log.length);
      expect(cut.log.leftAtMin).toEqual(whole.log.leftAtMin);
      expect(cut.log.primaryStartAtMin).toEqual(whole.log.primaryStartAtMin);
      expect(cut.simulation.station(0)).toEqual(whole.simulation.station(0));
    }),
    { numRuns: 40 },
  );
});

test('positions are never busier than open, and time inside adds up to the number inside (Little)', () => {
  fc.assert(
    fc.property(anyNetwork, fc.integer(), (net, seed) => {
      const { log, simulation } = start(net, seed);
      simulation.runToEmpty();
      expect(log.length).toBe(600);
      for (const s of [0, 1]) {
        const { busyArea, openArea } = simulation.station(s);
        expect(busyArea).toBeLessThanOrEqual(openArea * (1 + 1e-12));
      }
      let timeInside = 0;
      for (let row = 0; row < log.length; row += 1)
        timeInside += log.leftAtMin[row]! - log.arrivedAtMin[row]!;
      expect(timeInside).toBeCloseTo(simulation.insideArea, 4);
    }),
    { numRuns: 40 },
  );
});

test('waits and services of a released truck add up to its crossing time, time held by a full dock included', () => {
  fc.assert(
    fc.property(anyNetwork, fc.integer(), (net, seed) => {
      const { log, simulation } = start(net, seed);
      simulation.runToEmpty();
      for (let row = 0; row < log.length; row += 1) {
        if (log.outcome[row] !== OutcomeCode.released) continue;
        let sum = 0;
        for (let stage = row * STAGES.length; stage < (row + 1) * STAGES.length; stage += 1)
          sum += log.stageWaitMin[stage]! + log.stageServiceMin[stage]!;
        expect(sum).toBeCloseTo(log.leftAtMin[row]! - log.arrivedAtMin[row]!, 2);
      }
    }),
    { numRuns: 40 },
  );
});

test('more booths for the same trucks never lengthen the mean wait', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 10, max: 140 }),
      fc.integer(),
      (lanes, rate, seed) => {
        const meanWait = (booths: number) => {
          const net = network(
            [station({ servers: repeating([booths], 60), visits: [visit(2)] })],
            [poisson(rate, 400)],
          );
          const { log, simulation } = start(net, seed);
          simulation.runToEmpty();
          let sum = 0;
          for (let row = 0; row < log.length; row += 1)
            sum += log.primaryStartAtMin[row]! - log.joinedQueueAtMin[row]!;
          return sum / log.length;
        };
        expect(meanWait(lanes + 1)).toBeLessThanOrEqual(meanWait(lanes) + 1e-9);
      },
    ),
    { numRuns: 40 },
  );
});

test('the same truck has the same luck in a world with other lanes', () => {
  const world = (booths: number) => {
    const net = network(
      [station({ servers: repeating([booths], 60), visits: [visit(2)] })],
      [poisson(60, 200)],
    );
    const { log, simulation } = start(net, 11);
    simulation.runToEmpty();
    const service = new Map<string, number>();
    for (let row = 0; row < log.length; row += 1) {
      expect(log.outcome[row]).toBe(OutcomeCode.released);
      const key = `${log.keyHigh[row]}/${log.keyLow[row]}/${log.arrivedAtMin[row]}`;
      service.set(key, Number((log.primaryEndAtMin[row]! - log.primaryStartAtMin[row]!).toFixed(9)));
    }
    return service;
  };
  expect(new Map([...world(2)].sort())).toEqual(new Map([...world(5)].sort()));
});

test('draws of one truck for different purposes, and of different trucks, are uniform and unrelated', () => {
  const stream = new RandomStream(3, 'keys');
  const luck = new TruckLuck();
  const n = 40_000;
  const bins = new Array(20).fill(0);
  let crossed = 0;
  for (let i = 0; i < n; i += 1) {
    const [high, low] = [stream.nextInt32(), stream.nextInt32()];
    luck.seek(high, low, 8);
    const first = luck.uniform();
    luck.seek(high, low, 9);
    const second = luck.uniform();
    bins[Math.floor(first * 20)] += 1;
    crossed += (first - 0.5) * (second - 0.5);
  }
  const chiSquared = bins.reduce((sum, count) => sum + (count - n / 20) ** 2 / (n / 20), 0);
  expect(chiSquared).toBeLessThan(43.8); // 99.9 % point with 19 degrees of freedom
  expect(Math.abs((12 * crossed) / n)).toBeLessThan(3.3 / Math.sqrt(n));
});

test('exponential draws have mean 1, variance 1 and the exponential tail', () => {
  const stream = new RandomStream(9, 'exponential');
  const n = 400_000;
  let sum = 0;
  let squares = 0;
  let beyond = 0;
  for (let i = 0; i < n; i += 1) {
    const x = stream.exponential();
    sum += x;
    squares += x * x;
    if (x > 5) beyond += 1;
  }
  expect(sum / n).toBeCloseTo(1, 2);
  expect(squares / n - (sum / n) ** 2).toBeCloseTo(1, 1);
  expect(Math.abs(beyond - n * Math.exp(-5))).toBeLessThan(4 * Math.sqrt(n * Math.exp(-5)));
});
