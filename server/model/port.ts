import type { ServiceDefaults } from './service-defaults.ts';

/** How solid a figure is: measured, official, literature, press, derived, guess or unretrieved background. */
export type Grade = 'M' | 'O' | 'L' | 'P' | 'D' | 'G' | 'B';

/** A cited value in the stated unit; `range` is the plausible [low, high] in that unit, null where none is known. */
export interface Figure<T = number> {
  readonly value: T;
  readonly range: readonly [number, number] | null;
  /** Says that the range is P10 and P90 about a median rather than the least and the greatest. */
  readonly rangeMeans?: 'p10-p90';
  readonly unit: string;
  readonly grade: Grade;
  /** Key into the `sources` of the same file. */
  readonly source: string;
  readonly note?: string;
}

/** Opening and closing in local hours 0..24; null means closed all day. */
export type OpeningHours = readonly [opens: number, closes: number] | null;

/** Where a figure was read: a title with its address or citation, and the year it speaks of. */
export interface Source {
  readonly title: string;
  readonly url?: string;
  readonly citation?: string;
  readonly year: number;
}

/** A name in both languages of the product. */
export interface LocalName {
  readonly en: string;
  readonly es: string;
}

/** The observed file that holds a facility's monthly trucks. */
export type CountFile = 'cbp-by-crossing' | 'bts-by-port';

/** Which rows of data/observed add up to this facility's northbound trucks of a month. */
export interface CountMapping {
  readonly file: CountFile;
  readonly portCode: string;
  /** Spellings of the bridge in the by-crossing file, summed; empty for the by-port file. */
  readonly crossings: readonly string[];
  /** Part of those rows that belongs to this facility, 0..1. */
  readonly share: number;
  /** First month the mapping holds, `YYYY-MM`. */
  readonly from: string;
  /** Last month the mapping holds, null while it continues. */
  readonly to: string | null;
  /** File that carries on after `to` under the same port code; null means later months are absent. */
  readonly continuedBy: 'bts-by-port' | null;
  readonly grade: Grade;
  readonly source: string;
  readonly note?: string;
}

/** Commercial hours; the range of a guess is the earliest plausible opening and the latest plausible closing. */
export interface CommercialHours {
  readonly weekday: Figure<OpeningHours>;
  readonly saturday: Figure<OpeningHours>;
  readonly sunday: Figure<OpeningHours>;
}

/** Physical primary booths by lane type; their sum is the facility's total. */
export interface PrimaryLanes {
  readonly standard: Figure;
  readonly fast: Figure;
}

/** Part 0..1 of the booths of each kind that is open by local hour, 0 to 23, on a day when the facility is open. */
export interface Staffing {
  readonly standard: readonly number[];
  readonly fast: readonly number[];
  readonly grade: Grade;
  readonly source: string;
}

/** Shares 0..1 of the facility's northbound trucks. */
export interface TruckShares {
  readonly fast: Figure;
  readonly empty: Figure;
  readonly produce: Figure;
  readonly producePeak: Figure;
  readonly ucp: Figure;
  readonly preInspection: Figure;
}

/** How the composition of produce trucks is known. */
export interface MixGrade {
  readonly grade: Grade;
  readonly source: string;
  readonly note?: string;
}

/** Another facility that a diverted truck can use. */
export interface Neighbour {
  readonly id: string;
  /** Extra one-way road time in minutes. */
  readonly roadMin: Figure;
}

/** One northbound commercial crossing: a bridge or a compound. */
export interface Facility {
  readonly id: string;
  /** CBP code of the port of entry, always text. */
  readonly portCode: string;
  /** CBP number of the crossing in the wait-time feed, null where the feed lists none. */
  readonly cbpPortNumber: string | null;
  readonly name: LocalName;
  readonly shortName: LocalName;
  readonly mexicanSide: string;
  readonly state: string;
  /** Degrees north. */
  readonly lat: number;
  /** Degrees east, negative here. */
  readonly lon: number;
  /** IANA time zone of the US side. */
  readonly zone: string;
  readonly counts: CountMapping;
  readonly hours: CommercialHours;
  readonly lanes: PrimaryLanes;
  /** Trucks an hour through primary with normal staffing, and with as many lanes as it opens at most. */
  readonly capacityPerHour: Figure;
  /** Only where readings tell it; otherwise all booths are open all day. */
  readonly staffing?: Staffing;
  /** Northbound trucks on a normal weekday. */
  readonly weekdayTrucks: Figure;
  /** Mean wait from queue end to primary on a normal weekday, minutes. */
  readonly baselineMeanWaitMin: Figure;
  readonly shares: TruckShares;
  /** Where the Mexican officers of unified cargo processing sit. */
  readonly ucpStaff: 'us-soil' | 'none';
  /** Place in Mexico where CBP examines before the border, null where there is none. */
  readonly preInspectionSite: string | null;
  /** Trucks a day that the site in Mexico handles at most. */
  readonly preInspectionTrucksPerDay: Figure | null;
  /** Busiest month over the mean month. */
  readonly seasonalPeak: Figure;
  /** Share 0..1 of US-bound Mexican avocado trucks that cross here. */
  readonly avocadoShareOfUs: Figure;
  /** Commodity id to share 0..1 of this facility's produce trucks; sums to 1. */
  readonly produceMix: Readonly<Record<string, number>>;
  readonly produceMixGrade: MixGrade;
  /** Key into `arrivalProfiles`. */
  readonly arrivalProfile: string;
  /** Of this facility alone where its waits tell them; otherwise those of all facilities hold. */
  readonly dayOfWeek?: DayOfWeekFactors;
  /** Bays of secondary inspection. */
  readonly secondaryBays: Figure;
  /** Trucks that fit on the shared approach and bridge before the lanes split. */
  readonly approachTrucks: Figure;
  readonly neighbours: readonly Neighbour[];
}

/** Relative arrival weight of each local hour 0..23, not normalised. */
export interface ArrivalProfile {
  readonly hourWeights: readonly number[];
  readonly grade: Grade;
  readonly source: string;
  readonly note?: string;
}

/** Arrivals of a day relative to a mid-week day, where the facility opens at all. */
export interface DayOfWeekFactors {
  readonly monday: Figure;
  readonly tuesday: Figure;
  readonly wednesday: Figure;
  readonly thursday: Figure;
  readonly friday: Figure;
  readonly saturday: Figure;
  readonly sunday: Figure;
}

/** Everything that data/ports.json says: facilities west to east, and what they share. */
export interface PortsFile {
  readonly schemaVersion: 1;
  readonly facilities: readonly Facility[];
  readonly arrivalProfiles: Readonly<Record<string, ArrivalProfile>>;
  readonly dayOfWeek: DayOfWeekFactors;
  readonly service: ServiceDefaults;
  readonly sources: Readonly<Record<string, Source>>;
}
