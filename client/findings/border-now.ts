import type { FacilitySummary } from '../../server/contract/api.ts';
import type { BorderNow } from '../../server/contract/live.ts';
import { withUnit } from '../format/number.ts';
import { borderWords as say } from '../i18n/border.ts';
import { named } from '../i18n/language.ts';

/** One crossing with its expected waits of a truck that joins now, minutes; null while it is closed. */
export interface BorderRow {
  readonly id: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly baselineMin: number | null;
  readonly restrictedMin: number | null;
}

/** The crossings west to east; none before both the list and a reading are there. */
export function borderRows(now: BorderNow | null, facilities: readonly FacilitySummary[]): BorderRow[] {
  const byId = new Map(now?.facilities.map((one) => [one.facilityId, one]));
  return facilities.flatMap(({ id, shortName, lon, lat }) => {
    const one = byId.get(id);
    if (one === undefined) return [];
    const { baseline, restricted } = one;
    return [
      {
        id,
        name: named(shortName),
        lon,
        lat,
        baselineMin: baseline.expectedWaitMin,
        restrictedMin: restricted.expectedWaitMin,
      },
    ];
  });
}

/** How many are open, and where the restricted world waits longest. */
export function borderSummary(rows: readonly BorderRow[]): string {
  const open = rows.filter(({ restrictedMin }) => restrictedMin !== null);
  const [worst] = open.toSorted((a, b) => b.restrictedMin! - a.restrictedMin!);
  if (worst === undefined) return say.allClosed;
  return say.summary(worst.name, withUnit(worst.restrictedMin, 'min'), open.length, rows.length);
}
