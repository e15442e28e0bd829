import { localCalendar, localMidnightMs } from '../../server/calendar.ts';
import { readCatalogue } from '../../server/catalogue.ts';
import { borderNetwork } from '../../server/model/border/border-network.ts';
import type { LocalCalendar } from '../../server/model/border/calendar.ts';
import { withdrawal } from '../../server/model/border/facility-policy.ts';
import type { Facility } from '../../server/model/port.ts';
import type { Network } from '../../server/model/simulation/network.ts';
import type { YearCounts } from './counts-2024.ts';

/** The network of one calendar month and the minutes, after 1 January 2024, in which it holds. */
export interface MonthNetwork {
  readonly network: Network;
  readonly fromMin: number;
  readonly toMin: number;
}

export interface MonthNetworksInput {
  readonly facilities: readonly Facility[];
  readonly counts: YearCounts;
  readonly withdrawnShare: number;
}

/**
 * The network of the month that begins `index` months after January 2024, with the calendar of that month and the
 * counts of the same month of 2024, so that a run can go on beyond that year.
 */
export function monthNetwork(input: MonthNetworksInput, index: number): MonthNetwork {
  const fromHour = hoursUntil(index);
  const toHour = hoursUntil(index + 1);
  const calendars = new Map<string, LocalCalendar>();
  const calendarOf = (zone: string) => {
    const known = calendars.get(zone);
    if (known) return known;
    const calendar = localCalendar(ORIGIN_MS, toHour - fromHour + HOURS_AHEAD, zone, fromHour);
    calendars.set(zone, calendar);
    return calendar;
  };
  const runs = input.facilities.map((facility) => ({
    facility,
    calendar: calendarOf(facility.zone),
    demandMonth: monthText(index),
    monthTrucks: input.counts[facility.id]![index % 12]!,
  }));
  const policy = withdrawal(input.withdrawnShare);
  return {
    network: borderNetwork(
      runs,
      readCatalogue().ports,
      runs.map(() => policy),
    ),
    fromMin: fromHour * 60,
    toMin: toHour * 60,
  };
}

/** The zone whose midnights part the months of a run. */
const ORIGIN_ZONE = 'America/Denver';
const ORIGIN_MS = localMidnightMs('2024-01-01', ORIGIN_ZONE);
/** Dispatchers look ahead past the end of a month. */
const HOURS_AHEAD = 72;

function hoursUntil(index: number): number {
  return (localMidnightMs(`${monthText(index)}-01`, ORIGIN_ZONE) - ORIGIN_MS) / 3_600_000;
}

function monthText(index: number): string {
  return `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
