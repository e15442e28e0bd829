import { afterAll, describe, expect, test } from 'vitest';
import { withAssumptions } from '../../server/assumptions.ts';
import { readCatalogue } from '../../server/catalogue.ts';
import { type WhatIfRequest, whatIfRequest } from '../../server/contract/api.ts';
import { runWhatIf } from '../../server/jobs/run-what-if.ts';
import { planWhatIf } from '../../server/jobs/what-if-plan.ts';
import { createWhatIfPool } from '../../server/jobs/what-if-pool.ts';
import { noTrucks, storeTrucks } from '../store/stored-trucks.ts';
import { tempStore } from '../store/temp-store.ts';

const pool = createWhatIfPool({ threads: 1 });
afterAll(() => pool.destroy());

const real = readCatalogue();
/**
 * Calexico East with one FAST booth: a precleared truck takes exactly 2 minutes there, without preclearance 4; all
 * trucks of the FAST lane are precleared, and none is kept away by a wait.
 */
const calexico = (() => {
  const { catalogue } = withAssumptions(real, {
    'facilities.calexico-east.shares.empty': 0,
    'facilities.calexico-east.shares.fast': 0.4,
    'facilities.calexico-east.shares.ucp': 0.4,
    'facilities.calexico-east.capacityPerHour': 50,
    'service.primaryFastSec': real.ports.service.primaryStandardSec.value,
    'service.preInspectionTimeCut': 0.5,
    'service.divertibleShare': 0,
    'service.holdShare': 0,
    'service.patienceMin': 1e6,
  });
  const { service } = catalogue.ports;
  const primaryStandardSec = { ...service.primaryStandardSec, cv: 0 };
  return { ...catalogue, ports: { ...catalogue.ports, service: { ...service, primaryStandardSec } } };
})();

const asked: WhatIfRequest = {
  portId: 'calexico-east',
  withdrawnShare: 1,
  trace: {},
  replications: 3,
  seed: 1,
};
/** Seconds since the epoch of a time on 3 December 2024 at Calexico. */
const at = (hour: number, minute: number) => Date.UTC(2024, 11, 3, hour + 8, minute) / 1000;
const three = [0, 1, 2].map((minute) => ({ joinedAtS: at(10, minute), laneKind: 'FAST' as const }));

function run(trucks: Parameters<typeof storeTrucks>[2], change: Partial<WhatIfRequest> = {}) {
  const store = tempStore();
  storeTrucks(store, 'calexico-east', trucks);
  const request = { ...asked, ...change };
  const planned = planWhatIf(request, calexico, { monthsOf: () => [], crossings: store.crossings });
  return runWhatIf(request, planned, { pool });
}

describe('three precleared trucks that join a minute apart at one booth', () => {
  const means = async () => {
    const { metrics } = await run(three);
    return (key: string) => {
      const { baseline, scenario } = metrics.find(({ metric }) => metric === key)!;
      return { baseline: baseline.mean, scenario: scenario.mean };
    };
  };

  test('wait 0, 1 and 2 minutes at 2 minutes each, and 0, 3 and 6 at 4 minutes each without preclearance', async () => {
    const of = await means();
    expect(of('meanWaitMin')).toEqual({ baseline: 1, scenario: 3 });
    expect(of('p50WaitMin')).toEqual({ baseline: 1, scenario: 3 });
    expect(of('p90WaitMin')).toEqual({ baseline: 1.8, scenario: 5.4 });
  });

  test('are the very same in both worlds and in every replication', async () => {
    const of = await means();
    expect(of('notStartedPerDay')).toEqual({ baseline: 0, scenario: 0 });
    expect(of('divertedPerDay')).toEqual({ baseline: 0, scenario: 0 });
    const { metrics } = await run(three);
    expect(metrics.find(({ metric }) => metric === 'meanWaitMin')!.baseline.halfWidth95).toBe(0);
  });
});

