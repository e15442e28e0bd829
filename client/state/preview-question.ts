import type { WhatIfRequest } from '../../server/contract/api.ts';
import type { PreviewRequest } from '../../server/contract/preview.ts';
import { readOwnPolicy } from './own-policy.ts';
import { actsOn, addDays, type DaySpan, nextWednesday } from './timeline-days.ts';

/**
 * What the preview of a draft asks; `null` where it has no answer, since it is of a day of counted demand. It is of
 * the first Wednesday on which a dated share acts where the first one measured is not among them.
 */
export function previewQuestion(
  draft: WhatIfRequest,
  measured: DaySpan | null = null,
): PreviewRequest | null {
  const { portId, withdrawnShare, policy, from, trace, assume } = draft;
  if (trace !== undefined) return null;
  const begins = typeof policy === 'object' ? (beginningOf(policy, measured) ?? from) : from;
  return {
    portId,
    ...(withdrawnShare === undefined ? { policy: policy! } : { withdrawnShare }),
    ...(begins === undefined ? {} : { from: begins }),
    ...(assume === undefined ? {} : { assume }),
  };
}

/** Where the first dated share begins that acts on measured days, unless one acts on the first Wednesday of them. */
function beginningOf(policy: Record<string, unknown>, measured: DaySpan | null): string | undefined {
  const own = readOwnPolicy(policy);
  if (measured === null || own?.restricting !== 'timeline') return undefined;
  const wednesday = nextWednesday(measured.from);
  const acting = own.timeline.filter((span) => actsOn(span, measured));
  const [first] = acting.map(({ from }) => from).sort();
  if (
    first === undefined ||
    acting.some((span) => actsOn(span, { from: wednesday, to: addDays(wednesday, 1) }))
  )
    return undefined;
  return first > measured.from ? first : undefined;
}
