import { z } from 'zod';
import { METRICS, type MetricKey } from '../model/study/facility-metrics.ts';
import type { Solution, SolutionSpread, Target } from '../model/uncertainty/solve.ts';
import type { Tornado } from '../model/uncertainty/tornado.ts';
import {
  type JobState,
  points,
  type Run,
  type RunSummary,
  replications,
  seed,
  values,
  type WhatIfRequest,
  type WhatIfResult,
  whatIfRequest,
} from './api.ts';
import { VIEWS, type View } from './study-options.ts';

/** Studies of many what-ifs, which `POST /runs` takes beside single ones. */

const metricKey = z.enum(METRICS.map(({ key }) => key));

/** How far each assumption alone moves one metric of a what-if. */
export const tornadoRequest = z
  .strictObject({
    kind: z.literal('tornado'),
    whatIf: whatIfRequest.describe('The what-if, with a fixed number of replications.'),
    metric: metricKey.default('p90WaitMin').describe('What is moved.'),
    of: z.enum(VIEWS).default('scenario').describe('In which world, or their difference.'),
    match: z.string().min(1).max(120).optional().describe('Only assumptions with this text in their path.'),
  })
  .refine(({ whatIf }) => whatIf.replications !== undefined && whatIf.uncertainty === undefined, {
    error:
      'a tornado moves one assumption at a time on a fixed number of replications, so give whatIf.replications and leave out precision and uncertainty',
  });
export type TornadoRequest = z.infer<typeof tornadoRequest>;

/** The least share of preclearance that must be kept for a metric to meet a target. */
export const solveRequest = z.strictObject({
  kind: z.literal('solve'),
  portId: z.string().min(1).max(40),
  target: z.strictObject({ metric: metricKey, relation: z.enum(['<=', '>=']), value: z.number() }),
  /** First measured day; without it the first Monday of the latest counted month. */
  from: z.iso.date().optional(),
  days: z.int().min(1).max(92),
  replications,
  seed,
  assume: values.optional(),
  uncertainty: points.optional(),
});
export type SolveRequest = z.infer<typeof solveRequest>;

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
  readonly request: Omit<WhatIfRequest, 'withdrawnShare' | 'uncertainty'>;
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

/** A study in the list of `GET /runs`, and with its result at `GET /runs/:id`. */
export type StudySummary = JobState &
  (
    | { readonly kind: 'tornado'; readonly request: TornadoRequest }
    | { readonly kind: 'solve'; readonly request: SolveRequest }
  );
export type Study = JobState &
  (
    | { readonly kind: 'tornado'; readonly request: TornadoRequest; readonly result: TornadoResult | null }
    | { readonly kind: 'solve'; readonly request: SolveRequest; readonly result: SolveResult | null }
  );

/** Of any kind; requests of what-ifs have none. */
export type AnyRequest = WhatIfRequest | TornadoRequest | SolveRequest;
export type AnyResult = WhatIfResult | TornadoResult | SolveResult;
export type AnySummary = RunSummary | StudySummary;
export type AnyRun = Run | Study;
