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
  /** Paths that moved nothing at all in the first replication, and so were not followed further. */
  readonly unmoved: readonly string[];
}

/**
 * Moves each assumption to its P10 and P90, one at a time, on common random numbers. With the same luck an
 * assumption without effect changes not a digit, so the first replication already shows which to follow.
 */
export async function tornado(
  evaluate: Evaluate,
  inputs: readonly TornadoInput[],
  replications: number,
): Promise<Tornado> {
  const screened = await atEnds(evaluate, inputs, 0, 1);
  const isMoved = (_: unknown, i: number) =>
    [screened.low, screened.high].some((end) => !Object.is(end[i]![0], screened.asStated[0]));
  const followed = inputs.filter(isMoved);
  const more = await atEnds(evaluate, followed, 1, replications);
  const asStated = [...screened.asStated, ...more.asStated];
  const all = (first: Ends['low'], rest: Ends['low']) =>
    first.filter(isMoved).map((values, i) => [...values, ...rest[i]!]);
  const low = all(screened.low, more.low);
  const high = all(screened.high, more.high);
  const moved = followed.map((input, i) => move(input, asStated, low[i]!, high[i]!));
  moved.sort((a, b) => Number(hasEffect(b)) - Number(hasEffect(a)) || sizeOf(b.bar) - sizeOf(a.bar));
  return {
    asStated: estimate(asStated),
    bars: moved.map(({ bar, sizes }, i) => ({
      ...bar,
      isTiedWithAbove: i > 0 && impact(moved[i - 1]!.sizes, sizes).verdict === 'cannot be told apart',
    })),
    unmoved: inputs.filter((input, i) => !isMoved(input, i)).map(({ path }) => path),
  };
}

interface Ends {
  readonly asStated: readonly number[];
  /** By input, the metric of each replication. */
  readonly low: ReadonlyArray<readonly number[]>;
  readonly high: ReadonlyArray<readonly number[]>;
}

async function atEnds(
  evaluate: Evaluate,
  inputs: readonly TornadoInput[],
  from: number,
  to: number,
): Promise<Ends> {
  const [asStated, ...ends] = await evaluate([
    { values: {}, from, to },
    ...inputs.map(({ path, p10 }) => ({ values: { [path]: p10 }, from, to })),
    ...inputs.map(({ path, p90 }) => ({ values: { [path]: p90 }, from, to })),
  ]);
  return { asStated: asStated!, low: ends.slice(0, inputs.length), high: ends.slice(inputs.length) };
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
