import { RETENTION_MS, TIERS, type Tier } from '../model/roll-up.ts';

/** Length of a stored span. */
export type SpanStep = Tier;
/** Finest first. */
export const SPAN_STEPS = TIERS;
/** How far back spans of each length are kept, in simulated time. */
export const KEPT_MS = RETENTION_MS;
