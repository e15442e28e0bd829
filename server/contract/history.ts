import { z } from 'zod';
import { TIERS, type Tier } from '../model/roll-up.ts';
import type { CrossingPart, Lanes } from './inside.ts';
import type { WaitPercentiles } from './live.ts';

/** What the simulated month has shown so far, as spans of five minutes, an hour, or a local day. */

/** A local day `2024-12-02`, which stands for its start at the crossing, or an instant with an offset. */
const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

/**
 * `GET /ports/:id/history?tier&from&to&limit`: spans that begin from `from` on and before `to`, without either without
 * a bound; of more than `limit` the newest.
 */
export const historyQuery = z.strictObject({
  tier: z.enum(TIERS).describe('Length of a span.'),
  from: moment.optional().describe('The first beginning; a local day or an instant.'),
  to: moment.optional().describe('The first beginning that is left out.'),
  limit: z
    .string()
    .regex(/^\d{1,4}$/)
    .pipe(z.coerce.number<string>().min(1).max(5000))
    .default(500),
});
export type HistoryQuery = z.infer<typeof historyQuery>;

/** `GET /history?at` and `/ports/:id/measures?at`: what had been shown by a moment, without it by the newest stored. */
export const byMomentQuery = z.strictObject({
  at: z.iso.datetime({ offset: true }).optional().describe('An instant of simulated time.'),
});
export type ByMomentQuery = z.infer<typeof byMomentQuery>;

/** One world's figures over one span; `null` where the span holds nothing to measure, never 0. */
export interface WorldSpan extends WaitPercentiles {
  /** Trucks that reached a primary booth: those of the waits. */
  readonly trucks: number;
  readonly meanWaitMin: number | null;
  readonly p95WaitMin: number | null;
  /** (P95 − mean) ÷ mean. */
  readonly bufferIndex: number | null;
  /** Trucks that joined the queue, an hour. */
  readonly arrivalsPerHour: number;
  /** Trucks of the usual mix that the open lanes could have taken, an hour. */
  readonly capacityPerHour: number;
  readonly releasedPerHour: number;
  /** Time-weighted means. */
  readonly queueTrucks: number;
  readonly openLanes: Lanes;
  readonly inside: Readonly<Record<CrossingPart, number>>;
  readonly lifeUsedPct: number | null;
  /** In this span. */
  readonly valueLostUsd: number;
}

export interface HistorySpan {
  /** Start of the span, ms since the epoch, simulated time. */
  readonly atMs: number;
  /** Its length: a day of a clock change has 23 or 25 hours. */
  readonly minutes: number;
  /** Share of preclearance withdrawn in the restricted world, mean over the span. */
  readonly withdrawnShare: number;
  readonly baseline: WorldSpan;
  readonly restricted: WorldSpan;
}

export interface FacilityHistory {
  readonly facilityId: string;
  readonly zone: string;
  readonly tier: Tier;
  /** By which a percentile may be off, as a share of the exact one. */
  readonly relativeError: number;
  /** Oldest first. */
  readonly spans: readonly HistorySpan[];
  /** Whether older spans than these were left out for `limit`. */
  readonly isCut: boolean;
}

/** The last 24 hours of every facility up to a moment, west to east, by the hour. */
export interface BorderHistory {
  /** That moment, the newest stored one at most, ms since the epoch, simulated time. */
  readonly toMs: number;
  readonly facilities: ReadonlyArray<{
    readonly facilityId: string;
    readonly hours: ReadonlyArray<{
      readonly atMs: number;
      readonly baseline: WaitSpan;
      readonly restricted: WaitSpan;
    }>;
    /** The sixty minutes up to that moment; `null` where nothing is stored of them by five minutes. */
    readonly lastHour: { readonly baseline: OpenWait; readonly restricted: OpenWait } | null;
  }>;
}

/** Waits of an hour with its time-weighted mean of open booths of all kinds. */
export interface OpenWait extends WaitSpan {
  readonly openLanes: number;
}

/** How far back measures reach from their moment; the month is the last 30 local days and today. */
export const MEASURED = ['hour', 'day', 'month'] as const;

/** `GET /ports/:id/measures`: the last hour, day and month, each as one span; what is not stored is left out. */
export interface FacilityMeasures {
  readonly facilityId: string;
  readonly zone: string;
  readonly relativeError: number;
  readonly spans: ReadonlyArray<HistorySpan & { readonly of: (typeof MEASURED)[number] }>;
}

/** `GET /ports/:id/week-hours`: the stored hours by weekday and hour of the local clock. */
export interface WeekHours {
  readonly facilityId: string;
  readonly zone: string;
  readonly relativeError: number;
  /** Start of the first hour and end of the last; `null` where none is stored. */
  readonly fromMs: number | null;
  readonly toMs: number | null;
  /** Those that are stored, from Monday's first hour on. */
  readonly cells: readonly WeekHour[];
  /** Mean waits of standard lanes as CBP published them, where any are stored. */
  readonly posted: readonly PostedHour[];
}

export interface WeekHour {
  /** 1 is Monday. */
  readonly weekday: number;
  readonly hour: number;
  /** Hours that it is made of. */
  readonly hours: number;
  /** Start of the newest of them, ms since the epoch. */
  readonly latestMs: number;
  readonly baseline: WaitSpan;
  readonly restricted: WaitSpan;
}

export interface PostedHour {
  readonly weekday: number;
  readonly hour: number;
  readonly readings: number;
  readonly meanWaitMin: number;
}

export type WaitSpan = Pick<WorldSpan, 'meanWaitMin' | 'p50WaitMin' | 'p90WaitMin'>;
