import type { UncertaintyResult, WhatIfRequest } from '../contract/api.ts';
import { HYPOTHETICAL } from '../contract/labels.ts';
import type { SolveResult, TornadoResult } from '../contract/studies.ts';
import type { View } from '../contract/study-options.ts';
import { METRICS, type MetricKey } from '../model/study/facility-metrics.ts';
import {
  REPLICATIONS_PER_POINT,
  sampledTasks,
  tornadoInputs,
  type UncertainInput,
  uncertainMetrics,
} from '../model/study/uncertain-what-if.ts';
import type { ReplicationResult } from '../model/study/what-if.ts';
import type { PointTask } from '../model/uncertainty/evaluate.ts';
import { solve, spreadOf } from '../model/uncertainty/solve.ts';
import { tornado } from '../model/uncertainty/tornado.ts';
import { MODEL_VERSION } from '../model/version.ts';
import { evaluateWhatIf, type StudyOptions } from './evaluate-what-if.ts';
import { restrictionOf } from './restriction.ts';

/** Assumptions to be drawn, and how often. */
export interface Draws {
  readonly inputs: readonly UncertainInput[];
  readonly points: number;
}

/** The lever of a break-even: at 0 no truck keeps preclearance, at 1 all do. */
const LEVER = 'share of preclearance kept';
const TOLERANCE = 0.01;
/** A grid of five, and bisection of a quarter to the tolerance: once for a draw, thrice with the ends of an interval. */
const SHARES_TRIED = 20;
const SHARES_TRIED_A_DRAW = 10;

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
  // One replication of every input shows which to follow through the others.
  const firstRound = 1 / request.replications!;
  let round = 0;
  const onProgress = (share: number) =>
    options.onProgress?.(round === 1 ? share * firstRound : firstRound + share * (1 - firstRound));
  const evaluateRound = evaluateWhatIf(request, { ...options, onProgress });
  const evaluate: typeof evaluateRound = (tasks) => {
    round += 1;
    return evaluateRound(tasks);
  };
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
  const expected = SHARES_TRIED + (draws?.points ?? 0) * SHARES_TRIED_A_DRAW;
  let tried = 0;
  let told = 0;
  const onProgress = (share: number) => {
    if (share === 1) tried += 1;
    told = Math.max(told, share === 1 ? tried : tried + share);
    options.onProgress?.(Math.min(0.99, told / expected));
  };
  const evaluateAt = (task: PointTask) => async (keptShare: number) => {
    const asked = { ...request, withdrawnShare: 1 - keptShare };
    const [results] = await evaluateWhatIf(asked, { ...options, onProgress })([task]);
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
  const { withdrawnShare: _, uncertainty: __, ...asked } = request;
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
