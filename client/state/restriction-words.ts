import type { WhatIfRequest } from '../../server/contract/api.ts';
import { percent } from '../format/number.ts';
import { en } from '../i18n/en.ts';

/** What a request does to preclearance, in a few words. */
export function restrictionWords({ withdrawnShare, policy }: WhatIfRequest): string {
  if (withdrawnShare !== undefined) return en.whatIf.withdrawnShare(percent(withdrawnShare));
  return typeof policy === 'string' ? en.whatIf.preset(policy) : en.whatIf.ownPolicy;
}