describe('what a trace-driven result says', () => {
  test('is how many trucks of which days, what preceded them, and that the restricted world is hypothetical', async () => {
    const result = await run(three);
    expect(result.label).toMatch(/^Hypothetical/);
    expect(result.trace!.summary).toBe('trace-driven: 3 imported trucks of 2024-12-03');
    expect(result.trace!.start).toMatch(/Nothing precedes the first of them, at 2024-12-03 10:00/);
    expect(result.window).toEqual({ from: '2024-12-03', to: '2024-12-03', zone: 'America/Los_Angeles' });
  });

  test('sets observed waits beside the simulated baseline, of those trucks that have a time at the booth', async () => {
    const waits = [5, 7, 12, null];
    const trucks = waits.map((waitMin, i) => ({
      joinedAtS: at(10, 30 * i),
      primaryAtS: waitMin === null ? null : at(10, 30 * i) + waitMin * 60,
    }));
    const { trace } = await run(trucks);
    expect(trace).toMatchObject({ waitEnd: 'primary', trucks: 4, trucksWithWait: 3 });
    expect(trace!.observed).toEqual({ meanMin: 8, p50Min: 7, p90Min: 11 });
    expect(trace!.simulatedBaseline).toEqual({ meanMin: 0, p50Min: 0, p90Min: 0 });
  });

  test('takes the wait to release where no truck has a time at the booth, and null where it has neither', async () => {
    const released = three.map((truck) => ({ ...truck, releasedAtS: truck.joinedAtS + 1_800 }));
    expect((await run(released)).trace).toMatchObject({
      waitEnd: 'release',
      observed: { meanMin: 30, p50Min: 30, p90Min: 30 },
      simulatedBaseline: { meanMin: expect.any(Number), p50Min: null, p90Min: null },
    });
    expect((await run(three)).trace).toMatchObject({
      waitEnd: null,
      trucksWithWait: 0,
      observed: { meanMin: null, p50Min: null, p90Min: null },
    });
  });

  test('counts the trucks of the day before a chosen day as warm-up', async () => {
    const later = three.map((truck) => ({ ...truck, joinedAtS: truck.joinedAtS + 86_400 }));
    const { trace } = await run([...three, ...later], { trace: { from: '2024-12-04' } });
    expect(trace!.summary).toBe('trace-driven: 3 imported trucks of 2024-12-04');
    expect(trace!.start).toMatch(/begins the day before, with the 3 imported trucks of that day/);
  });
});

test('the same seed gives the same bytes', async () => {
  const mixed = Array.from({ length: 40 }, (_, i) => ({ joinedAtS: at(9, 2 * i) }));
  expect(JSON.stringify(await run(mixed))).toBe(JSON.stringify(await run(mixed)));
});

describe('a trace-driven what-if is refused in one sentence', () => {
  const plan = (trace: NonNullable<WhatIfRequest['trace']>, trucks: typeof three = three) => {
    const store = tempStore();
    if (trucks.length > 0) storeTrucks(store, 'calexico-east', trucks);
    return planWhatIf({ ...asked, trace }, real, { monthsOf: () => [], crossings: store.crossings });
  };

  test('where no truck of the port was imported', () => {
    const ask = () => planWhatIf(asked, real, { monthsOf: () => [], crossings: noTrucks });
    expect(ask).toThrow(
      'No imported truck is stored for Calexico East, so there is none to run: import a crossing-level file of it, or ask for counted demand.',
    );
  });

  test('where days are asked for that lie outside of it', () => {
    const outside =
      /not within the trace: the imported trucks of Calexico East are of 2024-12-03 to 2024-12-03/;
    expect(() => plan({ from: '2024-12-02' })).toThrow(outside);
    expect(() => plan({ to: '2025-01-01' })).toThrow(outside);
    expect(() => plan({ from: '2024-12-03', to: '2024-12-01' })).toThrow(
      /end on 2024-12-01, before it begins/,
    );
  });

  test('where it is longer than a what-if may be', () => {
    const last = { ...three[0]!, joinedAtS: at(10, 0) + 100 * 86_400 };
    expect(() => plan({}, [...three, last])).toThrow(/are 101 days, and a what-if measures at most 92/);
  });

  test('where days are asked for twice, or not at all', () => {
    const { trace: _, ...rest } = asked;
    expect(whatIfRequest.safeParse({ ...asked, days: 3 }).success).toBe(false);
    expect(whatIfRequest.safeParse(rest).success).toBe(false);
    expect(whatIfRequest.safeParse(asked).success).toBe(true);
  });
});
