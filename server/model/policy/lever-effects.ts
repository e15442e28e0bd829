import type { FacilityFacts } from './facility-facts.ts';
import { changeLevers, type InForce } from './in-force.ts';
import {
  type LeverDefinitions,
  type LeverId,
  MECHANISM_IDS,
  type Mechanism,
  type MechanismId,
  PROGRAMMES,
  type Programme,
} from './levers.ts';
import { facilityPolicy } from './policy-effect.ts';

/** What multiplies where several levers act; null where a facility has no such programme. */
export interface PolicyShares {
  /** Posts of pre-inspection in Mexico that are open, expected. */
  readonly preInspectionPosts: number | null;
  /** Capacity over that before the law, 0..1: open share over service factor. */
  readonly preInspectionCapacity: number | null;
  readonly ucpCapacity: number | null;
  /** Share sent to secondary over that before the law. */
  readonly examFactor: number;
}

/** What is left of preclearance in expectation. */
export interface PolicyEffect extends PolicyShares {
  /** Booths on the US side by officers who return. */
  readonly addedBooths: number;
  /** Share 0..1 of the loads that is not certified, of the commodity that is hit worst. */
  readonly supplyStopped: number;
}

/** The effect of each mechanism alone and of all jointly at one facility. */
export interface LeverEffects {
  readonly facilityId: string;
  readonly before: PolicyEffect;
  readonly alone: ReadonlyArray<{ readonly mechanism: MechanismId; readonly effect: PolicyEffect }>;
  readonly joint: PolicyEffect;
  /** What the joint effect would be if the parts did not meet. */
  readonly product: PolicyShares;
  /** Joint less product: not 0 where one lever leaves another less to take, or where whole posts are lost. */
  readonly interaction: PolicyShares;
}

/** Takes the levers in force apart: each mechanism with all others as before the law. */
export function leverEffects(
  inForce: InForce,
  facts: FacilityFacts,
  definitions: LeverDefinitions,
  mechanisms: Readonly<Record<MechanismId, Mechanism>>,
): LeverEffects {
  const effectOf = (keep: (id: LeverId, programme: Programme) => boolean) =>
    effect(
      changeLevers(inForce, (id, value, programme) =>
        keep(id, programme) ? value : definitions[id].neutral,
      ),
      facts,
    );
  const before = effectOf(() => false);
  const alone = MECHANISM_IDS.flatMap((mechanism) => {
    const { levers } = mechanisms[mechanism];
    const actsOn = PROGRAMMES.filter((programme) =>
      levers.every((id) => definitions[id].programmes.includes(programme)),
    );
    // A lever without a direction, such as the length of tours, does nothing by itself.
    const isSet = levers.some(
      (id) => definitions[id].restricts !== null && isMoved(inForce, id, actsOn, definitions[id].neutral),
    );
    const keep = (id: LeverId, programme: Programme) => levers.includes(id) && actsOn.includes(programme);
    return isSet ? [{ mechanism, effect: effectOf(keep) }] : [];
  });
  const joint = effectOf(() => true);
  const productOf = (whole: number, part: (effect: PolicyEffect) => number) =>
    alone.reduce((left, one) => (whole === 0 ? whole : (left * part(one.effect)) / whole), whole);
  const product = shares(before, (key, whole) => productOf(whole, (part) => part[key]!));
  return {
    facilityId: facts.id,
    before,
    alone,
    joint,
    product,
    interaction: shares(joint, (key, value) => withoutRounding(value - product[key]!)),
  };
}

function effect(inForce: InForce, facts: FacilityFacts): PolicyEffect {
  const left = facilityPolicy(inForce, facts, 'expected');
  const { preInspection, ucp, examFactor, addedBooths, supplyStopped } = left;
  const posts = facts.preInspectionPosts;
  return {
    preInspectionPosts: posts > 0 ? posts * preInspection.openShare : null,
    preInspectionCapacity: posts > 0 ? preInspection.openShare / preInspection.serviceFactor : null,
    ucpCapacity: facts.hasUcp ? ucp.openShare / ucp.serviceFactor : null,
    examFactor,
    addedBooths,
    supplyStopped: Math.max(0, ...Object.values(supplyStopped)),
  };
}

function withoutRounding(difference: number): number {
  return Math.abs(difference) < 1e-12 ? 0 : difference;
}

function isMoved(inForce: InForce, id: LeverId, programmes: readonly Programme[], neutral: number): boolean {
  return programmes.some((programme) =>
    programme === 'aphis'
      ? Object.values(inForce.aphis).some(({ values }) => values[id] !== neutral)
      : inForce[programme].values[id] !== neutral,
  );
}

function shares(of: PolicyShares, change: (key: keyof PolicyShares, value: number) => number): PolicyShares {
  const at = (key: keyof PolicyShares) => (of[key] === null ? null : change(key, of[key]));
  return {
    preInspectionPosts: at('preInspectionPosts'),
    preInspectionCapacity: at('preInspectionCapacity'),
    ucpCapacity: at('ucpCapacity'),
    examFactor: change('examFactor', of.examFactor),
  };
}
