import type { FacilityPolicy } from '../border/facility-policy.ts';
import type { FacilityFacts } from './facility-facts.ts';
import type { InForce, LeversInForce } from './in-force.ts';
import { secondaryShare } from './information.ts';
import type { DayLuck } from './policy-luck.ts';
import { preInspectionLeft, ucpLeft } from './programme-left.ts';
import { stoppedShare } from './supply.ts';

/**
 * What the levers in force leave of preclearance at a facility: in expectation, or on a day whose luck is given.
 * Neutral levers leave exactly what there was before the law.
 */
export function facilityPolicy(
  inForce: InForce,
  facts: FacilityFacts,
  luck: DayLuck | 'expected',
): FacilityPolicy {
  const { state, returned } = preInspectionLeft(inForce.preInspection, facts, luck);
  const stopped = Object.entries(inForce.aphis)
    .map(([id, { values, days }]) => [id, stoppedShare(values, days.supplyStopShare)] as const)
    .filter(([, share]) => share > 0);
  return {
    preInspection: state,
    ucp: ucpLeft(inForce.ucp, facts, luck),
    // 8 officers at 0.8 a booth are 10 booths, and not 9.
    addedBooths: Math.floor(returned / facts.officersPerBooth + 1e-9),
    examFactor: examFactor(inForce, facts),
    supplyStopped: Object.fromEntries(stopped),
  };
}

/** Share sent to secondary over that before: that of the programme about which information is worst. */
function examFactor(inForce: InForce, { secondaryShare: before, secondaryShareCap }: FacilityFacts): number {
  if (before === 0) return 1;
  const factor = ({ values }: LeversInForce) => secondaryShare(before, values, secondaryShareCap) / before;
  return Math.max(...[inForce.preInspection, inForce.ucp, ...Object.values(inForce.aphis)].map(factor));
}
