import { z } from 'zod';
import type { LaneKind, WaitState } from '../model/wait-reading.ts';

/** A local day `2026-05-20`, which stands for its start at the crossing, or an instant with an offset. */
const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

/**
 * `GET /ports/:id/waits?from&to&limit`: readings from `from` on and before `to`, without either without a bound; of
 * more than `limit` the newest.
 */
export const waitsQuery = z.strictObject({
  from: moment.optional().describe('From this local day or instant on.'),
  to: moment.optional().describe('Before this one.'),
  limit: z
    .string()
    .regex(/^\d{1,4}$/)
    .pipe(z.coerce.number<string>().min(1).max(5000))
    .default(5000),
});
export type WaitsQuery = z.infer<typeof waitsQuery>;

/** One wait as CBP published it. */
export interface PublishedWait {
  readonly laneKind: LaneKind;
  /** By the clock on which it was published, with its offset: `2026-05-20T09:00:00-05:00`. */
  readonly observedAt: string;
  readonly observedAtMs: number;
  /** `value` and `no-delay` are measured; the other three say that nothing was, which is no zero. */
  readonly state: WaitState;
  /** `null` where nothing was measured. */
  readonly waitMin: number | null;
  /** `null` where it is not stated. */
  readonly lanesOpen: number | null;
}

export interface PublishedWaits {
  readonly facilityId: string;
  /** CBP's number of the crossing; `null` where the feed has none, so that there can be no readings. */
  readonly portNumber: string | null;
  /** IANA zone by which the days of the query are taken. */
  readonly zone: string;
  /** Oldest first. */
  readonly readings: readonly PublishedWait[];
  /** True where more are stored than one answer holds: these are the newest, so ask for less. */
  readonly isCut: boolean;
}
