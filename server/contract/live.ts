import { z } from 'zod';
import type { Change, ChangesMissed, changePlace } from './changes.ts';
import type { LiveForecast } from './forecast.ts';
import type { CrossingPart, Lanes } from './inside.ts';
import { SPEEDS } from './live-scale.ts';

/** The live stream: one snapshot on joining a facility's room, then deltas numbered without a gap. */

const facilityId = z.string().min(1).max(40);

export const joinRequest = z.strictObject({ facilityId });
export const watchRequest = z.strictObject({ watching: z.boolean() });
export const leverRequest = z.strictObject({ withdrawnShare: z.number().min(0).max(1) });
export const speedRequest = z.strictObject({
  speed: z.number().refine((speed) => SPEEDS.some((known) => known === speed), {
    error: `the speed must be one of ${SPEEDS.join(', ')}`,
  }),
});
/** Asks for nothing more than what its event says. */
export const bareRequest = z.strictObject({});
export const clockRequest = z.strictObject({ running: z.boolean() });
/** Counted demand of a month, or the imported trucks of one facility from their first day on. */
export const sourceRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('month') }),
  z.strictObject({ kind: z.literal('replay'), facilityId }),
]);
export type SourceRequest = z.infer<typeof sourceRequest>;

/** Percentiles of the waits of trucks that reached a booth in a span, minutes to the hundredth; `null` where none did. */
export interface WaitPercentiles {
  readonly p10WaitMin: number | null;
  /** The median. */
  readonly p50WaitMin: number | null;
  readonly p90WaitMin: number | null;
}

/** One world's figures over one bucket; `null` where the bucket holds nothing to measure, never 0. */
export interface WorldPoint extends WaitPercentiles {
  /** Mean wait, end of queue to primary booth, of trucks that reached a booth in the bucket, minutes. */
  readonly meanWaitMin: number | null;
  /** Time-weighted mean number of trucks waiting for primary inspection. */
  readonly queueTrucks: number;
  /** Trucks released in the bucket, as a rate per hour. */
  readonly throughputPerHour: number;
  /** Mean share of marketable life used at the border by produce loads released in the bucket, per cent. */
  readonly lifeUsedPct: number | null;
  /** Running total since local midnight of waste, price discount and rejection that stays at the border caused, USD. */
  readonly valueLostUsd: number;
}

/** Recorded waits that ended in one bucket, minutes; `null` where none did. */
export interface ObservedPoint extends WaitPercentiles {
  readonly meanWaitMin: number | null;
}

export interface LivePoint {
  /** Start of the bucket, ms since the epoch (UTC), simulated time. */
  readonly atMs: number;
  readonly baseline: WorldPoint;
  readonly restricted: WorldPoint;
  /** Only at a facility whose imported trucks are replayed. */
  readonly observed?: ObservedPoint;
}

/** Where trucks come from, the same for both worlds. */
export type LiveSource =
  | { readonly kind: 'month' }
  | {
      readonly kind: 'replay';
      /** The one facility whose trucks are the imported ones; all others keep their counted demand. */
      readonly facilityId: string;
      readonly trucks: number;
      /** Its local dates, `YYYY-MM-DD`. */
      readonly from: string;
      readonly to: string;
      /** Simulated time at which the clock stops for good, ms since the epoch. */
      readonly endsAtMs: number;
      /** Where recorded waits end; `null` where the trucks have neither time. */
      readonly waitEnd: 'primary' | 'release' | null;
    };

export interface ClockState {
  /** Simulated time, ms since the epoch (UTC). */
  readonly nowMs: number;
  readonly running: boolean;
  /** Simulated minutes per real minute. */
  readonly speed: number;
}

export interface LeverState {
  /** Share of preclearance withdrawn in the restricted world, 0 to 1. */
  readonly withdrawnShare: number;
  /** Simulated time at which it took effect, ms since the epoch. */
  readonly sinceMs: number;
}

/** Queue and open lanes right now, which move between buckets. */
export interface WorldNow {
  readonly queueTrucks: number;
  readonly openLanes: number;
  /** Wait that a truck joining now would expect, minutes; `null` while no lane is open. */
  readonly expectedWaitMin: number | null;
}

/** Lanes and trucks inside one facility right now, in one world. */
export interface InsideNow {
  readonly openLanes: Lanes;
  /** Trucks waiting or served, by part of the crossing. */
  readonly trucks: Readonly<Record<CrossingPart, number>>;
  /** Trucks of the usual mix an hour that the open lanes can take. */
  readonly capacityPerHour: number;
}

