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
   * there is no such end within the lever.
   */
  readonly low80: number | null;
  readonly high80: number | null;
  /** Whether the outcome holds at both ends of the metric's 80 % interval as well. */
  readonly isClear: boolean;
  /** Whether more of the lever brings the metric nearer to meeting the target. */
  readonly helps: boolean;
  /** All that was tried, by x. */
  readonly trials: readonly Trial[];
}

const GRID = [0, 0.25, 0.5, 0.75, 1];

/**
 * Finds by bisection on common random numbers where a lever's target begins or ceases to be met, to `tolerance`.
 * A coarse grid first shows whether there is one such place. Without `hasInterval` its ends are not looked for.
 */
export async function solve(
  evaluateAt: EvaluateAt,
  target: Target,
  { tolerance, hasInterval = true }: { readonly tolerance: number; readonly hasInterval?: boolean },
): Promise<Solution> {
  const tried = new Map<number, Trial>();
  const at = async (x: number): Promise<Trial> => {
    const trial = tried.get(x) ?? trialOf(x, await evaluateAt(x), target);
    tried.set(x, trial);
    return trial;
  };
  const grid = await Promise.all(GRID.map(at));
  const helps = meets(grid.at(-1)!.mean!, { ...target, value: grid[0]!.mean! });
  const answer = (part: Pick<Solution, 'outcome'> & Partial<Solution>): Solution => ({
    x: null,
    low80: null,
    high80: null,
    isClear: false,
    helps,
    ...part,
    trials: [...tried.values()].sort((a, b) => a.x - b.x),
  });
  if (grid.some((trial) => trial.mean === null)) return answer({ outcome: 'no data' });
  const changes = GRID.slice(1).filter((_, i) => grid[i]!.isMet !== grid[i + 1]!.isMet);
  if (changes.length > 1) return answer({ outcome: 'turns' });

  /** Break-even of a reading of the metric, some half-widths nearer to the target: all of the lever as ± infinity. */
  const breakEven = async (nearer: number): Promise<number> => {
    const sign = target.relation === '<=' ? -1 : 1;
    const isMet = (trial: Trial) => meets(trial.mean! + sign * nearer * (trial.halfWidth80 ?? 0), target);
    const met = grid.map(isMet);
    if (met.every((one) => one === met[0])) return met[0] === helps ? -Infinity : Infinity;
    const upper = met.findIndex((one, i) => i > 0 && one !== met[i - 1]);
    let low = GRID[upper - 1]!;
    let high = GRID[upper]!;
    while (high - low > tolerance) {
      const middle = (low + high) / 2;
      if (isMet(await at(middle)) === helps) high = middle;
      else low = middle;
    }
    return helps ? high : low;
  };
  const x = await breakEven(0);
  const ends = hasInterval ? [await breakEven(1), await breakEven(-1)] : [x, x];
  const [low80, high80] = helps ? ends : ends.toReversed();
  return answer({
    outcome: Number.isFinite(x)
      ? helps
        ? 'met from'
        : 'met up to'
      : grid[0]!.isMet
        ? 'always met'
        : 'never met',
    x: finite(x),
    low80: finite(low80!),
    high80: finite(high80!),
    isClear: Number.isFinite(x) ? Number.isFinite(low80) && Number.isFinite(high80) : low80 === high80,
  });
}

/** 80 % interval of a break-even over draws of the assumptions. */
export interface SolutionSpread {
  readonly draws: number;
  /** Draws by outcome. */
  readonly outcomes: Readonly<Partial<Record<Solution['outcome'], number>>>;
  /** Null where it lies beyond the lever: more than a tenth of draws are always, or never, met. */
  readonly low80: number | null;
  readonly high80: number | null;
}

/**
 * Spread of break-evens, a target that is always or never met counting as beyond the lever on its side; ends are
 * the order statistics outside which a further draw falls with at most 10 % each. Draws that turn, have no value, or
 * whose lever works the other way have no place in the order, so that with any of them there is no interval.
 */
export function spreadOf(solutions: readonly Solution[]): SolutionSpread {
  const outcomes: Partial<Record<Solution['outcome'], number>> = {};
  for (const { outcome } of solutions) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  const n = solutions.length;
  const isOrdered =
    !outcomes.turns && !outcomes['no data'] && !(outcomes['met from'] && outcomes['met up to']);
  const none = { draws: n, outcomes, low80: null, high80: null };
  if (!isOrdered) return none;
  const helps = !outcomes['met up to'];
  const places = solutions.map(
    ({ outcome, x }) => x ?? ((outcome === 'always met') === helps ? -Infinity : Infinity),
  );
  places.sort((a, b) => a - b);
  const tenth = Math.floor((n + 1) / 10);
  if (tenth < 1) return none;
  return { ...none, low80: finite(places[tenth - 1]!), high80: finite(places[n - tenth]!) };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
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
