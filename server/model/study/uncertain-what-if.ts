import { figureQuantile, type UncertainFigure } from '../uncertainty/distribution-of.ts';
import type { Point, PointTask } from '../uncertainty/evaluate.ts';
import { type UncertainNumber, uncertainNumber } from '../uncertainty/interval.ts';
import { latinHypercube } from '../uncertainty/latin-hypercube.ts';
import type { TornadoInput } from '../uncertainty/tornado.ts';
import { METRICS, type MetricKey } from './facility-metrics.ts';
import type { ReplicationResult } from './what-if.ts';

/** A figure that a what-if reads and that may be otherwise. */
export interface UncertainInput {
  readonly path: string;
  readonly figure: UncertainFigure;
}

/** One metric of a what-if with its 80 % intervals; `difference` is scenario − baseline on the same luck. */
export interface UncertainMetric {
  readonly metric: MetricKey;
  readonly label: string;
  readonly unit: string;
  readonly baseline: UncertainNumber;
  readonly scenario: UncertainNumber;
  readonly difference: UncertainNumber;
}

/** Replications at each point of a sampled what-if: the fewest that tell luck from assumptions. */
export const REPLICATIONS_PER_POINT = 2;

/** A Latin hypercube over the inputs, each point with luck of its own so that the two spreads do not mix. */
export function sampledTasks(inputs: readonly UncertainInput[], points: number, seed: number): PointTask[] {
  const columns = latinHypercube(
    inputs.map(({ path }) => path),
    points,
    seed,
  );
  return Array.from({ length: points }, (_, i) => {
    const values: Point = Object.fromEntries(
      inputs.map(({ path, figure }) => [path, figureQuantile(figure, columns[path]![i]!)]),
    );
    const from = i * REPLICATIONS_PER_POINT;
    return { values, from, to: from + REPLICATIONS_PER_POINT };
  });
}

/** Every input moved alone to its P10 and P90; those whose two are the same are left out. */
export function tornadoInputs(inputs: readonly UncertainInput[]): TornadoInput[] {
  return inputs
    .map(({ path, figure }) => ({
      path,
      p10: figureQuantile(figure, 0.1),
      p90: figureQuantile(figure, 0.9),
    }))
    .filter(({ p10, p90 }) => p10 !== p90);
}

/**
 * The 80 % intervals of every metric, in the order of METRICS, from what each point's replications gave.
 * `replicationsReported` is the number behind the means that the intervals are to go with.
 */
export function uncertainMetrics(
  results: ReadonlyArray<ReadonlyArray<Omit<ReplicationResult, 'breakdown'>>>,
  replicationsReported: number,
): UncertainMetric[] {
  return METRICS.map(({ key, label, unit }) => {
    const of = (value: (result: Omit<ReplicationResult, 'breakdown'>) => number) =>
      uncertainNumber(
        results.map((point) => point.map(value)),
        replicationsReported,
      );
    return {
      metric: key,
      label,
      unit,
      baseline: of(({ baseline }) => baseline[key]),
      scenario: of(({ scenario }) => scenario[key]),
      difference: of(({ baseline, scenario }) => scenario[key] - baseline[key]),
    };
  });
}
