/** Levers of information: κ, and the share 0..1 of the information of before that is still shared. */
export interface Information {
  readonly informationChill: number;
  readonly informationShared: number;
}

/** Share of trucks sent to secondary when less is known of each: min(cap, p0·(1 + κ·(1 − info))), never below p0. */
export function secondaryShare(p0: number, levers: Information, cap: number): number {
  const { informationChill, informationShared } = levers;
  return Math.min(Math.max(cap, p0), p0 * (1 + informationChill * (1 - informationShared)));
}
