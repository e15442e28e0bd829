import { inlineWholeEvents } from '../inline-events.ts';
import type { EventFile, Target } from '../model/events/event.ts';
import type { EventPlan } from '../model/events/event-plan.ts';
import { NAIVE_MODELS, type NaiveModel, naiveRecords } from '../model/events/naive-models.ts';
import { eventScore, targetScore, type Verdict, verdictOf } from '../model/events/score.ts';
import { normalTrucks, targetValue } from '../model/events/target-value.ts';
import { percentile } from '../model/metrics/percentile.ts';
import type { WorkerCaps } from '../threads/worker-error.ts';
import { createWorkerPool, type WorkerPool } from '../threads/worker-pool.ts';
import type { BacktestTask } from './backtest-worker.ts';

const PER_TASK = 4;

/** One target as observed, predicted and scored. */
export interface TargetResult extends Pick<Target, 'id' | 'class' | 'metric' | 'facility' | 'grade'> {
  readonly observed: readonly [number, number];
  /** Median over the replications; null where none has a value. */
  readonly predicted: number | null;
  readonly interval80: readonly [number, number] | null;
  /** Whether what was observed lies within the interval. */
  readonly covered: boolean;
  readonly score: number;
}

/** What a plain model makes of the same event. */
export interface NaiveResult {
  readonly model: NaiveModel;
  readonly score: number;
  readonly beaten: boolean;
  readonly predicted: ReadonlyArray<number | null>;
}

/** An event predicted and scored. */
export interface BacktestResult {
  readonly id: string;
  readonly title: string;
  readonly seed: number;
  readonly replications: number;
  readonly score: number;
  readonly verdict: Verdict;
  readonly targets: readonly TargetResult[];
  readonly naive: readonly NaiveResult[];
}

/** Worker threads for backtests. */
export function createBacktestPool(caps?: WorkerCaps): WorkerPool {
  inlineWholeEvents();
  return createWorkerPool({ file: new URL('./backtest-worker.ts', import.meta.url), caps });
}

/**
 * Predicts every target of an event by the median of its replications, with an 80 % interval over luck and uncertain
 * figures, and scores it beside the plain models. The number of workers cannot change a digit.
 */
export async function runBacktest(
  plan: EventPlan,
  pool: Pick<WorkerPool, 'run'>,
  onProgress?: (share: number) => void,
): Promise<BacktestResult> {
  const { event, replications, seed } = plan;
  const starts = Array.from({ length: Math.ceil(replications / PER_TASK) }, (_, i) => i * PER_TASK);
  let done = 0;
  const parts = await Promise.all(
    starts.map(async (from) => {
      const task: BacktestTask = { plan, from, to: Math.min(from + PER_TASK, replications) };
      const rows = (await pool.run(task)) as number[][];
      done += 1;
      onProgress?.(done / starts.length);
      return rows;
    }),
  );
  const rows = parts.flat();
  const targets = event.targets.map((target, t) =>
    resultOf(
      target,
      rows.map((row) => row[t]!),
    ),
  );
  const score = eventScore(
    event.targets,
    targets.map((one) => one.score),
  );
  return {
    id: event.id,
    title: event.title,
    seed,
    replications,
    score,
    verdict: verdictOf(score),
    targets,
    naive: naiveResults(plan, event, score),
  };
}

function resultOf(target: Target, values: readonly number[]): TargetResult {
  const known = values.filter((value) => Number.isFinite(value)).toSorted((a, b) => a - b);
  const predicted = percentile(known, 0.5);
  const interval80 =
    predicted === null ? null : ([percentile(known, 0.1)!, percentile(known, 0.9)!] as const);
  const [low, high] = target.observed;
  const { id, metric, facility, grade } = target;
  return {
    id,
    class: target.class,
    metric,
    facility,
    grade,
    observed: target.observed,
    predicted,
    interval80,
    covered: interval80 !== null && interval80[0] <= high && low <= interval80[1],
    score: targetScore(target, predicted ?? Number.NaN),
  };
}

function naiveResults(plan: EventPlan, { targets }: EventFile, score: number): NaiveResult[] {
  const normal = normalTrucks(plan);
  return NAIVE_MODELS.map((model) => {
    const records = naiveRecords(model, plan, normal);
    const values = targets.map((target) => targetValue(target, { plan, records, normal }));
    const naiveScore = eventScore(
      targets,
      targets.map((target, t) => targetScore(target, values[t]!)),
    );
    return {
      model,
      score: naiveScore,
      beaten: score > naiveScore,
      predicted: values.map((value) => (Number.isFinite(value) ? value : null)),
    };
  });
}
