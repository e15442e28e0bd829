import type { LaneKind, WaitReading } from './wait-reading.ts';

/** What every row has: the line of the file on which it ends; in JSON the number of its object. */
interface Placed {
  readonly line: number;
}

/** One monthly count as a file gives it; a port as a whole has an empty crossing. */
export interface CountRow extends Placed {
  readonly portCode: string;
  readonly portName: string;
  readonly state: string;
  readonly border: string;
  readonly crossing: string;
  readonly measure: string;
  /** Year × 100 + month. */
  readonly monthNumber: number;
  readonly value: number;
}

/** One published or otherwise observed wait. */
export interface WaitRow extends WaitReading, Placed {}

/** How a local time became an instant: by its own offset, without doubt, or by the policy for clock changes. */
export type TimeReading = 'offset' | 'unique' | 'overlap-first' | 'overlap-second' | 'gap-forward';

/** One northbound truck of a crossing-level file. */
export interface CrossingRow extends Placed {
  readonly facilityId: string;
  readonly laneKind: LaneKind;
  /** What the file names the truck by; empty where it names none. */
  readonly truckRef: string;
  /** When it joined the queue, seconds since the epoch. */
  readonly joinedAtS: number;
  /** When it reached a primary booth; `null` where that is not recorded. */
  readonly primaryAtS: number | null;
  /** When it was released into the US; `null` where that is not recorded. */
  readonly releasedAtS: number | null;
  /** `null` where the file does not say. */
  readonly isLoaded: boolean | null;
  /** Of data/commodities.json, or the file's own word in lower case; `null` where it has none. */
  readonly commodity: string | null;
  /** Of the time at which it joined. */
  readonly timeReading: TimeReading;
}

/** A stored truck, with what tells it from others of its facility. */
export interface RecordedCrossing extends Omit<CrossingRow, 'facilityId' | 'timeReading' | 'line'> {
  /** Numbers trucks without a name that joined in the same second, from 0. */
  readonly occurrence: number;
}

/** Trucks counted in one local hour at one facility. */
export interface HourlyCountRow extends Placed {
  readonly facilityId: string;
  /** Seconds since the epoch. */
  readonly hourStartS: number;
  readonly trucks: number;
}

/** Goods of one commodity that crossed at one port in one month, as BTS TransBorder Freight Data have them. */
export interface TradeRow extends Placed {
  /** Four digits, or a district's remainder such as `07XX`. */
  readonly portCode: string;
  /** Two digits of the Harmonized System, or `all`. */
  readonly hs2: string;
  readonly direction: 'import' | 'export';
  /** Partner country. */
  readonly country: 'Mexico' | 'Canada';
  /** Such as `truck`. */
  readonly mode: string;
  readonly monthNumber: number;
  readonly valueUsd: number;
  /** `null` where no weight is recorded, as for exports by most modes. */
  readonly weightKg: number | null;
}

/** A wait averaged over the days of one weekday of one month, by local hour, as CBP's historical pages have it. */
export interface WaitAverageRow extends Placed {
  readonly facilityId: string;
  readonly laneKind: LaneKind;
  /** 1 to 12. */
  readonly month: number;
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  /** Local, 0 to 23. */
  readonly hour: number;
  readonly waitMin: number;
}

/** What can be stored, by the kind of thing that one row is. */
export interface Rows {
  readonly 'monthly-count': CountRow;
  readonly wait: WaitRow;
  readonly crossing: CrossingRow;
  readonly 'hourly-count': HourlyCountRow;
  readonly trade: TradeRow;
  readonly 'wait-average': WaitAverageRow;
}
export type Dataset = keyof Rows;
export const DATASETS = [
  'monthly-count',
  'wait',
  'crossing',
  'hourly-count',
  'trade',
  'wait-average',
] as const satisfies readonly Dataset[];
export type AnyRow = Rows[Dataset];
