import { describe, expect, it } from 'vitest';
import { PRE_LAW } from '../../../server/model/border/facility-policy.ts';
import { facilityPolicy } from '../../../server/model/policy/policy-effect.ts';
import { factsOf, MEXICO_ONLY, otay, under } from './shipped.ts';

const expected = (...inForce: Parameters<typeof under>) =>
  facilityPolicy(under(...inForce), otay, 'expected');

describe('What levers leave of a facility in expectation', () => {
  it('is everything where no lever is moved', () => {
    expect(expected({})).toEqual(PRE_LAW);
  });

  it('is a quarter of the posts at availability 0.25, of pre-inspection only where nothing else is covered', () => {
    const levers = { validDays: 1, decisionDays: 10, filedEarlyDays: 7 };
    const policy = expected(levers, MEXICO_ONLY);
    expect(policy.preInspection.openShare).toBeCloseTo(0.25, 12);
    expect(policy.ucp).toEqual(PRE_LAW.ucp);
    expect(expected(levers).ucp.openShare).toBeCloseTo(0.25, 12);
  });

  it('multiplies levers: four of eight posts allowed, a quarter of the days authorised, is an eighth', () => {
    const policy = expected({ postsAllowedShare: 0.5, validDays: 1, decisionDays: 10 }, MEXICO_ONLY);
    expect(policy.preInspection.openShare).toBeCloseTo(1 / 8, 12);
  });

  it('is attended posts: one representative for four of eight posts on 0.7 of the shifts leaves 0.35', () => {
    const levers = { sreRepresentatives: 1, srePresentProbability: 0.7, postsPerRepresentative: 4 };
    expect(expected(levers).preInspection.openShare).toBeCloseTo(0.35, 12);
  });

  it('slows service by reports: 1/(1 − 100/480) for contacts and 1/0.9 for the month', () => {
    const { serviceFactor } = expected({
      reportMin: 5,
      contactsPerReport: 1,
      monthlyReportHours: 16,
    }).preInspection;
    expect(serviceFactor).toBeCloseTo(480 / 380 / 0.9, 12);
  });

  it('slows joint processing by reports on contacts abroad alone: 1/(1 − 40/480)', () => {
    const policy = expected({ reportAbroadMin: 2, contactsPerReport: 1 });
    expect(policy.ucp.serviceFactor).toBeCloseTo(480 / 440, 12);
    expect(policy.preInspection.serviceFactor).toBe(1);
  });

  it('closes what reports leave no minute for', () => {
    const policy = expected({ reportMin: 15, contactsPerShift: 40, contactsPerReport: 1 });
    expect(policy.preInspection).toEqual({ openShare: 0, serviceFactor: 480 });
  });

  it('is e^−0.4 of the posts after a frozen year with tours of 30 months', () => {
    const policy = expected({ freezeMonths: 12 }, MEXICO_ONLY, 365.25);
    expect(policy.preInspection.openShare).toBeCloseTo(Math.exp(-0.4), 12);
  });

  it('sends officers who leave to booths in the US: eight at four to a booth are two, at ten to a booth none', () => {
    const booths = (officersPerBooth: number, levers: Parameters<typeof under>[0]) =>
      facilityPolicy(under(levers), { ...otay, officersPerBooth }, 'expected').addedBooths;
    expect(booths(4, { postsAllowedShare: 0 })).toBe(2);
    expect(booths(4, { refusalShare: 1 })).toBe(2);
    expect(booths(10, { postsAllowedShare: 0 })).toBe(0);
    expect(booths(4, { validDays: 1, decisionDays: 30 })).toBe(0);
  });

  it('sends half more trucks to secondary when information that halves selection is withheld', () => {
    expect(expected({ informationShared: 0, informationChill: 0.5 }).examFactor).toBeCloseTo(1.5, 12);
  });

  it('stops certification of the covered commodities for its days', () => {
    expect(expected({ supplyStopShare: 1 }).supplyStopped).toEqual({ avocado: 1, mango: 1 });
    expect(expected({ supplyStopShare: 1 }, undefined, 7).supplyStopped).toEqual({});
    expect(expected({ supplyStopShare: 1 }, MEXICO_ONLY).supplyStopped).toEqual({});
  });

  it('leaves alone a programme that a facility does not have', () => {
    const everything = under({ postsAllowedShare: 0, ucpKeptShare: 0 });
    expect(facilityPolicy(everything, factsOf('pharr'), 'expected')).toEqual({
      ...PRE_LAW,
      ucp: { openShare: 0, serviceFactor: 1 },
    });
    expect(facilityPolicy(everything, factsOf('tecate'), 'expected')).toEqual(PRE_LAW);
    expect(facilityPolicy(everything, factsOf('santa-teresa'), 'expected').ucp).toEqual(PRE_LAW.ucp);
  });
});
