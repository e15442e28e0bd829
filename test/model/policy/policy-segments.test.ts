import { describe, expect, it } from 'vitest';
import { localCalendar, localMidnightMs } from '../../../server/calendar.ts';
import { PRE_LAW } from '../../../server/model/border/facility-policy.ts';
import type { Policy } from '../../../server/model/policy/policy.ts';
import {
  type PolicyFacility,
  type PolicySample,
  policySegments,
} from '../../../server/model/policy/policy-segments.ts';
import { commodityIds, factsOf, policies, preset, timeline } from './shipped.ts';

/** Otay Mesa and Pharr from midnight at Otay Mesa, 02:00 at Pharr. */
function facilitiesFrom(from: string, days: number): PolicyFacility[] {
  const originMs = localMidnightMs(from, 'America/Los_Angeles');
  return [
    { facts: factsOf('otay-mesa'), calendar: localCalendar(originMs, 24 * days, 'America/Los_Angeles') },
    { facts: factsOf('pharr'), calendar: localCalendar(originMs, 24 * days, 'America/Chicago') },
  ];
}

function segments(
  policy: Policy,
  from: string,
  days: number,
  sample: PolicySample = { seed: 1, replication: 0 },
) {
  const run = { facilities: facilitiesFrom(from, days), commodityIds };
  return policySegments(policy, policies.levers, run, sample);
}

describe('A policy over a run', () => {
  it('is one segment of pre-law under S0', () => {
    expect(segments(preset('S0'), '2024-06-03', 9)).toEqual([{ fromMin: 0, policies: [PRE_LAW, PRE_LAW] }]);
  });

  it('comes into force at each port’s own midnight', () => {
    const starts = segments(preset('S4'), '2020-12-17', 5);
    expect(starts.map(({ fromMin }) => fromMin)).toEqual([0, 2 * 1440 - 120, 2 * 1440]);
    expect(starts[0]!.policies).toEqual([PRE_LAW, PRE_LAW]);
    expect(starts[1]!.policies[0]).toEqual(PRE_LAW);
    expect(starts[1]!.policies[1]!.ucp.openShare).toBe(0);
    expect(starts[2]!.policies[0]!.ucp.openShare).toBe(0);
  });

  it('keeps whole local days when clocks change: 9 March 2025 has 23 hours', () => {
    const policy = timeline({ from: '2025-03-10', levers: { postsAllowedShare: 0 } });
    expect(segments(policy, '2025-03-09', 3).map(({ fromMin }) => fromMin)).toEqual([0, 23 * 60]);
  });

  it('has the same bytes for the same seed and replication, and others for another', () => {
    const bytes = (sample: PolicySample) => JSON.stringify(segments(preset('S2'), '2024-06-03', 30, sample));
    expect(bytes({ seed: 7, replication: 3 })).toBe(bytes({ seed: 7, replication: 3 }));
    expect(bytes({ seed: 7, replication: 3 })).not.toBe(bytes({ seed: 7, replication: 4 }));
    expect(bytes({ seed: 7, replication: 3 })).not.toBe(bytes({ seed: 8, replication: 3 }));
  });

  it('merges equal neighbours: under S2 a change of segment is a change of what is left', () => {
    const all = segments(preset('S2'), '2024-06-03', 60);
    expect(all.length).toBeGreaterThan(2);
    for (const [i, { policies: left }] of all.entries())
      if (i > 0) expect(left).not.toEqual(all[i - 1]!.policies);
  });

  it('has no luck in expectation', () => {
    const [only, ...more] = segments(preset('S2'), '2024-06-03', 60, 'expected');
    expect(more).toEqual([]);
    expect(only!.policies[0]!.preInspection.openShare).toBeCloseTo(0.175, 12);
  });

  it('suspends agreements at all ports on the same days', () => {
    const policy = timeline({
      from: '2020-01-01',
      programmes: ['preInspection', 'ucp'],
      levers: { suspensionsPerYear: 0.1, suspensionDays: 7 },
    });
    const run = { facilities: facilitiesFrom('2024-06-03', 20), commodityIds };
    const dayAtBoth = [...Array(400).keys()].flatMap((seed) =>
      policySegments(policy, policies.levers, run, { seed, replication: 0 })
        .filter(({ fromMin }) => fromMin % 1440 === 0)
        .map(({ policies: [atOtay, atPharr] }) => [atOtay!.ucp.openShare, atPharr!.ucp.openShare] as const),
    );
    expect(dayAtBoth.some(([atOtay]) => atOtay === 0)).toBe(true);
    for (const [atOtay, atPharr] of dayAtBoth) expect(atOtay).toBe(atPharr);
  });

  it('stops the supply of avocados for a week from the day it says, as in February 2022', () => {
    const policy = timeline({
      from: '2022-02-11',
      to: '2022-02-18',
      programmes: ['aphis'],
      commodities: ['avocado'],
      levers: { supplyStopShare: 1, supplyStopDays: 30 },
    });
    const atOtay = segments(policy, '2022-02-10', 12).map(({ fromMin, policies: [left] }) => [
      fromMin,
      left!.supplyStopped.avocado ?? 0,
    ]);
    expect(atOtay.filter(([fromMin]) => fromMin! % 1440 === 0)).toEqual([
      [0, 0],
      [1440, 1],
      [8 * 1440, 0],
    ]);
  });
});
