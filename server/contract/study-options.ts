/** A what-if as the baseline, the scenario, or their difference sees it. */
export const VIEWS = ['baseline', 'scenario', 'difference'] as const;
export type View = (typeof VIEWS)[number];

/** Points over which assumptions are drawn: the usual number, and the most that may be asked for. */
export const USUAL_POINTS = 20;
export const MOST_POINTS = 1000;
