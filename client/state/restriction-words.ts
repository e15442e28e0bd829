import type { WhatIfRequest } from '../../server/contract/api.ts';
import { percent } from '../format/number.ts';
import { type LocalName, named } from '../i18n/language.ts';
import { pageWords } from '../i18n/page.ts';
import { policyWords } from '../i18n/policy.ts';

/** What a request does to preclearance, and from when, in a few words; presets go by the names given for their ids. */
export function restrictionWords(
  { withdrawnShare, policy, from }: WhatIfRequest,
  nameOf: (id: string) => string | undefined,
): string {
  const since = from === undefined ? '' : policyWords.scenarioFrom(from);
  if (withdrawnShare !== undefined) return pageWords.whatIf.withdrawnShare(percent(withdrawnShare)) + since;
  if (typeof policy !== 'string') return ownName(policy) + since;
  return (nameOf(policy) ?? pageWords.whatIf.preset(policy)) + since;
}

function ownName(policy: WhatIfRequest['policy']): string {
  const { name } = policy as { readonly name?: LocalName };
  return name === undefined ? pageWords.whatIf.ownPolicy : named(name);
}
