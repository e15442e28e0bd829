import type { WhatIfRequest } from '../../server/contract/api.ts';
import type { PreviewRequest } from '../../server/contract/preview.ts';

/** What the preview of a draft asks; `null` where it has no answer, since it is of a day of counted demand. */
export function previewQuestion(draft: WhatIfRequest): PreviewRequest | null {
  const { portId, withdrawnShare, policy, from, trace } = draft;
  if (trace !== undefined) return null;
  const since = from === undefined ? {} : { from };
  if (withdrawnShare !== undefined) return { portId, withdrawnShare, ...since };
  return typeof policy === 'string' ? { portId, policy, ...since } : null;
}
