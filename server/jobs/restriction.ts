import type { Catalogue } from '../catalogue.ts';
import type { WhatIfRequest } from '../contract/api.ts';
import { HYPOTHETICAL, MODELLED, NOTHING_RESTRICTED } from '../contract/labels.ts';
import { nearestName } from '../model/assumptions/nearest-name.ts';
import { isHypothetical, type Policy } from '../model/policy/policy.ts';
import type { Restriction } from '../model/study/what-if.ts';
import { parsePolicy } from '../policies.ts';
import { PlanError } from './plan-error.ts';

/** The restriction that a request asks for, and what to call it. */
export interface NamedRestriction {
  readonly restriction: Restriction;
  readonly name: string;
  /** That it is hypothetical, unless it is no stricter than the law as softened in January 2021. */
  readonly label: string;
}

/** Throws PlanError where the policy is unknown or not valid. */
export function restrictionOf(
  { withdrawnShare = 0, policy }: Pick<WhatIfRequest, 'withdrawnShare' | 'policy'>,
  catalogue: Catalogue,
): NamedRestriction {
  if (policy === undefined)
    return {
      restriction: { kind: 'withdrawal', share: withdrawnShare },
      name: `withdrawing ${Math.round(100 * withdrawnShare)} % of preclearance`,
      label: HYPOTHETICAL,
    };
  const chosen = typeof policy === 'string' ? presetOf(policy, catalogue) : ownPolicy(policy, catalogue);
  const { levers, constants } = catalogue.policy;
  return {
    restriction: { kind: 'policy', policy: chosen, levers, constants },
    name: `${chosen.name.en} (${chosen.id})`,
    label: labelOf(chosen),
  };
}

function labelOf(policy: Policy): string {
  if (policy.intervals.length === 0) return NOTHING_RESTRICTED;
  return isHypothetical(policy) ? HYPOTHETICAL : MODELLED;
}

function presetOf(id: string, { policy: { presets } }: Catalogue): Policy {
  const preset = presets.find((one) => one.id === id);
  if (preset) return preset;
  const ids = presets.map((one) => one.id);
  throw new PlanError(
    'unknown-policy',
    `There is no policy preset '${id}'; did you mean '${nearestName(id, ids)}'? Known presets: ${ids.join(', ')}.`,
  );
}

function ownPolicy(content: unknown, { policy, facilityById, commodityById }: Catalogue): Policy {
  try {
    return parsePolicy('The policy', content, {
      levers: policy.levers,
      facilityIds: [...facilityById.keys()],
      commodityIds: [...commodityById.keys()],
    });
  } catch (error) {
    throw new PlanError('bad-policy', error instanceof Error ? error.message : String(error));
  }
}
