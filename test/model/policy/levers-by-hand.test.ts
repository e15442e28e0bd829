import { describe, expect, it } from 'vitest';
import { filledShare, officerStock } from '../../../server/model/policy/accreditation.ts';
import {
  attendablePosts,
  binomialProbabilities,
  expectedAttendedPosts,
} from '../../../server/model/policy/attendance.ts';
import { availability } from '../../../server/model/policy/authorisation.ts';
import { allowedPosts, unaskedShare, withdrawnProbability } from '../../../server/model/policy/departures.ts';
import { secondaryShare } from '../../../server/model/policy/information.ts';
import {
  slowedService,
  timeAfterMonthlyReport,
  timeAfterReports,
} from '../../../server/model/policy/reporting.ts';
import { stoppedShare } from '../../../server/model/policy/supply.ts';
import { suspendedProbability } from '../../../server/model/policy/suspension.ts';

describe('Posts allowed in Mexico (art. 71)', () => {
  it.each([
    [8, 1, 0, 8],
    [8, 0.5, 0, 4],
    [8, 0.9, 0, 7],
    [8, 0, 0, 0],
    [10, 1, 0.9, 1],
    [8, 0.5, 0.5, 2],
    [8, 1, 1, 0],
  ])('of %i posts, share %f allowed and %f of officers refusing, are %i', (posts, allowed, refused, left) => {
    expect(allowedPosts(posts, allowed, refused)).toBe(left);
  });
});

describe('The officer stock (art. 69, weapons)', () => {
  const frozen = { freezeMonths: 12, tourMonths: 24, weaponsPermitDays: 0 };

  it('of 8 with tours of 24 months falls to 8·e^−0.5 = 4.852 in 12 months without accreditation', () => {
    expect(officerStock(8, 12, frozen)).toBeCloseTo(8 * Math.exp(-0.5), 12);
    expect(officerStock(8, 12, frozen)).toBeCloseTo(4.852, 3);
  });

  it('fills again after the freeze: half of what was lost comes back in 24·ln 2 months', () => {
    const lost = 8 - officerStock(8, 12, frozen);
    expect(8 - officerStock(8, 12 + 24 * Math.LN2, frozen)).toBeCloseTo(lost / 2, 12);
  });

  it('goes on falling while the first permits are awaited: 12 months and 180 days', () => {
    const days = 12 * 30.4375 + 180;
    expect(filledShare(days, { ...frozen, weaponsPermitDays: 180 })).toBeCloseTo(
      Math.exp(-days / (24 * 30.4375)),
      12,
    );
  });

  it('is whole on the first day, and always where accreditation never stops', () => {
    expect(filledShare(0, frozen)).toBe(1);
    expect(filledShare(1000, { freezeMonths: 0, tourMonths: 24, weaponsPermitDays: 0 })).toBe(1);
  });
});

describe('Prior authorisation (art. 70)', () => {
  it.each([
    [1, 10, 7, 0.25],
    [365, 7, 7, 1],
    [365, 0, 7, 1],
    [30, 30, 0, 0.5],
    [1, 3, 0, 0.25],
    [1, 30, 30, 1],
  ])('valid %i days, decided in %i, filed %i early, is there %f of the time', (V, D, L, share) => {
    expect(availability({ validDays: V, decisionDays: D, filedEarlyDays: L })).toBeCloseTo(share, 12);
  });
});

describe('Attendance of SRE (art. 70)', () => {
  const levers = { sreRepresentatives: 2, srePresentProbability: 0.7, postsPerRepresentative: 1 };

  it('of two representatives, each there with 0.7, opens 1.4 of 3 posts in the mean', () => {
    expect(expectedAttendedPosts(3, levers)).toBeCloseTo(1.4, 12);
  });

  it('opens one post at most where there is one: 1 − 0.3² = 0.91', () => {
    expect(expectedAttendedPosts(1, levers)).toBeCloseTo(0.91, 12);
  });

  it('covers as many posts as each representative attends: min(3, 2·Bin(2, 0.7)) is 2·0.42 + 3·0.49 = 2.31', () => {
    expect(expectedAttendedPosts(3, { ...levers, postsPerRepresentative: 2 })).toBeCloseTo(2.31, 12);
  });

  it('opens nothing without representatives', () => {
    expect(expectedAttendedPosts(8, { ...levers, sreRepresentatives: 0 })).toBe(0);
  });

  it('in a shift is 0, 1 or 2 posts by cutting a uniform at 0.09 and 0.51', () => {
    const posts = [0.08, 0.1, 0.5, 0.52, 0.999].map((uniform) => attendablePosts(uniform, levers));
    expect(posts).toEqual([0, 1, 1, 2, 2]);
  });

  it('has binomial probabilities 0.09, 0.42 and 0.49', () => {
    const [none, one, two] = binomialProbabilities(2, 0.7);
    expect([none, one, two].map((p) => p!.toFixed(12))).toEqual(
      ['0.09', '0.42', '0.49'].map((p) => p.padEnd(14, '0')),
    );
  });
});

