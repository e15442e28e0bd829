import { z } from 'zod';
import { VEHICLE_CLASSES } from '../../model/border/vehicle-class.ts';
import { LOSS_CHANNELS } from '../../model/economics/economics.ts';
import type { Impact } from '../../model/metrics/impact.ts';
import type { ClassTime, CommodityCost, HourlyBand } from '../../model/study/compare-breakdowns.ts';
import type { WorldCourse } from '../../model/study/course.ts';
import { METRICS } from '../../model/study/facility-metrics.ts';
import type { Why } from '../../model/study/why.ts';
import type { UncertainNumber } from '../../model/uncertainty/interval.ts';
import type { Waterfall } from '../../model/uncertainty/waterfall.ts';
import {
  type Estimate,
  type MetricComparison,
  type RunCourse,
  type Stopping,
  type TraceOfRun,
  type UncertaintyResult,
  type Verdict,
  type WhatIfResult,
  whatIfRequest,
} from '../api.ts';
import type { SolveResult, TornadoResult } from '../studies.ts';
import { VIEWS } from '../study-options.ts';
import { count, day, epochMs, localName, month, numberOrNull } from './shapes.ts';

/** What what-ifs and studies give. */

const metricKey = z.enum(METRICS.map(({ key }) => key));
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const estimate = z.strictObject({
  mean: numberOrNull,
  halfWidth95: numberOrNull,
}) satisfies z.ZodType<Estimate>;

const verdict = z.enum(['higher', 'lower', 'cannot be told apart', 'no data']) satisfies z.ZodType<Verdict>;

const impact = z.strictObject({
  baseline: estimate,
  scenario: estimate,
  difference: estimate.describe('Scenario − baseline, paired by replication.'),
  verdict,
}) satisfies z.ZodType<Impact>;

const metricComparison = z.strictObject({
  metric: z.string(),
  group: z.string().exactOptional(),
  label: z.string(),
  unit: z.string(),
  ...impact.shape,
}) satisfies z.ZodType<MetricComparison>;

const stopping = z.strictObject({
  replications: count,
  reason: z.enum(['as asked', 'precision reached', 'cap reached']),
  sentence: z.string(),
}) satisfies z.ZodType<Stopping>;

const waitFigures = z.strictObject({ meanMin: numberOrNull, p50Min: numberOrNull, p90Min: numberOrNull });

const traceOfRun = z.strictObject({
  summary: z.string(),
  start: z.string(),
  assumed: z.string(),
  trucks: count,
  waitEnd: z.enum(['primary', 'release']).nullable(),
  trucksWithWait: count,
  observed: waitFigures,
  simulatedBaseline: waitFigures,
}) satisfies z.ZodType<TraceOfRun>;

const hours = z.array(numberOrNull);
const worldCourse = z.strictObject({
  p10WaitMin: hours,
  p50WaitMin: hours,
  p90WaitMin: hours,
  valueLostUsd: hours,
}) satisfies z.ZodType<WorldCourse>;
const runCourse = z.strictObject({
  step: z.enum(['hour', 'day']),
  startsMs: z.array(epochMs).describe('Each span ends where the next begins.'),
  toMs: epochMs,
  baseline: worldCourse,
  scenario: worldCourse,
}) satisfies z.ZodType<RunCourse>;
const hourlyBand = z.strictObject({ mean: hours, p10: hours, p90: hours }) satisfies z.ZodType<HourlyBand>;

const loadCost = z.strictObject({
  loadsPerDay: z.number(),
  usdPerDay: z.record(z.enum(LOSS_CHANNELS), z.number()),
});
const commodityCost = z.strictObject({
  commodityId: z.string(),
  name: localName,
  baseline: loadCost,
  scenario: loadCost,
  total: impact,
}) satisfies z.ZodType<CommodityCost>;

const truckTime = z.strictObject({ trucksPerDay: z.number(), usdPerDay: z.number() });
const classTime = z.strictObject({
  vehicleClass: z.enum(VEHICLE_CLASSES),
  baseline: truckTime,
  scenario: truckTime,
  total: impact,
}) satisfies z.ZodType<ClassTime>;

