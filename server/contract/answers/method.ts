import { z } from 'zod';
import { FAMILIES } from '../../model/checks/check.ts';
import { DAY_KINDS, EVENT_GRADES, METRICS, TARGET_CLASSES } from '../../model/events/event.ts';
import { NAIVE_MODELS } from '../../model/events/naive-models.ts';
import type {
  Backtest,
  CalibrationFit,
  EventPrediction,
  EventTarget,
  FacilityFit,
  Method,
  MethodLink,
  ModelChecks,
} from '../method.ts';
import { count, day, grade, numberOrNull, pair, share, source, textOrNull } from './shapes.ts';

/** How the model works and how far it can be trusted. */

const link = z.strictObject({
  kind: z.enum(['file', 'command', 'route', 'page']),
  target: z.string(),
}) satisfies z.ZodType<MethodLink>;
const links = z.array(link);

const facilityName = { id: z.string(), name: z.string() };
const range = z.strictObject({ from: z.string(), to: z.string() });

const facilityFit = z.strictObject({
  ...facilityName,
  readings: count,
  maeMin: numberOrNull,
  biasMin: numberOrNull,
  chanceMin: numberOrNull,
  repeatMaeMin: numberOrNull,
  coverage: share.nullable(),
  meetsGoal: z.boolean(),
  hours: z.array(
    z.strictObject({
      hour: z.int(),
      readings: count,
      postedMin: z.number(),
      modelledMin: z.number(),
      lowMin: z.number(),
      highMin: z.number(),
    }),
  ),
  fitted: z.array(
    z.strictObject({
      label: z.string(),
      value: z.number(),
      range: pair.nullable(),
      unit: z.string(),
      grade,
    }),
  ),
}) satisfies z.ZodType<FacilityFit>;

const calibration = z.strictObject({
  name: z.string(),
  span: range,
  heldOutDates: z.string(),
  goal: z.strictObject({ maeMin: z.number(), coverage: pair }),
  facilities: z.array(facilityFit),
  onDefaults: z.array(z.strictObject(facilityName)),
}) satisfies z.ZodType<CalibrationFit>;

const eventTarget = z.strictObject({
  id: z.string(),
  class: z.enum(TARGET_CLASSES),
  metric: z.enum(METRICS),
  label: z.string(),
  unit: z.string(),
  facility: z.strictObject(facilityName),
  from: z.string(),
  to: z.string(),
  days: z.enum(DAY_KINDS),
  hours: pair.nullable(),
  commodity: textOrNull,
  observed: pair,
  grade: z.enum(EVENT_GRADES),
  by: textOrNull,
  source: textOrNull,
  predicted: numberOrNull,
  interval80: pair.nullable(),
  isCovered: z.boolean(),
  score: share,
}) satisfies z.ZodType<EventTarget>;

const eventPrediction = z.strictObject({
  id: z.string(),
  title: z.string(),
  period: range,
  facilities: z.array(z.strictObject(facilityName)),
  happened: z.array(z.string()),
  isCalibration: z.boolean(),
  score: share,
  verdict: z.enum(['good', 'usable', 'poor']),
  covered: count,
  targets: z.array(eventTarget),
  naive: z.array(
    z.strictObject({
      model: z.enum(NAIVE_MODELS),
      means: z.string(),
      score: share,
      isBeaten: z.boolean(),
      predicted: z.array(numberOrNull),
    }),
  ),
  sources: z.array(z.string()),
}) satisfies z.ZodType<EventPrediction>;

const backtest = z.strictObject({
  modelVersion: z.string(),
  parametersHash: z.string(),
  date: day,
  isCurrent: z.boolean(),
  replications: count,
  seed: z.int(),
  covered: count,
  total: count,
  events: z.array(eventPrediction),
}) satisfies z.ZodType<Backtest>;

const family = z.enum(FAMILIES);
const checks = z.strictObject({
  modelVersion: z.string(),
  date: day,
  isCurrent: z.boolean(),
  passed: count,
  failed: count,
  estimates: count,
  outsideInterval95: count,
  families: z.array(
    z.strictObject({
      family,
      checks: z.array(
        z.strictObject({
          id: z.string(),
          family,
          method: z.enum(['simulation', 'controlled simulation', 'closed form', 'transient solver', 'law']),
          title: z.string(),
          unit: z.string(),
          expected: z.number(),
          measured: z.number(),
          halfWidth95: numberOrNull,
          tolerance: z.number(),
          passed: z.boolean(),
        }),
      ),
    }),
  ),
  leftOut: z.array(z.strictObject({ id: z.string(), reason: z.string() })),
}) satisfies z.ZodType<ModelChecks>;

export const method = z.strictObject({
  modelVersion: z.string(),
  description: z.array(z.strictObject({ title: z.string(), paragraphs: z.array(z.string()), links })),
  checklist: z.array(
    z.strictObject({
      title: z.string(),
      items: z.array(z.strictObject({ number: z.string(), title: z.string(), answer: z.string(), links })),
    }),
  ),
  calibration: calibration.nullable(),
  backtest,
  checks,
  hypothetical: z.array(z.string()),
  limits: z.array(z.string()),
  changes: z.array(z.strictObject({ version: z.string(), date: z.string(), what: z.string() })),
  definitions: z.array(
    z.strictObject({
      key: z.string(),
      group: z.string(),
      label: z.string(),
      unit: textOrNull,
      definition: z.string(),
    }),
  ),
  grades: z.array(z.strictObject({ grade, means: z.string(), figures: count })),
  sources: z.array(
    z.strictObject({ ...source.shape, file: z.string(), figures: count, grades: z.array(grade) }),
  ),
}) satisfies z.ZodType<Method>;
