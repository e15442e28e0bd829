import { z } from 'zod';

/** As the query of an address carries it. */
export const previewRequest = z.strictObject({
  portId: z.string().min(1).max(40),
  withdrawnShare: z.string().trim().min(1).pipe(z.coerce.number<string>().min(0).max(1)),
});
export type PreviewRequest = z.infer<typeof previewRequest>;

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
  /** The label of hypothetical numbers where anything is withdrawn. */
  readonly label: string | null;
  readonly portId: string;
  readonly withdrawnShare: number;
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
