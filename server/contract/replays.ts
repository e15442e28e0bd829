/** Imported trucks of one facility that the live view can replay. */
export interface ReplaySpan {
  readonly facilityId: string;
  readonly zone: string;
  readonly trucks: number;
  /** Local dates on which the first and the last of them joined the queue, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
}
