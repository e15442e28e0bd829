import type { WhatIfRequest } from '../contract/api.ts';
import { HYPOTHETICAL } from '../contract/labels.ts';
import { METRICS, type MetricKey } from '../model/study/facility-metrics.ts';
import {
  REPLICATIONS_PER_POINT,
  sampledTasks,
  tornadoInputs,
  type UncertainInput,
  type UncertainMetric,
  uncertainMetrics,
} from '../model/study/uncertain-what-if.ts';
import type { ReplicationResult } from '../model/study/what-if.ts';
import type { PointTask } from '../model/uncertainty/evaluate.ts';
import {
  type Solution,
  type SolutionSpread,
  solve,
  spreadOf,
  type Target,
} from '../model/uncertainty/solve.ts';
import { type Tornado, tornado } from '../model/uncertainty/tornado.ts';
import { MODEL_VERSION } from '../model/version.ts';
import { evaluateWhatIf, type StudyOptions } from './evaluate-what-if.ts';
import { restrictionOf } from './restriction.ts';

/** A what-if as the baseline, the scenario, or their difference sees it. */
export const VIEWS = ['baseline', 'scenario', 'difference'] as const;
export type View = (typeof VIEWS)[number];

/** What a what-if gives when its assumptions are drawn from their ranges. */
export interface UncertaintyResult {
  readonly points: number;
  readonly replicationsPerPoint: number;
  /** Replications behind the means with which the intervals go. */
  readonly replicationsReported: number;
  /** Paths of the assumptions that were varied. */
  readonly varied: readonly string[];
  readonly metrics: readonly UncertainMetric[];
}

export interface TornadoResult extends Tornado {
  readonly label: string;
  readonly request: WhatIfRequest;
  /** Name of the restriction. */
  readonly scenario: string;
  readonly metric: MetricKey;
  readonly of: View;
  readonly unit: string;
  readonly modelVersion: string;
}

export interface SolveResult extends Solution {
  readonly label: string;
  /** The what-if that was solved for, apart from the share withdrawn. */
  readonly request: Omit<WhatIfRequest, 'withdrawnShare'>;
  /** What x is. */
  readonly lever: string;
  readonly target: Target & { readonly metric: MetricKey };
  readonly unit: string;
  readonly modelVersion: string;
  /** The same over draws of the assumptions, where asked for: each with luck of its own, of few replications. */
  readonly overAssumptions?: SolutionSpread & {
    readonly replicationsPerDraw: number;
    readonly varied: readonly string[];
  };
}

/** Assumptions to be drawn, and how often. */
export interface Draws {
  readonly inputs: readonly UncertainInput[];
  readonly points: number;
}

/** The lever of a break-even: at 0 no truck keeps preclearance, at 1 all do. */
const LEVER = 'share of preclearance kept';
const TOLERANCE = 0.01;

/** The 80 % interval of every metric over a Latin hypercube of the inputs, split into assumptions and luck. */
export async function runUncertainty(
  request: WhatIfRequest,
  inputs: readonly UncertainInput[],
  { points, replicationsReported }: { readonly points: number; readonly replicationsReported: number },
  options: StudyOptions,
): Promise<UncertaintyResult> {
  const results = await evaluateWhatIf(request, options)(sampledTasks(inputs, points, request.seed));
  return {
    points,
    replicationsPerPoint: REPLICATIONS_PER_POINT,
    replicationsReported,
    varied: inputs.map(({ path }) => path),
    metrics: uncertainMetrics(results, replicationsReported),
  };
}

/** How far each input alone moves one metric of a what-if. */
export async function runTornado(
  request: WhatIfRequest,
  inputs: readonly UncertainInput[],
  { metric, of }: { readonly metric: MetricKey; readonly of: View },
  options: StudyOptions,
): Promise<TornadoResult> {
  const scenario = restrictionOf(request, options.catalogue);
  const evaluate = evaluateWhatIf(request, options);
  const result = await tornado(
    async (tasks) => (await evaluate(tasks)).map((point) => point.map((one) => viewOf(one, metric, of))),
    tornadoInputs(inputs),
    request.replications!,
  );
  return {
    label: scenario.label,
    request,
    scenario: scenario.name,
    metric,
    of,
    unit: unitOf(metric),
    modelVersion: MODEL_VERSION,
    ...result,
  };
}

/** How much preclearance has to be kept for one metric of the scenario to meet a target. */
export async function runSolve(
  request: WhatIfRequest,
  target: SolveResult['target'],
  draws: Draws | null,
  options: StudyOptions,
): Promise<SolveResult> {
  const evaluateAt = (task: PointTask) => async (keptShare: number) => {
    const evaluate = evaluateWhatIf({ ...request, withdrawnShare: 1 - keptShare }, options);
    const [results] = await evaluate([task]);
    return results!.map((one) => viewOf(one, target.metric, 'scenario'));
  };
  const asStated = { values: {}, from: 0, to: request.replications! };
  const solution = await solve(evaluateAt(asStated), target, { tolerance: TOLERANCE });
  const drawn = sampledTasks(draws?.inputs ?? [], draws?.points ?? 0, request.seed);
  const spread = spreadOf(
    await Promise.all(
      drawn.map((task) => solve(evaluateAt(task), target, { tolerance: TOLERANCE, hasInterval: false })),
    ),
  );
  const { withdrawnShare: _, ...asked } = request;
  return {
    label: HYPOTHETICAL,
    request: asked,
    lever: LEVER,
    target,
    unit: unitOf(target.metric),
    modelVersion: MODEL_VERSION,
    ...solution,
    ...(draws && {
      overAssumptions: {
        ...spread,
        replicationsPerDraw: REPLICATIONS_PER_POINT,
        varied: draws.inputs.map(({ path }) => path),
      },
    }),
  };
}

function viewOf({ baseline, scenario }: ReplicationResult, metric: MetricKey, of: View): number {
  if (of === 'difference') return scenario[metric] - baseline[metric];
  return (of === 'baseline' ? baseline : scenario)[metric];
}

function unitOf(metric: MetricKey): string {
  return METRICS.find(({ key }) => key === metric)!.unit;
}