/** Waits of all trucks that reached a booth in the last twelve closed buckets: an hour. */
export interface LastHour {
  readonly baseline: WaitPercentiles;
  readonly restricted: WaitPercentiles;
}

/** Every facility at one moment, west to east. */
export interface BorderNow {
  /** Simulated time, ms since the epoch. */
  readonly atMs: number;
  readonly facilities: ReadonlyArray<{
    readonly facilityId: string;
    readonly baseline: WorldNow;
    readonly restricted: WorldNow;
  }>;
}

export interface LiveSnapshot {
  /** Changes with the source and when the server restarts: a client that knows another epoch drops what it holds. */
  readonly epoch: string;
  readonly seq: number;
  readonly facilityId: string;
  readonly zone: string;
  readonly seed: number;
  /** Month whose counts set the demand, `YYYY-MM`, and where that count comes from. */
  readonly demandMonth: string;
  readonly demandSource: string;
  readonly source: LiveSource;
  readonly clock: ClockState;
  readonly lever: LeverState;
  readonly points: readonly LivePoint[];
  readonly now: { readonly baseline: WorldNow; readonly restricted: WorldNow };
  readonly lastHour: LastHour;
  readonly inside: { readonly baseline: InsideNow; readonly restricted: InsideNow };
  /** All booths of each kind, open or not. */
  readonly lanes: Lanes;
}

export interface LiveDelta {
  /** That of the snapshot which it continues. */
  readonly epoch: string;
  readonly seq: number;
  readonly facilityId: string;
  readonly clock: ClockState;
  readonly lever: LeverState;
  /** Points completed since the previous delta, oldest first; may be empty. */
  readonly points: readonly LivePoint[];
  readonly now: { readonly baseline: WorldNow; readonly restricted: WorldNow };
  readonly lastHour: LastHour;
  readonly inside: { readonly baseline: InsideNow; readonly restricted: InsideNow };
}

/** What became of leaving; a tab that is hidden leaves, and joins again when it is seen. */
export interface FacilityLeft {
  /** The facility that was left; `null` where none had been joined. */
  readonly facilityId: string | null;
}

export type Ack<T> = (
  answer:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly error: { readonly code: string; readonly message: string } },
) => void;

export interface ServerToClientEvents {
  'metrics:delta': (delta: LiveDelta) => void;
  /** About once a second, to those who watch the border. */
  'border:now': (now: BorderNow) => void;
  /** To those who joined the facility: on joining where there is one that holds, and whenever another is made. */
  'forecast:issued': (forecast: LiveForecast) => void;
  'run:changed': (run: RunProgress) => void;
  /** On connecting: what came after the place of `auth`. */
  'changes:missed': (missed: ChangesMissed) => void;
  'change:made': (change: Change) => void;
  'server:restarting': (restart: RestartNotice) => void;
}

/** The server stops, probably to start again. */
export interface RestartNotice {
  /** When to come back, ms from now; another for each client, so that not all come at once. */
  readonly retryMs: number;
}

/** How far a run is: a state, of which only the newest counts. */
export interface RunProgress {
  readonly id: number;
  readonly kind: string;
  readonly status: string;
  readonly progress: number;
  /** Id of the newest change when this was so. */
  readonly lastChange: number;
}

export interface ClientToServerEvents {
  'facility:join': (request: z.input<typeof joinRequest>, ack: Ack<LiveSnapshot>) => void;
  'facility:leave': (request: z.input<typeof bareRequest>, ack: Ack<FacilityLeft>) => void;
  'border:watch': (request: z.input<typeof watchRequest>, ack: Ack<BorderNow>) => void;
  'lever:set': (request: z.input<typeof leverRequest>, ack: Ack<LeverState>) => void;
  'speed:set': (request: z.input<typeof speedRequest>, ack: Ack<ClockState>) => void;
  'clock:set': (request: z.input<typeof clockRequest>, ack: Ack<ClockState>) => void;
  'clock:step': (request: z.input<typeof bareRequest>, ack: Ack<ClockState>) => void;
  'source:set': (request: z.input<typeof sourceRequest>, ack: Ack<LiveSource>) => void;
  'changes:replay': (request: z.input<typeof changePlace>, ack: Ack<ChangesMissed>) => void;
}
