import { mean } from '../metrics/percentile.ts';
import { studentT } from '../metrics/student-t.ts';

/** A bound on a metric, in its unit. */
export interface Target {
  readonly relation: '<=' | '>=';
  readonly value: number;
}

/** The metric in each replication with the lever at `x`; replication r has the same luck at every x. */
export type EvaluateAt = (x: number) => Promise<readonly number[]>;

export interface Trial {
  readonly x: number;
  /** Mean over replications; null without a value. */
  readonly mean: number | null;
  /** Half-width of its 80 % interval over replications. */
  readonly halfWidth80: number | null;
  readonly isMet: boolean;
}

/** Where between 0 and 1 of a lever a target is met. */
export interface Solution {
  /** `turns` where it is met, missed and met again, so that there is no one break-even. */
  readonly outcome: 'always met' | 'never met' | 'met from' | 'met up to' | 'turns' | 'no data';
  /** The break-even; null unless the outcome is `met from` or `met up to`. */
  readonly x: number | null;
  /**
   * 80 % interval of the break-even over luck: between them the metric's own interval covers the target. Null where
   * it still does at that end of the lever.
   */
  readonly low80: number | null;
  readonly high80: number | null;
  /** All that was tried, by x. */
  readonly trials: readonly Trial[];
}

const GRID = [0, 0.25, 0.5, 0.75, 1];

/**
 * Finds by bisection on common random numbers where a lever's target begins or ceases to be met, to `tolerance`.
 * A coarse grid first shows whether there is one such place.
 */
export async function solve(evaluateAt: EvaluateAt, target: Target, tolerance: number): Promise<Solution> {
  const tried = new Map<number, Trial>();
  const at = async (x: number): Promise<Trial> => {
    const trial = tried.get(x) ?? trialOf(x, await evaluateAt(x), target);
    tried.set(x, trial);
    return trial;
  };
  const grid = await Promise.all(GRID.map(at));
  const answer = (
    outcome: Solution['outcome'],
    x: number | null = null,
    low80 = x,
    high80 = x,
  ): Solution => ({
    outcome,
    x,
    low80,
    high80,
    trials: [...tried.values()].sort((a, b) => a.x - b.x),
  });
  if (grid.some((trial) => trial.mean === null)) return answer('no data');
  const changes = GRID.slice(1).filter((_, i) => grid[i]!.isMet !== grid[i + 1]!.isMet);
  if (changes.length === 0) return answer(grid[0]!.isMet ? 'always met' : 'never met');
  if (changes.length > 1) return answer('turns');

  const rises = grid.at(-1)!.isMet;
  /** Where a reading of the metric, shifted by some half-widths, begins (or ceases) to meet the target. */
  const breakEven = async (shift: number): Promise<number | null> => {
    const isMet = (trial: Trial) => meets(trial.mean! + shift * (trial.halfWidth80 ?? 0), target);
    const met = grid.map(isMet);
    const upper = met.findIndex((one, i) => i > 0 && one === rises && met[i - 1] !== rises);
    if (upper === -1) return null;
    let low = GRID[upper - 1]!;
    let high = GRID[upper]!;
    while (high - low > tolerance) {
      const middle = (low + high) / 2;
      if (isMet(await at(middle)) === rises) high = middle;
      else low = middle;
    }
    return rises ? high : low;
  };
  const x = await breakEven(0);
  const ends = [await breakEven(-1), await breakEven(1)];
  // A reading on the side that meets the target sooner gives the end nearer to where it is met less easily.
  const [low80, high80] = (target.relation === '<=') === rises ? ends : ends.toReversed();
  return answer(rises ? 'met from' : 'met up to', x, low80!, high80!);
}

function trialOf(x: number, values: readonly number[], target: Target): Trial {
  const known = values.filter((value) => !Number.isNaN(value));
  const average = mean(known);
  const spread =
    average === null || known.length < 2
      ? null
      : Math.sqrt(known.reduce((sum, value) => sum + (value - average) ** 2, 0) / (known.length - 1));
  return {
    x,
    mean: average,
    halfWidth80:
      spread === null ? null : (studentT(0.8, known.length - 1) * spread) / Math.sqrt(known.length),
    isMet: average !== null && meets(average, target),
  };
}

function meets(value: number, { relation, value: limit }: Target): boolean {
  return relation === '<=' ? value <= limit : value >= limit;
}
