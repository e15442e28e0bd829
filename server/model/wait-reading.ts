/** Kinds of commercial lane that CBP publishes a wait for. */
export const LANE_KINDS = ['standard', 'FAST'] as const;
export type LaneKind = (typeof LANE_KINDS)[number];

/** What a reading says; all but the first two say that nothing was measured, and none of them means zero. */
export const WAIT_STATES = ['value', 'no-delay', 'lanes-closed', 'update-pending', 'missing'] as const;
export type WaitState = (typeof WAIT_STATES)[number];

/** One published wait of one kind of lane at one crossing. */
export interface WaitReading {
  /** CBP's number of the crossing as text, such as `230404`; a few hold letters. */
  readonly portNumber: string;
  readonly portName: string;
  readonly crossingName: string;
  readonly laneKind: LaneKind;
  /** ms since the epoch. */
  readonly observedAtMs: number;
  /** Of the local clock by which it was published, minutes east of Greenwich. */
  readonly utcOffsetMin: number;
  readonly state: WaitState;
  /** As published; `null` where nothing was measured. */
  readonly waitMin: number | null;
  readonly lanesOpen: number | null;
}