describe('Reports on contacts (art. 70)', () => {
  it('of 5 minutes on each of 20 contacts leave 1 − 100/480 of a shift', () => {
    expect(timeAfterReports(5, 20, 1, 480)).toBeCloseTo(1 - 100 / 480, 12);
  });

  it('of 5 minutes once a shift leave 475/480', () => {
    expect(timeAfterReports(5, 20, 20, 480)).toBeCloseTo(475 / 480, 12);
    expect(timeAfterReports(5, 20, 40, 480)).toBeCloseTo(475 / 480, 12);
  });

  it('count a report that is not full: 20 contacts at 8 to a report are 3 reports', () => {
    expect(timeAfterReports(5, 20, 8, 480)).toBeCloseTo(465 / 480, 12);
  });

  it('take no more than the whole shift', () => {
    expect(timeAfterReports(15, 40, 1, 480)).toBe(0);
  });

  it('with 16 hours for the monthly report leave 0.9 of an officer’s month', () => {
    expect(timeAfterMonthlyReport(16, 160)).toBeCloseTo(0.9, 12);
  });

  it('lengthen service as they shorten the shift, until less than a minute is left and nothing works', () => {
    expect(slowedService(0.5, 480)).toEqual({ serviceFactor: 2, works: true });
    expect(slowedService(1 / 480, 480)).toEqual({ serviceFactor: 480, works: true });
    expect(slowedService(0, 480)).toEqual({ serviceFactor: 480, works: false });
  });
});

describe('Departures', () => {
  it('by withdrawal of the agency at hazard 0.5 a year have come in a year with 1 − e^−0.5 = 0.393', () => {
    expect(withdrawnProbability(0.5, 365.25)).toBeCloseTo(0.393, 3);
    expect(withdrawnProbability(0.5, 0)).toBe(0);
  });

  it('by requests of 0.05 per officer and year leave e^−0.1 = 0.905 of the officers after two years', () => {
    expect(unaskedShare(0.05, 730.5)).toBeCloseTo(Math.exp(-0.1), 12);
  });
});

describe('Suspension of agreements (art. 74)', () => {
  it('at 0.1 a year for 180 days holds with 1 − e^(−0.1·180/365.25) = 0.048, once it has been possible that long', () => {
    const suspension = { suspensionsPerYear: 0.1, suspensionDays: 180 };
    const inTheLongRun = 1 - Math.exp((-0.1 * 180) / 365.25);
    expect(inTheLongRun).toBeCloseTo(0.048, 3);
    expect(suspendedProbability({ ...suspension, inForceDays: 179 })).toBeCloseTo(inTheLongRun, 12);
    expect(suspendedProbability({ ...suspension, inForceDays: 4000 })).toBeCloseTo(inTheLongRun, 12);
    expect(suspendedProbability({ ...suspension, inForceDays: 0 })).toBeCloseTo(
      1 - Math.exp(-0.1 / 365.25),
      12,
    );
  });
});

describe('Information', () => {
  it('chilled by half when none is shared sends 24 % instead of 16 % to secondary', () => {
    expect(secondaryShare(0.16, { informationChill: 0.5, informationShared: 0 }, 0.72)).toBeCloseTo(0.24, 12);
    expect(secondaryShare(0.16, { informationChill: 0.5, informationShared: 1 }, 0.72)).toBe(0.16);
  });

  it('raises exams to the cap and no further, and never lowers them', () => {
    expect(secondaryShare(0.5, { informationChill: 1, informationShared: 0 }, 0.72)).toBe(0.72);
    expect(secondaryShare(0.8, { informationChill: 1, informationShared: 0 }, 0.72)).toBe(0.8);
  });
});

describe('A stop of certification', () => {
  it('of 7 days holds back its share on days 0 to 6', () => {
    const stop = { supplyStopShare: 1, supplyStopDays: 7 };
    expect([0, 6, 7].map((day) => stoppedShare(stop, day))).toEqual([1, 1, 0]);
  });
});
