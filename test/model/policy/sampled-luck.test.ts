import { describe, expect, it } from 'vitest';
import { authorisedDays, availability } from '../../../server/model/policy/authorisation.ts';
import type { LeverId } from '../../../server/model/policy/levers.ts';
import { facilityPolicy } from '../../../server/model/policy/policy-effect.ts';
import { dailyLuck, policyUniforms } from '../../../server/model/policy/policy-luck.ts';
import { RandomStream } from '../../../server/model/simulation/random-stream.ts';
import { otay, under } from './shipped.ts';

const REPLICATIONS = 2000;

/** Open share of pre-inspection at Mesa de Otay on the day that the levers are `days` old, replication by replication. */
function sampledShares(levers: Readonly<Partial<Record<LeverId, number>>>, days: number): number[] {
  const inForce = under(levers, undefined, days);
  return Array.from({ length: REPLICATIONS }, (_, seed) => {
    const uniforms = policyUniforms({ id: otay.id, posts: 8 }, 1, { seed, replication: 0 });
    const [luck] = dailyLuck(uniforms, [inForce]);
    return facilityPolicy(inForce, otay, luck!).preInspection.openShare;
  });
}

function standardError(values: readonly number[]): number {
  const mean = meanOf(values);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return Math.sqrt(variance / values.length);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const sre = { sreRepresentatives: 2, srePresentProbability: 0.7, postsPerRepresentative: 3 };

describe('Sampled levers', () => {
  it.each([
    ['prior authorisation', { validDays: 30, decisionDays: 20, filedEarlyDays: 5 }, 0],
    ['attendance', sre, 0],
    ['a freeze', { freezeMonths: 12, tourMonths: 24 }, 300],
    ['stock filling again', { freezeMonths: 6, tourMonths: 24, weaponsPermitDays: 60 }, 900],
    ['withdrawal requests', { requestsPerOfficerYear: 0.05 }, 1500],
    ['agency withdrawal', { withdrawalPerYear: 0.5 }, 400],
    ['suspension', { suspensionsPerYear: 0.1, suspensionDays: 180 }, 500],
    [
      'all of them',
      {
        ...sre,
        validDays: 30,
        decisionDays: 20,
        filedEarlyDays: 5,
        freezeMonths: 12,
        requestsPerOfficerYear: 0.05,
        withdrawalPerYear: 0.3,
        suspensionsPerYear: 0.1,
        suspensionDays: 180,
        postsAllowedShare: 0.8,
      },
      500,
    ],
  ])('of %s agree with their expectation within four standard errors', (_, levers, days) => {
    const shares = sampledShares(levers, days);
    const { openShare } = facilityPolicy(under(levers, undefined, days), otay, 'expected').preInspection;
    expect(openShare).toBeGreaterThan(0);
    expect(openShare).toBeLessThan(1);
    expect(Math.abs(meanOf(shares) - openShare)).toBeLessThan(4 * standardError(shares));
  });

  it('leave posts whole', () => {
    for (const share of sampledShares({ ...sre, freezeMonths: 12 }, 200))
      expect(Number.isInteger(share * 8)).toBe(true);
  });
});

describe('The calendar of authorisations', () => {
  const levers = { validDays: 30, decisionDays: 20, filedEarlyDays: 5 };
  const days = 60_000;
  const stream = new RandomStream(1, 'calendar');
  const uniforms = Array.from({ length: days }, () => stream.uniform());
  const isUp = authorisedDays(
    uniforms,
    Array.from({ length: days }, () => levers),
  );

  it('holds one on A of the days: 30/45', () => {
    expect(availability(levers)).toBeCloseTo(2 / 3, 12);
    // Spells of 30 and 15 days make the variance of the mean 2·A·(1 − A)·(1/(1/30 + 1/15))/days.
    const error = Math.sqrt((2 * (2 / 9) * 10) / days);
    expect(Math.abs(isUp.filter(Boolean).length / days - 2 / 3)).toBeLessThan(4 * error);
  });

  it('alternates with the memory of its spells: a day later it is still there with A + (1 − A)·e^−(1/30 + 1/15)', () => {
    const pairs = isUp.slice(1).filter((_, day) => isUp[day]);
    const expected = 2 / 3 + (1 / 3) * Math.exp(-0.1);
    const error = Math.sqrt((expected * (1 - expected)) / pairs.length);
    expect(Math.abs(pairs.filter(Boolean).length / pairs.length - expected)).toBeLessThan(4 * error);
  });

  it('never breaks where requests are filed as early as they are decided', () => {
    const early = { validDays: 1, decisionDays: 7, filedEarlyDays: 7 };
    expect(authorisedDays(uniforms.slice(0, 500), Array(500).fill(early))).toEqual(Array(500).fill(true));
  });
});
