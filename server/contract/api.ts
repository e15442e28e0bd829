import { z } from 'zod';
import type { LocalName } from '../model/port.ts';
import type { ClassTime, CommodityCost, HourlyBand } from '../model/study/compare-breakdowns.ts';
import type { WorldCourse } from '../model/study/course.ts';
import { METRICS } from '../model/study/facility-metrics.ts';
import type { PrecisionTarget } from '../model/study/stopping-rule.ts';
import type { UncertainMetric } from '../model/study/uncertain-what-if.ts';
import type { Why } from '../model/study/why.ts';
import { FEWEST_POINTS } from '../model/uncertainty/interval.ts';
import { MOST_POINTS } from './study-options.ts';

/** What `/api/v1` takes and answers. Units are in the field names; a window with nothing in it is `null`. */

export interface FacilitySummary {
  readonly id: string;
  readonly name: { readonly en: string; readonly es: string };
  readonly shortName: { readonly en: string; readonly es: string };
  readonly zone: string;
  readonly lat: number;
  readonly lon: number;
  readonly lanes: { readonly standard: number; readonly fast: number };
  /** What its capacity, lanes, arrivals and FAST share rest on: a calibration by name, or labelled defaults. */
  readonly figures: string;
  /** Share of its trucks under Unified Cargo Processing and under pre-inspection in Mexico. */
  readonly preclearedShare: number;
  readonly produceShare: number;
  /** Latest imported month with a truck count, `YYYY-MM`, and the count; `null` where none is stored. */
  readonly latestMonth: string | null;
  readonly latestMonthTrucks: number | null;
}

export interface MonthlyTrucks {
  readonly facilityId: string;
  readonly months: ReadonlyArray<{ readonly month: string; readonly trucks: number }>;
}

/** Replications until the 95 % half-width of the difference in `metric` is narrow enough, or the cap. */
export const precisionTarget = z.strictObject({
  metric: z.enum(METRICS.map(({ key }) => key)).default('p90WaitMin'),
  /** In the metric's unit; where `relative`, a share of the baseline mean. */
  halfWidth95: z.number().positive(),
  relative: z.boolean().default(false),
  maxReplications: z.int().min(10).max(1000).default(200),
}) satisfies z.ZodType<PrecisionTarget>;

/** First and last day of imported trucks to run, `YYYY-MM-DD`; a day left out is the first or last that is stored. */
export const traceWindow = z.strictObject({ from: z.iso.date().optional(), to: z.iso.date().optional() });

/** A value to take for an assumption, or a belief: a triangle, or quantiles about a median. */
export const assumedValue = z.union([
  z.number(),
  z.strictObject({ low: z.number(), mode: z.number(), high: z.number() }),
  z.strictObject({ p10: z.number(), median: z.number().optional(), p90: z.number() }),
]);
/** Values or beliefs to take for assumptions, by their paths. */
export const values = z.record(z.string().min(1).max(120), assumedValue);
/** Points over which all assumptions are drawn from their ranges, for 80 % intervals. */
export const points = z.int().min(FEWEST_POINTS).max(MOST_POINTS);
export const replications = z.int().min(2).max(1000);
export const seed = z.int().min(0).max(4_294_967_295);

/**
 * A what-if under a plain share withdrawn or a reading of the law, with a fixed number of replications or with as
 * many as a precision takes.
 */
export const whatIfRequest = z
  .strictObject({
    portId: z.string().min(1).max(40).describe('Id of the crossing, such as pharr.'),
    withdrawnShare: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe('Share of preclearance withdrawn everywhere.'),
    policy: z
      .union([z.string().min(1).max(40), z.record(z.string(), z.unknown())])
      .optional()
      .describe('Instead: a preset by its id, or a timeline of your own in the shape of one.'),
    from: z.iso
      .date()
      .optional()
      .describe('First measured day; without it the first Monday of the latest counted month.'),
    days: z
      .int()
      .min(1)
      .max(92)
      .optional()
      .describe('Measured days; needed unless imported trucks say which they are.'),
    trace: traceWindow
      .optional()
      .describe('Takes the imported trucks as its demand, on the days on which they joined the queue.'),
    replications: replications.optional().describe('Of both worlds on the same luck.'),
    precision: precisionTarget
      .optional()
      .describe('Instead: as many as it takes for a difference to be this precise.'),
    seed: seed.describe('The same seed gives the same bytes.'),
    assume: values.optional().describe('Other values or beliefs for assumptions, by their paths.'),
    uncertainty: points
      .optional()
      .describe('Points over which all assumptions are drawn from their ranges, for 80 % intervals.'),
  })
  .refine(({ withdrawnShare, policy }) => withdrawnShare === undefined || policy === undefined, {
    error: 'withdrawnShare and policy are two ways to restrict preclearance, so give one of the two',
  })
  .refine(({ withdrawnShare, policy }) => withdrawnShare !== undefined || policy !== undefined, {
    error: 'withdrawnShare or policy is missing: give a share from 0 to 1, or a preset such as "S2"',
  })
  .refine(({ trace, days, from }) => trace === undefined || (days === undefined && from === undefined), {
    error: 'trace sets the days by its own from and to, so leave out days and the from beside it',
  })
  .refine(({ trace, days }) => trace !== undefined || days !== undefined, {
    error: 'days is missing: give a whole number of days from 1 to 92, or trace to run imported trucks',
  })
  .refine(({ replications, precision }) => replications === undefined || precision === undefined, {
    error:
      'replications fixes the number and precision lets the half-width decide it, so give one of the two',
  })
  .refine(({ replications, precision }) => replications !== undefined || precision !== undefined, {
    error:
      'replications or precision is missing: give a whole number of replications from 2 to 1000, or the precision to be reached',
  });
