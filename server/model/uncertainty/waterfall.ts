/** One step from a baseline figure to a scenario figure, in their unit. */
export interface WaterfallBar {
  readonly key: string;
  readonly contribution: number;
  /** Height at which the bar starts, so that bars stand on one another. */
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
  contributions: Readonly<Record<string, number>>,
): Waterfall {
  const named = Object.entries(contributions);
  const explained = named.reduce((sum, [, contribution]) => sum + contribution, 0);
  let at = baseline;
  const bars = [...named, [RESIDUAL, scenario - baseline - explained] as const].map(([key, contribution]) => {
    const from = at;
    at += contribution;
    return { key, contribution, from, to: at };
  });
  return { baseline, scenario, bars };
}

/** Minutes that one truck spent, by part of its crossing; its crossing time is their sum. */
export interface TruckTimes<Part extends string> {
  /** The same for the same truck in both worlds. */
  readonly truck: string;
  readonly minutesBy: Readonly<Record<Part, number>>;
  readonly crossingMin: number;
}

/**
 * Why the mean crossing time differs, by part. Times add up truck by truck, so each part's mean difference over the
 * trucks that crossed in both worlds is its contribution, in whatever order parts are taken: nothing is attributed
 * by switching parts one after another. What trucks that crossed in one world only do to the mean (they diverted,
 * stayed at home, or came instead of others) is `diversion`. Null where no truck crossed in both.
 */
export function crossingWaterfall<Part extends string>(
  parts: readonly Part[],
  baseline: ReadonlyArray<TruckTimes<Part>>,
  scenario: ReadonlyArray<TruckTimes<Part>>,
): Waterfall | null {
  const before = new Map(baseline.map((times) => [times.truck, times]));
  const pairs = scenario.flatMap((after) => {
    const same = before.get(after.truck);
    return same ? [{ before: same, after }] : [];
  });
  if (pairs.length === 0) return null;
  const meanOver = <T>(items: readonly T[], of: (item: T) => number) =>
    items.reduce((sum, item) => sum + of(item), 0) / items.length;
  const total = (worlds: ReadonlyArray<TruckTimes<Part>>) =>
    meanOver(worlds, ({ crossingMin }) => crossingMin);
  const ofCommon = meanOver(pairs, (pair) => pair.after.crossingMin - pair.before.crossingMin);
  const byPart = parts.map((part) => [
    part,
    meanOver(pairs, (pair) => pair.after.minutesBy[part] - pair.before.minutesBy[part]),
  ]);
  return waterfall(total(baseline), total(scenario), {
    ...Object.fromEntries(byPart),
    diversion: total(scenario) - total(baseline) - ofCommon,
  });
}

/**
 * What a factor and its rate each contribute to the change of their product, as Shapley shares it out over both
 * orders (Shapley 1953): more minutes at the mean rate, and a higher rate at the mean minutes.
 */
export function productContributions(
  baseline: { readonly quantity: number; readonly rate: number },
  scenario: { readonly quantity: number; readonly rate: number },
): { readonly quantity: number; readonly rate: number } {
  return {
    quantity: ((scenario.quantity - baseline.quantity) * (baseline.rate + scenario.rate)) / 2,
    rate: ((scenario.rate - baseline.rate) * (baseline.quantity + scenario.quantity)) / 2,
  };
}
