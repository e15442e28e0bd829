import { describe, expect, it } from 'vitest';
import { dayNumber, isDate } from '../../../server/model/policy/day-number.ts';
import { inForceOn } from '../../../server/model/policy/in-force.ts';
import type { Policy } from '../../../server/model/policy/policy.ts';
import { commodityIds, policies, timeline } from './shipped.ts';

const on = (policy: Policy, date: string, facilityId = 'otay-mesa') =>
  inForceOn(policy, dayNumber(date), policies.levers, { facilityId, commodityIds });

describe('A day number', () => {
  it.each([
    ['2020-12-18', '2020-12-19', 1],
    ['2020-02-28', '2020-03-01', 2],
    ['2021-02-28', '2021-03-01', 1],
    ['1900-02-28', '1900-03-01', 1],
    ['2020-12-19', '2021-12-19', 365],
    ['1970-01-01', '2000-01-01', 10_957],
  ])('from %s to %s rises by %i', (from, to, days) => {
    expect(dayNumber(to) - dayNumber(from)).toBe(days);
  });

  it('exists for days of the calendar alone', () => {
    expect(['2020-02-29', '2021-02-29', '2020-13-01', '2020-12-00', '19-12-2020'].map(isDate)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('Levers in force', () => {
  it('begin on the first day of an interval and end before its last', () => {
    const policy = timeline({ to: '2021-01-15', levers: { postsAllowedShare: 0 } });
    const allowed = ['2020-12-18', '2020-12-19', '2021-01-14', '2021-01-15'].map(
      (date) => on(policy, date).preInspection.values.postsAllowedShare,
    );
    expect(allowed).toEqual([1, 0, 0, 1]);
  });

  it('are those of the interval that began last, lever by lever', () => {
    const policy = timeline(
      { from: '2021-01-15', levers: { decisionDays: 7 } },
      { from: '2020-12-19', levers: { decisionDays: 30, reportMin: 5 } },
    );
    expect(on(policy, '2021-01-14').preInspection.values.decisionDays).toBe(30);
    const { decisionDays, reportMin } = on(policy, '2021-01-15').preInspection.values;
    expect([decisionDays, reportMin]).toEqual([7, 5]);
  });

  it('are those of the later in the list where two begin on one day', () => {
    const policy = timeline({ levers: { decisionDays: 30 } }, { levers: { decisionDays: 10 } });
    expect(on(policy, '2020-12-19').preInspection.values.decisionDays).toBe(10);
  });

  it('count their days from the interval that sets them', () => {
    const policy = timeline(
      { levers: { freezeMonths: 12 } },
      { from: '2021-01-15', levers: { withdrawalPerYear: 0.5 } },
    );
    const { days } = on(policy, '2021-01-20').preInspection;
    expect([days.freezeMonths, days.withdrawalPerYear, days.reportMin]).toEqual([32, 5, 0]);
  });

  it('act on the programmes and ports that the interval covers', () => {
    const policy = timeline({
      facilities: ['pharr'],
      programmes: ['ucp'],
      levers: { validDays: 1, decisionDays: 10 },
    });
    expect(on(policy, '2021-06-01', 'pharr').ucp.values.validDays).toBe(1);
    expect(on(policy, '2021-06-01', 'pharr').preInspection.values.validDays).toBe(365);
    expect(on(policy, '2021-06-01', 'ysleta').ucp.values.validDays).toBe(365);
  });

  it('stop the certification of the named commodities alone', () => {
    const policy = timeline({
      programmes: ['aphis'],
      commodities: ['avocado'],
      levers: { supplyStopShare: 1 },
    });
    const { aphis } = on(policy, '2021-06-01');
    expect([aphis.avocado!.values.supplyStopShare, aphis.mango!.values.supplyStopShare]).toEqual([1, 0]);
  });
});
