import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../server/catalogue.ts';
import type { Policy } from '../../server/model/policy/policy.ts';
import { parseScenario } from '../../server/scenario/read-scenario.ts';
import { knownToScenarios } from '../../server/scenario/scenario-library.ts';
import { scenarioRequests } from '../../server/scenario/scenario-requests.ts';
import { wholeScenario } from '../../server/scenario/whole-scenario.ts';

const catalogue = readCatalogue();
const known = knownToScenarios(catalogue);
const wholeOf = (text: string) =>
  wholeScenario(parseScenario('x.yaml', `schemaVersion: 1\nname: x\n${text}`, known).scenario, known);
const requestsOf = (text: string) => scenarioRequests('x', wholeOf(text), catalogue.policy);
const timelineOf = (text: string) =>
  requestsOf(`facilities: [pharr]\n${text}`)[0]!.policy as unknown as Policy;

test('a scenario is one what-if for each crossing, 7 days, 30 replications and seed 1 unless told', () => {
  expect(requestsOf('facilities: [pharr, roma]\npolicy: [{ share: 0.6 }]\n')).toEqual(
    ['pharr', 'roma'].map((portId) => ({ portId, withdrawnShare: 0.6, days: 7, replications: 30, seed: 1 })),
  );
});

test('a reading of the law that is extended is asked for by its name, and nothing is restricted without a policy', () => {
  expect(requestsOf('extends: S2\nfacilities: [pharr]\n')[0]).toMatchObject({ policy: 'S2' });
  expect(requestsOf('facilities: [pharr]\n')[0]).toMatchObject({ policy: 'S0' });
});

describe('dated intervals', () => {
  test('a share withdrawn leaves the rest of the posts in Mexico and of the joint posts', () => {
    const { intervals } = timelineOf('policy: [{ from: 2021-01-01, to: 2021-02-01, share: 0.25 }]\n');
    expect(intervals.map(({ programmes, levers, from, to }) => ({ programmes, levers, from, to }))).toEqual([
      {
        programmes: ['preInspection'],
        levers: { postsAllowedShare: 0.75 },
        from: '2021-01-01',
        to: '2021-02-01',
      },
      { programmes: ['ucp'], levers: { ucpKeptShare: 0.75 }, from: '2021-01-01', to: '2021-02-01' },
    ]);
    expect(intervals.every(({ hypothetical }) => hypothetical)).toBe(true);
  });

  test('a reading of the law is taken over its own days and crossings', () => {
    const { intervals } = timelineOf('policy: [{ from: 2021-03-01, preset: S4, facilities: [pharr] }]\n');
    const preset = catalogue.policy.presets.find(({ id }) => id === 'S4')!;
    expect(intervals.map(({ levers }) => levers)).toEqual(preset.intervals.map(({ levers }) => levers));
    expect(intervals.map(({ from, to, facilities }) => ({ from, to, facilities }))).toEqual(
      preset.intervals.map(() => ({ from: '2021-03-01', to: null, facilities: ['pharr'] })),
    );
  });

  test('the softened law stays modelled, not hypothetical', () => {
    const { intervals } = timelineOf('policy: [{ from: 2021-01-20, preset: S1 }]\n');
    expect(intervals.some(({ hypothetical }) => hypothetical)).toBe(false);
  });
});

describe('a scenario that extends another', () => {
  test('takes what it does not say itself, and joins assumptions', () => {
    const { facilities, window, assumptions, policy } = wholeOf(
      'extends: mitigation-booths\nassumptions: { service.niiScanMin: 12 }\n',
    );
    expect(facilities).toEqual(['otay-mesa']);
    expect(window).toEqual({ from: '2021-03-01', days: 14 });
    expect(assumptions).toEqual({ 'policy.constants.officersPerBooth': 4, 'service.niiScanMin': 12 });
    expect(policy).toHaveLength(1);
  });

  test('does not keep a number of replications beside a precision of its own', () => {
    const { replications, precision } = wholeOf(
      'extends: rupture-nogales-may\nprecision: { halfWidth95: 5 }\n',
    );
    expect(replications).toBeUndefined();
    expect(precision).toMatchObject({ halfWidth95: 5 });
  });
});

test('a belief about an assumption asks for intervals over it', () => {
  const belief = 'assumptions: { service.niiScanMin: { low: 4, mode: 8, high: 15 } }\n';
  expect(requestsOf(`facilities: [pharr]\n${belief}`)[0]).toMatchObject({ uncertainty: 20 });
  expect(requestsOf(`facilities: [pharr]\nuncertainty: 9\n${belief}`)[0]).toMatchObject({ uncertainty: 9 });
});
