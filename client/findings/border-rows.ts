import type { FacilitySummary } from '../../server/contract/api.ts';
import type { BorderHistory, OpenWait } from '../../server/contract/history.ts';
import type { BorderNow, WorldNow } from '../../server/contract/live.ts';
import { changeWithUnit, NOTHING, withUnit } from '../format/number.ts';
import { borderWords as say } from '../i18n/border.ts';
import { named } from '../i18n/language.ts';
import { difference } from './compare-worlds.ts';

/**
 * One crossing with the waits of both worlds, minutes: expected of a truck that joins now, or the median of an hour that
 * has passed. Null where there is none: closed, or open without a truck that reached a booth.
 */
export interface BorderRow {
  readonly id: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly baselineMin: number | null;
  readonly restrictedMin: number | null;
  /** What the restriction adds; null unless both worlds have a wait. */
  readonly addedMin: number | null;
  /** In which worlds no lane is or was open. */
  readonly closed: { readonly baseline: boolean; readonly restricted: boolean };
}

export type BorderOrder = keyof typeof say.orders;

/** The crossings west to east at this moment; none before both the list and a reading are there. */
export function borderRows(now: BorderNow | null, facilities: readonly FacilitySummary[]): BorderRow[] {
  const byId = new Map(now?.facilities.map((one) => [one.facilityId, one]));
  return facilities.flatMap((facility) => {
    const one = byId.get(facility.id);
    if (one === undefined) return [];
    const world = ({ expectedWaitMin }: WorldNow): WorldWait => ({
      waitMin: expectedWaitMin,
      isClosed: expectedWaitMin === null,
    });
    return [borderRow(facility, world(one.baseline), world(one.restricted))];
  });
}

/** The crossings west to east in the hour up to a moment; those of which nothing is stored are left out. */
export function pastBorderRows(
  past: BorderHistory | null,
  facilities: readonly FacilitySummary[],
): BorderRow[] {
  const byId = new Map(past?.facilities.map((one) => [one.facilityId, one.lastHour]));
  return facilities.flatMap((facility) => {
    const hour = byId.get(facility.id) ?? null;
    if (hour === null) return [];
    const world = ({ p50WaitMin, openLanes }: OpenWait): WorldWait => ({
      waitMin: p50WaitMin,
      isClosed: p50WaitMin === null && openLanes === 0,
    });
    return [borderRow(facility, world(hour.baseline), world(hour.restricted))];
  });
}

interface WorldWait {
  readonly waitMin: number | null;
  readonly isClosed: boolean;
}

function borderRow(
  { id, shortName, lon, lat }: FacilitySummary,
  baseline: WorldWait,
  restricted: WorldWait,
): BorderRow {
  return {
    id,
    name: named(shortName),
    lon,
    lat,
    baselineMin: baseline.waitMin,
    restrictedMin: restricted.waitMin,
    addedMin: difference({ baseline: baseline.waitMin, restricted: restricted.waitMin }),
    closed: { baseline: baseline.isClosed, restricted: restricted.isClosed },
  };
}

/** `23.4 min`, that it is closed, or a dash where no truck reached a booth. */
export function waitText(waitMin: number | null, isClosed: boolean): string {
  if (waitMin !== null) return withUnit(waitMin, 'min');
  return isClosed ? say.closed : NOTHING;
}

/** West to east as they come, or the most added wait first, then the longest wait; those without one come last. */
export function inOrder(rows: readonly BorderRow[], order: BorderOrder): readonly BorderRow[] {
  if (order === 'west') return rows;
  // What is printed as nothing is nothing, or crossings that are alike would keep changing places.
  const added = ({ addedMin }: BorderRow) => (addedMin === null ? null : Number(addedMin.toFixed(1)));
  return rows.toSorted(
    (a, b) => mostFirst(added(a), added(b)) || mostFirst(a.restrictedMin, b.restrictedMin),
  );
}

/** How many have a wait, where the restricted world waits longest, and where the restriction adds most. */
export function borderSummary(rows: readonly BorderRow[], when: 'now' | 'past'): string {
  const words = say[when];
  const waiting = rows.filter(({ restrictedMin }) => restrictedMin !== null);
  const [longest] = waiting.toSorted((a, b) => b.restrictedMin! - a.restrictedMin!);
  if (longest === undefined) return words.none;
  const wait = withUnit(longest.restrictedMin, 'min');
  const harmed = mostHarmed(rows);
  const adds = harmed === null ? words.addsNothing : words.addsMost(harmed.name, addedText(harmed));
  return `${words.summary(longest.name, wait, waiting.length, rows.length)} ${adds}`;
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
