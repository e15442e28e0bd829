import { replayWords } from '../i18n/replay.ts';
import { wholeNumber } from './number.ts';
import { dayName } from './time.ts';

/** `2 Dec 2024 to 8 Dec 2024`, or the one day. */
export function spanOfDays({ from, to }: { readonly from: string; readonly to: string }): string {
  return replayWords.days(dayName(from), dayName(to));
}

/** `1 truck`, `1,234 trucks`. */
export function truckCount(trucks: number): string {
  return (trucks === 1 ? replayWords.truck : replayWords.trucks)(wholeNumber(trucks));
}
