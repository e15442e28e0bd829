import { expect, test } from 'vitest';
import { leverGroups } from '../../client/findings/lever-groups.ts';
import { leversOf, moved, withLever } from '../../client/state/lever-values.ts';
import { leversPolicy, readOwnPolicy, timelinePolicy } from '../../client/state/own-policy.ts';
import { previewQuestion } from '../../client/state/preview-question.ts';
import { readCatalogue } from '../../server/catalogue.ts';
import { dayNumber } from '../../server/model/policy/day-number.ts';
import { inForceOn } from '../../server/model/policy/in-force.ts';
import type { Policy } from '../../server/model/policy/policy.ts';
import { parsePolicy } from '../../server/policies.ts';
import { policyCatalogue } from '../../server/policy-catalogue.ts';
import { parseScenario } from '../../server/scenario/read-scenario.ts';
import { knownToScenarios } from '../../server/scenario/scenario-library.ts';
import { scenarioRequests } from '../../server/scenario/scenario-requests.ts';
import { wholeScenario } from '../../server/scenario/whole-scenario.ts';

const catalogue = readCatalogue();
const timeline = [
  { from: '2026-01-05', to: '2026-01-12', withdrawn: 60 },
  { from: '2026-01-12', to: '', withdrawn: 100 },
];

test('dated shares of the page are the policy of a scenario file with the same intervals', () => {
  const known = knownToScenarios(catalogue);
  const text = `
schemaVersion: 1
name: { en: Dated timeline, es: Restricción por fechas }
facilities: [pharr]
policy:
  - { from: 2026-01-05, to: 2026-01-12, share: 0.6 }
  - { from: 2026-01-12, share: 1 }
`;
  const { scenario } = parseScenario('timeline.yaml', text, known);
  const [request] = scenarioRequests('timeline', wholeScenario(scenario, known), catalogue.policy);
  expect(timelinePolicy(timeline)).toEqual(request!.policy);
});

test('what the page set is read back from a policy of its own, and from no other', () => {
  expect(readOwnPolicy(timelinePolicy(timeline))).toEqual({ restricting: 'timeline', timeline });
  expect(readOwnPolicy(leversPolicy({ validDays: 1 }))).toEqual({
    restricting: 'levers',
    levers: { validDays: 1 },
  });
  expect(readOwnPolicy({ ...timelinePolicy(timeline), id: 'another' })).toBeNull();
});

test('every lever of the catalogue can be set by itself, at either end of its range', () => {
  const known = {
    levers: catalogue.policy.levers,
    facilityIds: [...catalogue.facilityById.keys()],
    commodityIds: [...catalogue.commodityById.keys()],
  };
  for (const { id, range, beforeLaw } of policyCatalogue(catalogue.policy).levers)
    for (const value of range) {
      const levers = withLever({}, id, beforeLaw, value);
      expect(() => parsePolicy('The policy', leversPolicy(levers), known)).not.toThrow();
    }
});

test('a lever that stands as before the law is not set, but on one programme only once it is taken away', () => {
  expect(withLever({ decisionDays: 7 }, 'validDays', 365, 1)).toEqual({ decisionDays: 7, validDays: 1 });
  expect(withLever({ validDays: 1 }, 'validDays', 365, 365)).toEqual({});
  expect(withLever({ validDays: 1 }, 'validDays', 365, null)).toEqual({});
  expect(withLever({ 'ucp.validDays': 1 }, 'ucp.validDays', 365, 365)).toEqual({ 'ucp.validDays': 365 });
  expect(withLever({ 'ucp.validDays': 1 }, 'ucp.validDays', 365, null)).toEqual({});
});

test('a lever that is moved acts on that programme alone, and on all in place of each', () => {
  expect(moved({ validDays: 1, reportMin: 5 }, 'validDays', 'ucp')).toEqual({
    reportMin: 5,
    'ucp.validDays': 1,
  });
  const each = { 'preInspection.validDays': 2, 'ucp.validDays': 1 };
  expect(moved(each, 'ucp.validDays', null)).toEqual({ validDays: 1 });
});

test('a reading of the law copied into levers leaves in force what the reading does, at every crossing', () => {
  const { policy, facilityById, commodityById } = catalogue;
  const known = {
    levers: policy.levers,
    facilityIds: [...facilityById.keys()],
    commodityIds: [...commodityById.keys()],
  };
  const { presets, levers } = policyCatalogue(policy);
  const day = dayNumber('2024-12-02');
  for (const preset of presets) {
    const copied = leversOf(preset, levers);
    const own = parsePolicy('The policy', leversPolicy(copied), known);
    const read = policy.presets.find(({ id }) => id === preset.id)!;
    for (const facilityId of known.facilityIds) {
      const values = (of: Policy) => {
        const { preInspection, ucp } = inForceOn(of, day, policy.levers, { facilityId, commodityIds: [] });
        return [preInspection.values, ucp.values];
      };
      expect(values(own), `${preset.id} at ${facilityId}`).toEqual(values(read));
    }
    expect(readOwnPolicy(leversPolicy(copied))).toEqual({ restricting: 'levers', levers: copied });
  }
  // Read by hand off data/policy.json: what the literal law asks of authorisations in Mexico it does not of joint posts.
  expect(leversOf(presets.find(({ id }) => id === 'S2')!, levers)).toEqual({
    'preInspection.validDays': 1,
    'preInspection.decisionDays': 10,
    sreRepresentatives: 2,
    srePresentProbability: 0.7,
    postsPerRepresentative: 4,
    reportMin: 5,
    contactsPerReport: 1,
    monthlyReportHours: 8,
    reportAbroadMin: 2,
  });
});

test('levers stand by programme and clause, each once, and a group counts those that are set', () => {
  const { levers } = policyCatalogue(catalogue.policy);
  const groups = leverGroups(levers, { validDays: 1, decisionDays: 9 });
  expect(groups.flatMap(({ clauses }) => clauses.flatMap((one) => one.levers))).toHaveLength(levers.length);
  expect(groups.reduce((sum, { set }) => sum + set, 0)).toBe(2);
  const authorised = groups.find(({ set }) => set === 2)!;
  expect(authorised.name).toBe('Pre-inspection in Mexico, Unified Cargo Processing');
});

test('a preview is of a day on which a dated share acts, where the first Wednesday is none', () => {
  const draft = { portId: 'pharr', days: 14, replications: 30, seed: 1, from: '2026-01-05' };
  const measured = { from: '2026-01-05', to: '2026-01-19' };
  const asked = (from: string) =>
    previewQuestion({ ...draft, policy: timelinePolicy([{ from, to: '', withdrawn: 60 }]) }, measured)?.from;
  expect(asked('2026-01-10')).toBe('2026-01-10');
  expect(asked('2026-01-06')).toBe('2026-01-05');
  expect(asked('2026-02-10')).toBe('2026-01-05');
});
