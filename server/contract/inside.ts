/** Kinds of primary lanes: those for all trucks, for FAST, and for joint processing with Mexican officers. */
export const LANE_KINDS = ['standard', 'fast', 'joint'] as const;
export type LaneKind = (typeof LANE_KINDS)[number];
/** Booths by kind of lane. */
export type Lanes = Readonly<Record<LaneKind, number>>;

/** Where a truck can be at a facility, in the order of a crossing. */
export const CROSSING_PARTS = [
  'preInspection',
  'mexicanExport',
  'approach',
  'primary',
  'secondary',
  'exit',
] as const;
export type CrossingPart = (typeof CROSSING_PARTS)[number];
