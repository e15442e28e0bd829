import { type Estimate, estimate, type Impact, impact, type Verdict } from '../metrics/impact.ts';
import type { Evaluate } from './evaluate.ts';

/** One assumption to be moved alone, from its P10 to its P90. */
export interface TornadoInput {
  readonly path: string;
  readonly p10: number;
  readonly p90: number;
}

/** What moving one assumption does to a metric, all others being as stated. */
export interface TornadoBar extends TornadoInput {
  readonly atP10: Estimate;
  readonly atP90: Estimate;
  /** Metric at P90 less at P10, paired by replication. */
  readonly swing: Estimate;
  readonly verdict: Verdict;
  /** Both ends move the metric the same way from where it stands, so that the swing says too little. */
  readonly turns: boolean;
  /** Whether the size of its swing cannot be told apart from that of the bar above. */
  readonly isTiedWithAbove: boolean;
}

export interface Tornado {
  readonly asStated: Estimate;
  /** Widest swing first; those that cannot be told apart from none come last. */
  readonly bars: readonly TornadoBar[];
}

/** Moves each assumption to its P10 and P90, one at a time, on common random numbers. */
export async function tornado(
  evaluate: Evaluate,
  inputs: readonly TornadoInput[],
  replications: number,
): Promise<Tornado> {
  const at = (values: Readonly<Record<string, number>>) => ({ values, from: 0, to: replications });
  const results = await evaluate([
    at({}),
    ...inputs.flatMap(({ path, p10, p90 }) => [at({ [path]: p10 }), at({ [path]: p90 })]),
  ]);
  const asStated = results[0]!;
  const moved = inputs.map((input, i) => move(input, asStated, results[1 + 2 * i]!, results[2 + 2 * i]!));
  moved.sort((a, b) => Number(hasEffect(b)) - Number(hasEffect(a)) || sizeOf(b.bar) - sizeOf(a.bar));
  return {
    asStated: estimate(asStated),
    bars: moved.map(({ bar, sizes }, i) => ({
      ...bar,
      isTiedWithAbove: i > 0 && impact(moved[i - 1]!.sizes, sizes).verdict === 'cannot be told apart',
    })),
  };
}

interface Moved {
  readonly bar: Omit<TornadoBar, 'isTiedWithAbove'>;
  /** Swing of each replication, turned so that its mean is not negative. */
  readonly sizes: readonly number[];
}

function move(
  input: TornadoInput,
  asStated: readonly number[],
  low: readonly number[],
  high: readonly number[],
): Moved {
  const across = impact(low, high);
  const sign = (across.difference.mean ?? 0) < 0 ? -1 : 1;
  return {
    sizes: high.map((value, r) => sign * (value - low[r]!)),
    bar: {
      ...input,
      atP10: across.baseline,
      atP90: across.scenario,
      swing: across.difference,
      verdict: across.verdict,
      turns:
        isMove(impact(asStated, low)) && impact(asStated, low).verdict === impact(asStated, high).verdict,
    },
  };
}

function isMove({ verdict }: Pick<Impact, 'verdict'>): boolean {
  return verdict === 'higher' || verdict === 'lower';
}

function hasEffect({ bar }: Moved): boolean {
  return bar.turns || isMove(bar);
}

function sizeOf({ swing }: Pick<TornadoBar, 'swing'>): number {
  return Math.abs(swing.mean ?? 0);
}
