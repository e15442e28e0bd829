import { enReplay } from '../i18n/en-replay.ts';
import { dayName } from './time.ts';

/** `2 Dec 2024 to 8 Dec 2024`, or the one day. */
export function spanOfDays({ from, to }: { readonly from: string; readonly to: string }): string {
  return enReplay.days(dayName(from), dayName(to));
}

/** `1 truck`, `1,234 trucks`. */
export function truckCount(trucks: number): string {
  return trucks === 1 ? '1 truck' : `${trucks.toLocaleString('en-US')} trucks`;
}
