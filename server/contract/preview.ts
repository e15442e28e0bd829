import { z } from 'zod';
import type { LocalName } from '../model/port.ts';
import { values } from './api.ts';

const portId = z.string().min(1).max(40);
/** Id of a preset, such as `S2`. */
const presetId = z.string().min(1).max(40);
/** First day of the what-if, `YYYY-MM-DD`; without it the first Monday of the latest counted month. */
const from = z.iso.date().optional();

/** As the query of an address carries it: a plain share withdrawn, or a preset of data/policy.json. */
export const previewRequest = restricted(
  z.strictObject({
    portId,
    withdrawnShare: z.string().trim().min(1).pipe(z.coerce.number<string>().min(0).max(1)).optional(),
    policy: presetId.optional(),
    from,
  }),
);

/** As the body of a request carries it: the policy may be one's own, and assumptions may have other values. */
export const previewBody = restricted(
  z.strictObject({
    portId,
    withdrawnShare: z.number().min(0).max(1).optional(),
    policy: z.union([presetId, z.record(z.string(), z.unknown())]).optional(),
    from,
    assume: values.optional(),
  }),
);
export type PreviewRequest = z.infer<typeof previewBody>;

function restricted<
  S extends z.ZodType<{ readonly withdrawnShare?: number | undefined; readonly policy?: unknown }>,
>(schema: S) {
  return schema
    .refine(({ withdrawnShare, policy }) => withdrawnShare === undefined || policy === undefined, {
      error: 'withdrawnShare and policy are two ways to restrict preclearance, so give one of the two',
    })
    .refine(({ withdrawnShare, policy }) => withdrawnShare !== undefined || policy !== undefined, {
      error: 'withdrawnShare or policy is missing: give a share from 0 to 1, or a preset such as S2',
    });
}

/** Expected wait from the end of the queue to a primary booth, of the trucks that join in an hour or a day. */
export interface PreviewWait {
  readonly trucks: number;
  /** `null` without trucks; the time until lanes open counts for those that come before. */
  readonly meanWaitMin: number | null;
  /** Share that waits more than an hour. */
  readonly over60Share: number | null;
}

export interface PreviewWorld {
  /** Local hours 0 to 23. */
  readonly hours: ReadonlyArray<PreviewWait & { readonly hour: number; readonly lanesOpen: boolean }>;
  readonly day: PreviewWait;
  /** Longest of the hours in which lanes are open all the time. */
  readonly peak: { readonly hour: number; readonly meanWaitMin: number } | null;
  /** The same day without chance and without trucks that turn away. */
  readonly fluid: { readonly meanWaitMin: number; readonly peakQueueTrucks: number } | null;
}

/** Both worlds on one typical working day, solved rather than simulated. */
export interface Preview {
  /** That it is hypothetical, or modelled where the law as it came into force was asked; null for no restriction. */
  readonly label: string | null;
  readonly portId: string;
  /** One of the two is null. */
  readonly withdrawnShare: number | null;
  readonly policy: { readonly id: string; readonly name: LocalName } | null;
  /** As asked. */
  readonly from: string | null;
  /** Local date of the working day, and the zone whose hours count. */
  readonly date: string;
  readonly zone: string;
  readonly demandMonth: string;
  readonly solver: string;
  readonly stepMin: number;
  readonly baseline: PreviewWorld;
  readonly restricted: PreviewWorld;
  /** What the solver does not cover, one phrase each. */
  readonly leavesOut: readonly string[];
  readonly tookMs: number;
}
