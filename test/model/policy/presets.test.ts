import { describe, expect, it } from 'vitest';
import { PRE_LAW } from '../../../server/model/border/facility-policy.ts';
import { dayNumber } from '../../../server/model/policy/day-number.ts';
import { inForceOn } from '../../../server/model/policy/in-force.ts';
import { isHypothetical } from '../../../server/model/policy/policy.ts';
import { facilityPolicy } from '../../../server/model/policy/policy-effect.ts';
import { commodityIds, facilityIds, factsOf, policies, preset } from './shipped.ts';

const leaves = (id: string, date: string, facilityId = 'otay-mesa') =>
  facilityPolicy(
    inForceOn(preset(id), dayNumber(date), policies.levers, { facilityId, commodityIds }),
    factsOf(facilityId),
    'expected',
  );

describe('The presets', () => {
  it('are S0 to S4 and the law as it came', () => {
    expect(policies.presets.map(({ id }) => id)).toEqual(['S0', 'S1', 'S2', 'S3', 'S4', 'law']);
  });

  it('S0 leave everything as before the law, at every port', () => {
    for (const id of facilityIds) expect(leaves('S0', '2024-06-03', id), id).toEqual(PRE_LAW);
  });

  it('S1 cost pre-inspection 1/((475/480)·(158/160)) in time and nothing else', () => {
    const { preInspection, ...rest } = leaves('S1', '2021-01-15');
    expect(preInspection.openShare).toBe(1);
    expect(preInspection.serviceFactor).toBeCloseTo(480 / 475 / (158 / 160), 12);
    expect(preInspection.serviceFactor).toBeLessThan(1.025);
    expect(rest).toEqual({ ucp: PRE_LAW.ucp, addedBooths: 0, examFactor: 1, supplyStopped: {} });
  });

  it('S1 and S3 leave every port without a site in Mexico exactly as before the law', () => {
    const without = facilityIds.filter((id) => factsOf(id).preInspectionPosts === 0);
    expect(without).toHaveLength(22);
    for (const id of without)
      for (const one of ['S1', 'S3']) expect(leaves(one, '2021-06-01', id), id).toEqual(PRE_LAW);
  });

  it('S2 leave 0.25 × 0.7 of the posts and slow reports on both sides of the border', () => {
    const { preInspection, ucp } = leaves('S2', '2021-06-01');
    expect(preInspection.openShare).toBeCloseTo(0.25 * 0.7, 12);
    expect(preInspection.serviceFactor).toBeCloseTo(1 / ((1 - 100 / 480) * 0.95), 12);
    expect(ucp).toEqual({ openShare: 1, serviceFactor: 1 / (1 - 40 / 480) });
  });

  it('S3 close every post in Mexico and leave joint processing on US soil whole', () => {
    const { preInspection, ucp } = leaves('S3', '2021-06-01');
    expect(preInspection).toEqual({ openShare: 0, serviceFactor: 1 });
    expect(ucp).toEqual(PRE_LAW.ucp);
    expect(leaves('S3', '2021-06-01', 'pharr')).toEqual(PRE_LAW);
  });

  it('S4 close joint processing as well', () => {
    expect(leaves('S4', '2021-06-01', 'pharr').ucp.openShare).toBe(0);
    expect(leaves('S4', '2021-06-01').preInspection.openShare).toBe(0);
  });

  it('are neutral on 18 December 2020 and in force on the 19th', () => {
    for (const id of ['S2', 'S3', 'S4']) {
      expect(leaves(id, '2020-12-18'), id).toEqual(PRE_LAW);
      expect(leaves(id, '2020-12-19').preInspection.openShare, id).toBeLessThan(0.2);
    }
  });

  it('are hypothetical, and say so, from S2 on and not before', () => {
    expect(policies.presets.filter(isHypothetical).map(({ id }) => id)).toEqual(['S2', 'S3', 'S4']);
    for (const { hypothetical, label } of policies.presets.flatMap(({ intervals }) => intervals)) {
      expect(label.en.startsWith('Hypothetical: ')).toBe(hypothetical);
      expect(label.es.startsWith('Hipotético: ')).toBe(hypothetical);
    }
  });
});

describe('The law as it came', () => {
  it('was voted on 9 and 15 December, published on the 18th and in force on the 19th, with guidelines in January', () => {
    expect(policies.lawEvents.map(({ date }) => date)).toEqual([
      '2020-12-09',
      '2020-12-15',
      '2020-12-18',
      '2020-12-19',
      '2021-01-14',
      '2021-01-15',
    ]);
  });

  it('changed nothing before its guidelines, and is the softened law from then on', () => {
    expect(leaves('law', '2021-01-14')).toEqual(PRE_LAW);
    expect(leaves('law', '2021-01-15')).toEqual(leaves('S1', '2021-01-15'));
    expect(preset('law').intervals[0]!.from).toBe('2020-12-19');
  });
});
