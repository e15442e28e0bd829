import type { WhatIfRequest } from '../../server/contract/api.ts';
import { replayWords } from '../i18n/replay.ts';
import { timeWords } from '../i18n/time.ts';

/** The days that a request measures: `7 days`, or those of the imported trucks that it runs. */
export function daysWords({ days, trace }: Pick<WhatIfRequest, 'days' | 'trace'>): string {
  if (trace !== undefined) return replayWords.tracedDays(trace.from, trace.to);
  return days === 1 ? timeWords.day : timeWords.days(days!);
}
