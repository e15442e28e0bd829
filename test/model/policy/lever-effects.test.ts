import { describe, expect, it } from 'vitest';
import { leverEffects } from '../../../server/model/policy/lever-effects.ts';
import type { LeverId } from '../../../server/model/policy/levers.ts';
import { factsOf, MEXICO_ONLY, otay, policies, under } from './shipped.ts';

const effectsOf = (levers: Readonly<Partial<Record<LeverId, number>>>, days = 0) =>
  leverEffects(under(levers, MEXICO_ONLY, days), otay, policies.levers, policies.mechanisms);
const postsAlone = (effects: ReturnType<typeof effectsOf>) =>
  Object.fromEntries(effects.alone.map(({ mechanism, effect }) => [mechanism, effect.preInspectionPosts]));

describe('The effects of levers', () => {
  it('are none before the law', () => {
    const { alone, before, joint, interaction } = effectsOf({});
    expect(alone).toEqual([]);
    expect(joint).toEqual(before);
    expect(before.preInspectionPosts).toBe(8);
    expect(interaction).toEqual({
      preInspectionPosts: 0,
      preInspectionCapacity: 0,
      ucpCapacity: 0,
      examFactor: 0,
    });
  });

  it('of authorisation and allowed posts multiply without interaction: 8 × 0.25 × 0.5 = 1', () => {
    const effects = effectsOf({ validDays: 1, decisionDays: 10, postsAllowedShare: 0.5 });
    expect(postsAlone(effects)).toEqual({ postsAllowed: 4, priorAuthorisation: 2 });
    expect(effects.joint.preInspectionPosts).toBeCloseTo(1, 12);
    expect(effects.interaction.preInspectionPosts).toBe(0);
  });

  it('of one representative for four posts hide those of posts halved: 2.8 jointly, where parts make 1.4', () => {
    const effects = effectsOf({
      postsAllowedShare: 0.5,
      sreRepresentatives: 1,
      srePresentProbability: 0.7,
      postsPerRepresentative: 4,
    });
    expect(postsAlone(effects).sreAttendance).toBeCloseTo(2.8, 12);
    expect(effects.joint.preInspectionPosts).toBeCloseTo(2.8, 12);
    expect(effects.product.preInspectionPosts).toBeCloseTo(1.4, 12);
    expect(effects.interaction.preInspectionPosts).toBeCloseTo(1.4, 12);
  });

  it('of posts that are cut to whole ones lose the fractions: 0.9 and 0.9 of 8 are 6 and not 6.125', () => {
    const effects = effectsOf({ postsAllowedShare: 0.9, refusalShare: 0.1 });
    expect(postsAlone(effects)).toEqual({ postsAllowed: 7, officerRefusal: 7 });
    expect(effects.joint.preInspectionPosts).toBe(6);
    expect(effects.interaction.preInspectionPosts).toBeCloseTo(6 - 49 / 8, 12);
  });

  it('of a freeze and of permits that follow it add their times in the joint effect', () => {
    const effects = effectsOf({ freezeMonths: 6, weaponsPermitDays: 180 }, 300);
    expect(effects.joint.preInspectionPosts).toBeCloseTo(8 * Math.exp(-300 / (30 * 30.4375)), 12);
    expect(postsAlone(effects).weaponsPermits).toBeGreaterThan(effects.joint.preInspectionPosts!);
  });

  it('on a programme that a port does not have are not known', () => {
    const pharr = leverEffects(
      under({ ucpKeptShare: 0 }),
      factsOf('pharr'),
      policies.levers,
      policies.mechanisms,
    );
    expect(pharr.joint).toMatchObject({
      preInspectionPosts: null,
      preInspectionCapacity: null,
      ucpCapacity: 0,
    });
  });
});