const waterfall = z.strictObject({
  baseline: z.number(),
  scenario: z.number(),
  bars: z.array(
    z.strictObject({ key: z.string(), contribution: z.number(), from: z.number(), to: z.number() }),
  ),
}) satisfies z.ZodType<Waterfall>;

const why = z.strictObject({
  minutesPerTruck: waterfall.nullable(),
  truckHoursPerDay: waterfall.nullable(),
  usdPerDay: waterfall.nullable(),
}) satisfies z.ZodType<Why>;

const uncertainNumber = z.strictObject({
  mean: numberOrNull,
  low80: numberOrNull,
  high80: numberOrNull,
  parameterHalfWidth80: numberOrNull,
  samplingHalfWidth80: numberOrNull,
  points: count,
}) satisfies z.ZodType<UncertainNumber>;

const uncertaintyResult = z.strictObject({
  points: count,
  replicationsPerPoint: count,
  replicationsReported: count,
  varied: z.array(z.string()),
  metrics: z.array(
    z.strictObject({
      metric: metricKey,
      label: z.string(),
      unit: z.string(),
      baseline: uncertainNumber,
      scenario: uncertainNumber,
      difference: uncertainNumber,
    }),
  ),
}) satisfies z.ZodType<UncertaintyResult>;

export const whatIfResult = z.strictObject({
  label: z.string().describe('That it is hypothetical, or modelled; goes with every number.'),
  request: whatIfRequest,
  scenario: z.string().exactOptional(),
  facilityName: z.string(),
  window: z.strictObject({ from: day, to: day, zone: z.string() }),
  demandMonth: month,
  demandSource: z.string(),
  figures: z.string().exactOptional(),
  trace: traceOfRun.exactOptional(),
  modelVersion: z.string(),
  finding: z.string(),
  stopping: stopping.exactOptional(),
  metrics: z.array(metricComparison),
  hourlyWaits: z
    .strictObject({ fromMs: epochMs, baseline: hourlyBand, scenario: hourlyBand })
    .exactOptional(),
  costByCommodity: z.array(commodityCost).exactOptional(),
  timeByClass: z.array(classTime).exactOptional(),
  why: why.exactOptional(),
  resultHash: hash.describe('SHA-256 of the JSON of everything above.'),
  course: runCourse.exactOptional(),
  uncertainty: uncertaintyResult.exactOptional(),
}) satisfies z.ZodType<WhatIfResult>;

export const tornadoResult = z.strictObject({
  label: z.string(),
  request: whatIfRequest,
  scenario: z.string(),
  metric: metricKey,
  of: z.enum(VIEWS),
  unit: z.string(),
  modelVersion: z.string(),
  asStated: estimate,
  bars: z.array(
    z.strictObject({
      path: z.string(),
      p10: z.number(),
      p90: z.number(),
      atP10: estimate,
      atP90: estimate,
      swing: estimate,
      verdict,
      turns: z.boolean(),
      isTiedWithAbove: z.boolean(),
    }),
  ),
  unmoved: z.array(z.string()),
}) satisfies z.ZodType<TornadoResult>;

const outcome = z.enum(['always met', 'never met', 'met from', 'met up to', 'turns', 'no data']);
const { withdrawnShare: _, uncertainty: __, ...solvedFor } = whatIfRequest.shape;

export const solveResult = z.strictObject({
  label: z.string(),
  request: z.strictObject(solvedFor),
  lever: z.string(),
  target: z.strictObject({ metric: metricKey, relation: z.enum(['<=', '>=']), value: z.number() }),
  unit: z.string(),
  modelVersion: z.string(),
  outcome,
  x: numberOrNull,
  low80: numberOrNull,
  high80: numberOrNull,
  isClear: z.boolean(),
  helps: z.boolean(),
  trials: z.array(
    z.strictObject({ x: z.number(), mean: numberOrNull, halfWidth80: numberOrNull, isMet: z.boolean() }),
  ),
  overAssumptions: z
    .strictObject({
      draws: count,
      outcomes: z.partialRecord(outcome, count),
      low80: numberOrNull,
      high80: numberOrNull,
      replicationsPerDraw: count,
      varied: z.array(z.string()),
    })
    .exactOptional(),
}) satisfies z.ZodType<SolveResult>;
