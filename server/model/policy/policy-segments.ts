import type { LocalCalendar } from '../border/calendar.ts';
import type { FacilityPolicy, PolicySegment } from '../border/facility-policy.ts';
import { dayNumber } from './day-number.ts';
import type { FacilityFacts } from './facility-facts.ts';
import { inForceOn } from './in-force.ts';
import type { LeverDefinitions } from './levers.ts';
import type { Policy } from './policy.ts';
import { facilityPolicy } from './policy-effect.ts';
import { borderUniforms, dailyLuck, policyUniforms } from './policy-luck.ts';

/** One facility of a run: its facts and its local clock over the run. */
export interface PolicyFacility {
  readonly facts: FacilityFacts;
  readonly calendar: Pick<LocalCalendar, 'startsMin' | 'localDate'>;
}

/** Which replication's luck decides; `expected` for the mean over all luck. */
export type PolicySample = { readonly seed: number; readonly replication: number } | 'expected';

interface LocalDays {
  readonly startsMin: readonly number[];
  readonly dates: readonly string[];
}

/**
 * A policy over a run, as what it leaves of preclearance at each facility from one minute to the next change.
 * Everything changes at local midnight, and a day is one shift. The same seed and replication give the same bytes;
 * policies share their luck, so that a stricter one never leaves more.
 */
export function policySegments(
  policy: Policy,
  levers: LeverDefinitions,
  run: { readonly facilities: readonly PolicyFacility[]; readonly commodityIds: readonly string[] },
  sample: PolicySample,
): PolicySegment[] {
  const days = run.facilities.map(({ calendar }) => localDays(calendar));
  const firstDay = Math.min(...days.map(({ dates }) => dayNumber(dates[0]!)));
  const lastDay = Math.max(...days.map(({ dates }) => dayNumber(dates.at(-1)!)));
  const border = sample === 'expected' ? null : borderUniforms(lastDay - firstDay + 1, sample);
  const byDay = run.facilities.map(({ facts }) => {
    const inForce = Array.from({ length: lastDay - firstDay + 1 }, (_, i) =>
      inForceOn(policy, firstDay + i, levers, { facilityId: facts.id, commodityIds: run.commodityIds }),
    );
    const hasLuck = facts.preInspectionPosts > 0 || facts.hasUcp;
    if (sample === 'expected' || border === null || !hasLuck)
      return inForce.map((day) => facilityPolicy(day, facts, 'expected'));
    const facility = { id: facts.id, posts: facts.preInspectionPosts };
    const luck = dailyLuck(policyUniforms(facility, inForce.length, sample, border), inForce);
    return inForce.map((day, i) => facilityPolicy(day, facts, luck[i]!));
  });
  const startsMin = [...new Set([0, ...days.flatMap((one) => one.startsMin)])].toSorted((a, b) => a - b);
  const segments = startsMin.map((fromMin) => ({
    fromMin,
    policies: days.map((one, f) => byDay[f]![dayNumber(dateAt(one, fromMin)) - firstDay]!),
  }));
  return segments.filter(({ policies }, i) => i === 0 || !areEqual(policies, segments[i - 1]!.policies));
}

function localDays({ startsMin, localDate }: PolicyFacility['calendar']): LocalDays {
  const first = localDate.flatMap((date, slot) => (date === localDate[slot - 1] ? [] : [slot]));
  return { startsMin: first.map((slot) => startsMin[slot]!), dates: first.map((slot) => localDate[slot]!) };
}

function dateAt({ startsMin, dates }: LocalDays, atMin: number): string {
  return dates[
    Math.max(
      0,
      startsMin.findLastIndex((start) => start <= atMin),
    )
  ]!;
}

function areEqual(a: readonly FacilityPolicy[], b: readonly FacilityPolicy[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
