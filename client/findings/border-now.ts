import type { FacilitySummary } from '../../server/contract/api.ts';
import type { BorderNow } from '../../server/contract/live.ts';
import { changeWithUnit, withUnit } from '../format/number.ts';
import { borderWords as say } from '../i18n/border.ts';
import { named } from '../i18n/language.ts';
import { difference } from './compare-worlds.ts';

/** One crossing with its expected waits of a truck that joins now, minutes; null while it is closed. */
export interface BorderRow {
  readonly id: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly baselineMin: number | null;
  readonly restrictedMin: number | null;
  /** What the restriction adds; null unless both worlds are open. */
  readonly addedMin: number | null;
}

export type BorderOrder = keyof typeof say.orders;

/** The crossings west to east; none before both the list and a reading are there. */
export function borderRows(now: BorderNow | null, facilities: readonly FacilitySummary[]): BorderRow[] {
  const byId = new Map(now?.facilities.map((one) => [one.facilityId, one]));
  return facilities.flatMap(({ id, shortName, lon, lat }) => {
    const one = byId.get(id);
    if (one === undefined) return [];
    const [baselineMin, restrictedMin] = [one.baseline.expectedWaitMin, one.restricted.expectedWaitMin];
    return [
      {
        id,
        name: named(shortName),
        lon,
        lat,
        baselineMin,
        restrictedMin,
        addedMin: difference({ baseline: baselineMin, restricted: restrictedMin }),
      },
    ];
  });
}

/** West to east as they come, or the most added wait first, then the longest wait; those that are closed come last. */
export function inOrder(rows: readonly BorderRow[], order: BorderOrder): readonly BorderRow[] {
  if (order === 'west') return rows;
  // What is printed as nothing is nothing, or crossings that are alike would keep changing places.
  const added = ({ addedMin }: BorderRow) => (addedMin === null ? null : Number(addedMin.toFixed(1)));
  return rows.toSorted(
    (a, b) => mostFirst(added(a), added(b)) || mostFirst(a.restrictedMin, b.restrictedMin),
  );
}

/** How many are open, where the restricted world waits longest, and where the restriction adds most. */
export function borderSummary(rows: readonly BorderRow[]): string {
  const open = rows.filter(({ restrictedMin }) => restrictedMin !== null);
  const [longest] = open.toSorted((a, b) => b.restrictedMin! - a.restrictedMin!);
  if (longest === undefined) return say.allClosed;
  const waits = say.summary(longest.name, withUnit(longest.restrictedMin, 'min'), open.length, rows.length);
  const harmed = mostHarmed(rows);
  const adds = harmed === null ? say.addsNothing : say.addsMost(harmed.name, addedText(harmed));
  return `${waits} ${adds}`;
}

/** Where the restriction adds most; null where it adds nothing that would be printed. */
export function mostHarmed(rows: readonly BorderRow[]): BorderRow | null {
  const [most] = inOrder(rows, 'added');
  return most !== undefined && (most.addedMin ?? 0) >= 0.05 ? most : null;
}

/** `+12.3 min`. */
export function addedText({ addedMin }: Pick<BorderRow, 'addedMin'>): string {
  return changeWithUnit(addedMin, 'min');
}

function mostFirst(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return b - a;
}
