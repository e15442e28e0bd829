import { describe, expect, test } from 'vitest';
import { network, poisson, station, visit } from '../../../server/model/checks/textbook-network.ts';
import { studentT } from '../../../server/model/metrics/student-t.ts';
import { mmcMeanWaitMin } from '../../../server/model/queueing/erlang.ts';
import { CrossingLog } from '../../../server/model/simulation/crossing-log.ts';
import type { Network } from '../../../server/model/simulation/network.ts';
import { Simulation } from '../../../server/model/simulation/simulation.ts';
import { constant, repeating } from '../../../server/model/step-function.ts';

/** Mean wait by class over independent replications after a warm-up, with its 95 % half-width. */
function meanWait(net: Network, vehicleClass: number, replications = 20, warmUpMin = 500) {
  const means = Array.from({ length: replications }, (_, replication) => {
    let sum = 0;
    let count = 0;
    const log = new CrossingLog({
      onFull: (block) => {
        for (let i = 0; i < block.length; i += 1) {
          if (block.vehicleClass[i] !== vehicleClass || block.arrivedAtMin[i]! < warmUpMin) continue;
          sum += block.primaryStartAtMin[i]! - block.joinedQueueAtMin[i]!;
          count += 1;
        }
      },
    });
    const simulation = new Simulation(net, { seed: 7, replication, log });
    simulation.runToEmpty();
    simulation.finish();
    return sum / count;
  });
  const mean = means.reduce((a, b) => a + b, 0) / means.length;
  const variance = means.reduce((a, b) => a + (b - mean) ** 2, 0) / (means.length - 1);
  return { mean, halfWidth: studentT(0.95, means.length - 1) * Math.sqrt(variance / means.length) };
}

function expectExact({ mean, halfWidth }: { mean: number; halfWidth: number }, exact: number) {
  expect(Math.abs(mean - exact)).toBeLessThan(Math.max(2 * halfWidth, 0.01 * exact));
}

describe('simulated waits meet exact values within twice their interval', () => {
  test('M/M/8 at 90 % waits .876916 service times (benchmark model a)', () => {
    const net = network([station({ servers: constant(8), visits: [visit(1)] })], [poisson(7.2 * 60, 50_000)]);
    expectExact(meanWait(net, 0), 0.876916);
    expect(mmcMeanWaitMin({ arrivalRatePerHour: 7.2 * 60, serviceRatePerHour: 60, servers: 8 })).toBeCloseTo(
      0.876916,
      5,
    );
  });

  test('two priority classes at eight booths wait .120126 and 1.201255 (benchmark model b)', () => {
    const net = network(
      [station({ servers: constant(8), visits: [visit(1, { priority: 0 }), visit(1, { priority: 1 })] })],
      [poisson(7.2 * 0.3 * 60, 15_000, 0), poisson(7.2 * 0.7 * 60, 35_000, 1)],
    );
    expectExact(meanWait(net, 0), 0.120126);
    expectExact(meanWait(net, 1), 1.201255);
  });

  test('M/D/3 at 90 % waits 1.377912 and M/E2/3 2.053361', () => {
    const of = (shape: Parameters<typeof visit>[1]) =>
      network([station({ servers: constant(3), visits: [visit(1, shape)] })], [poisson(2.7 * 60, 40_000)]);
    expectExact(meanWait(of({ service: { meanMin: 1, shape: { kind: 'deterministic' } } }), 0), 1.377912);
    expectExact(meanWait(of({ service: { meanMin: 1, shape: { kind: 'gamma', shape: 2 } } }), 0), 2.053361);
  });

  test('a day with an hourly lane table waits 8.190817 min where a closing lane finishes its truck (model c)', () => {
    const lanes = [3, 3, 3, 3, 3, 3, 5, 5, 5, 7, 7, 7, 7, 7, 7, 7, 7, 7, 5, 5, 5, 3, 3, 3];
    const rates = Array.from({ length: 288 }, (_, i) => {
      const hour = (i + 0.5) / 12;
      return 125 * (1 + 0.8 * Math.cos((2 * Math.PI * (hour - 13)) / 24));
    });
    const net = network(
      [station({ servers: repeating(lanes, 60), visits: [visit(2)] })],
      [{ ...poisson(1, 150_000), arrivals: { kind: 'poisson', ratePerHour: repeating(rates, 5) } }],
    );
    expectExact(meanWait(net, 0, 12), 8.190817);
  });
});