export type WhatIfRequest = z.infer<typeof whatIfRequest>;

export interface Estimate {
  /** `null` where no replication gave a value. */
  readonly mean: number | null;
  /** Half-width of the 95 % t interval over replications; `null` with fewer than two values. */
  readonly halfWidth95: number | null;
}

export type Verdict = 'higher' | 'lower' | 'cannot be told apart' | 'no data';

export interface MetricComparison {
  readonly metric: string;
  /** Heading under which it is shown; results stored before there were headings have none. */
  readonly group?: string;
  readonly label: string;
  readonly unit: string;
  readonly baseline: Estimate;
  readonly scenario: Estimate;
  /** Scenario − baseline, paired by replication on common random numbers. */
  readonly difference: Estimate;
  readonly verdict: Verdict;
}

/** How the number of replications came about. */
export interface Stopping {
  readonly replications: number;
  readonly reason: 'as asked' | 'precision reached' | 'cap reached';
  /** In one sentence, with the half-width and the target where there was one. */
  readonly sentence: string;
}

/** Minutes; `null` where nothing is recorded, or not this. */
export interface WaitFigures {
  readonly meanMin: number | null;
  readonly p50Min: number | null;
  readonly p90Min: number | null;
}

/** The imported trucks that were the demand of a run, and how long they were seen to wait. */
export interface TraceOfRun {
  /** `trace-driven: 412 imported trucks of 2024-12-02 to 2024-12-08`. */
  readonly summary: string;
  /** How the run begins, in one sentence. */
  readonly start: string;
  /** What is taken for granted about the trucks, in one sentence. */
  readonly assumed: string;
  readonly trucks: number;
  /** Where recorded waits end; `null` where the trucks have neither time. */
  readonly waitEnd: 'primary' | 'release' | null;
  /** Trucks whose wait is recorded. */
  readonly trucksWithWait: number;
  readonly observed: WaitFigures;
  /** Means over replications of the baseline, of the same kind of wait. */
  readonly simulatedBaseline: WaitFigures;
}

export interface WhatIfResult {
  /** That it is hypothetical, or modelled where the law as it came into force is what was asked about. */
  readonly label: string;
  readonly request: WhatIfRequest;
  /** Name of the restriction; results stored before there were policies have none. */
  readonly scenario?: string;
  readonly facilityName: string;
  readonly window: { readonly from: string; readonly to: string; readonly zone: string };
  readonly demandMonth: string;
  readonly demandSource: string;
  /** What the facility's capacity, lanes, arrivals and FAST share rest on; results stored before have none. */
  readonly figures?: string;
  readonly modelVersion: string;
  /** One sentence generated from the numbers below. */
  readonly finding: string;
  /** Where imported trucks were the demand. */
  readonly trace?: TraceOfRun;
  /** Results stored before runs could stop by themselves have none. */
  readonly stopping?: Stopping;
  readonly metrics: readonly MetricComparison[];
  /** Waits by hour of the measured days; results stored before lack it, as they do what follows. */
  readonly hourlyWaits?: HourlyWaits;
  /** Cost of the stay by commodity; of each the channels add up to the total. */
  readonly costByCommodity?: ReadonlyArray<CommodityCost & { readonly name: LocalName }>;
  /** Cost of all trucks' time by the programme that they belong to. */
  readonly timeByClass?: readonly ClassTime[];
  /** The steps from baseline to scenario, by stage and by channel; results stored before there were none lack it. */
  readonly why?: Why;
  /** SHA-256 of the canonical JSON of everything above. */
  readonly resultHash: string;
  /** Of a dated restriction; told beside the hash, so that results from before it was kept still have theirs. */
  readonly course?: RunCourse;
  /** Where it was asked for; `request` above is the what-if without it. */
  readonly uncertainty?: UncertaintyResult;
}

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

/** How both worlds fared from the first measured moment to the last, by local days, or by hours where days are few. */
export interface RunCourse {
  readonly step: 'hour' | 'day';
  /** Beginnings of the spans and end of the last, ms since the epoch. */
  readonly startsMs: readonly number[];
  readonly toMs: number;
  readonly baseline: WorldCourse;
  readonly scenario: WorldCourse;
}

/** Mean waits by hour, in min: their mean, P10 and P90 over replications; null where no truck joined the queue. */
export interface HourlyWaits {
  /** Start of the first hour, ms since the epoch. */
  readonly fromMs: number;
  readonly baseline: HourlyBand;
  readonly scenario: HourlyBand;
}

export type RunStatus = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

/** How far a run of any kind is. */
export interface JobState {
  readonly id: number;
  readonly status: RunStatus;
  /** 0 to 1. */
  readonly progress: number;
  readonly createdAtMs: number;
  readonly finishedAtMs: number | null;
  readonly finding: string | null;
  readonly error: string | null;
}

export interface RunSummary extends JobState {
  readonly kind: 'what-if';
  readonly request: WhatIfRequest;
}

export interface Run extends RunSummary {
  readonly result: WhatIfResult | null;
}

/** RFC 9457 problem. `detail` is one sentence: what, where, why, how to mend it. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly requestId: string;
  /** Every fault of a text, by line and column from 1. */
  readonly errors?: ReadonlyArray<{
    readonly line: number;
    readonly column: number;
    readonly message: string;
  }>;
}
