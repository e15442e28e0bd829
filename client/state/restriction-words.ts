import type { WhatIfRequest } from '../../server/contract/api.ts';
import { percent } from '../format/number.ts';
import { en } from '../i18n/en.ts';
import { enPolicy } from '../i18n/en-policy.ts';

/** What a request does to preclearance, and from when, in a few words; presets go by the names given for their ids. */
export function restrictionWords(
  { withdrawnShare, policy, from }: WhatIfRequest,
  nameOf: (id: string) => string | undefined,
): string {
  const since = from === undefined ? '' : enPolicy.scenarioFrom(from);
  if (withdrawnShare !== undefined) return en.whatIf.withdrawnShare(percent(withdrawnShare)) + since;
  if (typeof policy !== 'string') return en.whatIf.ownPolicy + since;
  return (nameOf(policy) ?? en.whatIf.preset(policy)) + since;
}
