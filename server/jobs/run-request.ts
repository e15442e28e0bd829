import type { WhatIfRequest, WhatIfResult } from '../contract/api.ts';
import type {
  AnyRequest,
  AnyResult,
  SolveRequest,
  SolveResult,
  TornadoRequest,
  TornadoResult,
} from '../contract/studies.ts';
import { sixDecimals } from './decimals.ts';
import type { StudyOptions } from './evaluate-what-if.ts';
import { PlanError } from './plan-error.ts';
import { runSolve, runTornado, runUncertainty } from './run-uncertainty.ts';
import { runWhatIf } from './run-what-if.ts';
import { inputsThatVary } from './what-if-inputs.ts';
import { planWhatIf } from './what-if-plan.ts';

/**
 * Runs a what-if or a study of many, on a catalogue in which what it assumes has been replaced already. The same
 * request on the same data gives the same bytes. Throws PlanError where there is nothing to run.
 */
export function runRequest(request: AnyRequest, options: StudyOptions): Promise<AnyResult> {
  if (!('kind' in request)) return runAskedWhatIf(request, options);
  return request.kind === 'tornado' ? runAskedTornado(request, options) : runAskedSolve(request, options);
}

/** A what-if, and where it was asked for its 80 % intervals over the assumptions. */
export async function runAskedWhatIf(request: WhatIfRequest, options: StudyOptions): Promise<WhatIfResult> {
  const { uncertainty: points, ...asked } = request;
  const planned = planWhatIf(asked, options.catalogue, options);
  if (points === undefined) return runWhatIf(asked, planned, options);
  const replications = asked.replications ?? asked.precision!.maxReplications;
  const firstPart = replications / (replications + 2 * points);
  const part = (from: number, to: number) => ({
    ...options,
    onProgress: (share: number) => options.onProgress?.(from + share * (to - from)),
  });
  const result = await runWhatIf(asked, planned, part(0, firstPart));
  const inputs = await inputsThatVary(asked, options);
  const drawn = { points, replicationsReported: result.stopping!.replications };
  const uncertainty = await runUncertainty(asked, inputs, drawn, part(firstPart, 1));
  return { ...result, uncertainty: sixDecimals(uncertainty) };
}

/** A tornado over the assumptions that its what-if reads. Throws PlanError where `match` leaves none of them. */
export async function runAskedTornado(
  { whatIf, metric, of, match }: TornadoRequest,
  options: StudyOptions,
): Promise<TornadoResult> {
  const all = await inputsThatVary(whatIf, options);
  const inputs = all.filter(({ path }) => match === undefined || path.includes(match));
  if (inputs.length === 0)
    throw new PlanError(
      'no-assumption',
      `'${match}' is in the path of no assumption of this what-if, such as ${all[0]!.path}; garita assumptions lists them.`,
    );
  return sixDecimals(await runTornado(whatIf, inputs, { metric, of }, options));
}

/** A break-even, and where it was asked for its interval over draws of the assumptions. */
export async function runAskedSolve(request: SolveRequest, options: StudyOptions): Promise<SolveResult> {
  const { target, uncertainty: points } = request;
  // Withdrawn in full, so that figures that matter only then are read too.
  const whatIf = whatIfOf(request);
  const draws = points === undefined ? null : { inputs: await inputsThatVary(whatIf, options), points };
  return sixDecimals(await runSolve({ ...whatIf, withdrawnShare: 0 }, target, draws, options));
}

/** The what-if at the end of a break-even at which nothing is kept. */
function whatIfOf({ kind: _, target: __, uncertainty: ___, ...asked }: SolveRequest): WhatIfRequest {
  const { portId, ...rest } = asked;
  return { portId, withdrawnShare: 1, ...rest };
}

/** The what-if by which it can be told whether a request can be run at all. */
export function whatIfBehind(request: AnyRequest): WhatIfRequest {
  if (!('kind' in request)) return request;
  return request.kind === 'tornado' ? request.whatIf : whatIfOf(request);
}
