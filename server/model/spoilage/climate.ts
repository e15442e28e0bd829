import type { LocalCalendar } from '../border/calendar.ts';
import type { Figure, LocalName, Source } from '../port.ts';

/** Facilities that share their weather, with the usual daily extremes of each month. */
export interface ClimateZone {
  readonly id: string;
  readonly name: LocalName;
  readonly stations: string;
  readonly facilities: readonly string[];
  /** Monthly means of the daily extremes, January first, °C. */
  readonly dailyMinC: Figure<readonly number[]>;
  readonly dailyMaxC: Figure<readonly number[]>;
}

/** Everything that data/climate.json says. */
export interface ClimateFile {
  readonly schemaVersion: 1;
  readonly warmestLocalHour: Figure;
  /** Added to every temperature, K. */
  readonly warmerByC: Figure;
  readonly zones: readonly ClimateZone[];
  readonly sources: Readonly<Record<string, Source>>;
}

/** Air temperature outside at a minute of the run, °C. */
export type AirAt = (minute: number) => number;

/** Air of a month (1 to 12) at a local hour (0 to 24, fractions allowed): a sine between the usual daily extremes, °C. */
export function ambientC(
  { dailyMinC, dailyMaxC }: ClimateZone,
  month: number,
  localHour: number,
  warmestLocalHour: number,
): number {
  const low = dailyMinC.value[month - 1]!;
  const high = dailyMaxC.value[month - 1]!;
  return (
    (low + high) / 2 + ((high - low) / 2) * Math.cos((2 * Math.PI * (localHour - warmestLocalHour)) / 24)
  );
}

/** The air at a facility over a run, by its own clock. */
export function airAt(climate: ClimateFile, facilityId: string, calendar: LocalCalendar): AirAt {
  const zone = climate.zones.find(({ facilities }) => facilities.includes(facilityId));
  if (!zone) throw new RangeError(`no climate zone lists the facility '${facilityId}'`);
  const warmest = climate.warmestLocalHour.value;
  const warmerBy = climate.warmerByC.value;
  const { startsMin, localHour, localDate } = calendar;
  const last = startsMin.length - 1;
  const first = startsMin[1] ?? 60;
  return (minute) => {
    const slot = Math.min(last, Math.max(0, Math.floor((minute - first) / 60) + 1));
    const month = Number(localDate[slot]!.slice(5, 7));
    return warmerBy + ambientC(zone, month, localHour[slot]! + (minute % 60) / 60, warmest);
  };
}
