/** One step from a baseline figure to a scenario figure, in their unit. */
export interface WaterfallBar {
  readonly key: string;
  readonly contribution: number;
  /** Heights between which the bar hangs, so that bars stand on one another. */
  readonly from: number;
  readonly to: number;
}

/** From baseline to scenario; the contributions, residual included, add up to the difference. */
export interface Waterfall {
  readonly baseline: number;
  readonly scenario: number;
  readonly bars: readonly WaterfallBar[];
}

/** The key of what the named contributions leave unexplained; a bar of its own, 0 or not. */
export const RESIDUAL = 'residual';

/** Stands contributions on one another from baseline to scenario; what they leave over is the last bar. */
export function waterfall(
  baseline: number,
  scenario: number,
  contributions: ReadonlyArray<readonly [key: string, contribution: number]>,
): Waterfall {
  const explained = contributions.reduce((sum, [, contribution]) => sum + contribution, 0);
  let at = baseline;
  const bars = [...contributions, [RESIDUAL, scenario - baseline - explained] as const].map(
    ([key, contribution]) => {
      const from = at;
      at += contribution;
      return { key, contribution, from, to: at };
    },
  );
  return { baseline, scenario, bars };
}

/** What a factor and its rate each contribute to the change of their product. */
export interface ProductContributions {
  readonly quantity: number;
  readonly rate: number;
}

/**
 * Shares the change of quantity × rate out to both as Shapley (1953) does, each by its mean effect over the two
 * orders in which they can change: more of the quantity at the mean rate, a higher rate at the mean quantity. They
 * add up exactly and neither comes first.
 */
export function productContributions(
  baseline: ProductContributions,
  scenario: ProductContributions,
): ProductContributions {
  return {
    quantity: ((scenario.quantity - baseline.quantity) * (baseline.rate + scenario.rate)) / 2,
    rate: ((scenario.rate - baseline.rate) * (baseline.quantity + scenario.quantity)) / 2,
  };
}
