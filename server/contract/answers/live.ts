import { z } from 'zod';
import type { Change, ChangesMissed } from '../changes.ts';
import type { ForecastTotals, LiveForecast } from '../forecast.ts';
import type {
  BorderNow,
  ClockState,
  FacilityLeft,
  InsideNow,
  LastHour,
  LeverState,
  LiveDelta,
  LivePoint,
  LiveSnapshot,
  LiveSource,
  RestartNotice,
  RunProgress,
  WorldNow,
  WorldPoint,
} from '../live.ts';
import { byPart, lanes, waitPercentiles } from './ports.ts';
import { count, day, epochMs, month, numberOrNull, share } from './shapes.ts';

/** What the live stream tells. */

const worldPoint = z.strictObject({
  ...waitPercentiles,
  meanWaitMin: numberOrNull,
  queueTrucks: z.number(),
  throughputPerHour: z.number(),
  lifeUsedPct: numberOrNull,
  valueLostUsd: z.number(),
}) satisfies z.ZodType<WorldPoint>;

const livePoint = z.strictObject({
  atMs: epochMs,
  baseline: worldPoint,
  restricted: worldPoint,
  observed: z.strictObject({ ...waitPercentiles, meanWaitMin: numberOrNull }).exactOptional(),
}) satisfies z.ZodType<LivePoint>;

export const liveSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('month') }),
  z.strictObject({
    kind: z.literal('replay'),
    facilityId: z.string(),
    trucks: count,
    from: day,
    to: day,
    endsAtMs: epochMs,
    waitEnd: z.enum(['primary', 'release']).nullable(),
  }),
]) satisfies z.ZodType<LiveSource>;

export const clockState = z.strictObject({
  nowMs: epochMs,
  running: z.boolean(),
  speed: z.number(),
}) satisfies z.ZodType<ClockState>;

export const facilityLeft = z.strictObject({
  facilityId: z.string().nullable(),
}) satisfies z.ZodType<FacilityLeft>;

export const leverState = z.strictObject({
  withdrawnShare: share,
  sinceMs: epochMs,
}) satisfies z.ZodType<LeverState>;

const worldNow = z.strictObject({
  queueTrucks: z.number(),
  openLanes: z.number(),
  expectedWaitMin: numberOrNull,
}) satisfies z.ZodType<WorldNow>;

const insideNow = z.strictObject({
  openLanes: lanes,
  trucks: byPart,
  capacityPerHour: z.number(),
}) satisfies z.ZodType<InsideNow>;

const waits = z.strictObject(waitPercentiles);
const lastHour = z.strictObject({ baseline: waits, restricted: waits }) satisfies z.ZodType<LastHour>;

const moment = {
  epoch: z.string().describe('Changes with the source and when the server restarts.'),
  seq: z.int(),
  facilityId: z.string(),
  clock: clockState,
  lever: leverState,
  points: z.array(livePoint),
  now: z.strictObject({ baseline: worldNow, restricted: worldNow }),
  lastHour,
  inside: z.strictObject({ baseline: insideNow, restricted: insideNow }),
};

export const liveSnapshot = z.strictObject({
  ...moment,
  zone: z.string(),
  seed: z.int(),
  demandMonth: month,
  demandSource: z.string(),
  source: liveSource,
  lanes,
}) satisfies z.ZodType<LiveSnapshot>;

export const liveDelta = z.strictObject(moment) satisfies z.ZodType<LiveDelta>;

export const borderNow = z.strictObject({
  atMs: epochMs,
  facilities: z.array(z.strictObject({ facilityId: z.string(), baseline: worldNow, restricted: worldNow })),
}) satisfies z.ZodType<BorderNow>;

const overRuns = <T extends z.ZodType>(value: T) => z.strictObject({ p10: value, p50: value, p90: value });

const totals = z.strictObject({
  clearMin: overRuns(numberOrNull),
  valueLostUsd: overRuns(z.number()),
}) satisfies z.ZodType<ForecastTotals>;

export const liveForecast = z.strictObject({
  epoch: z.string(),
  facilityId: z.string(),
  issuedMs: epochMs,
  lever: leverState,
  arrivals: z.enum(['drawn', 'recorded']),
  replications: count,
  bucketMin: z.number(),
  points: z.array(z.strictObject({ atMs: epochMs, baseline: waits, restricted: waits })),
  baseline: totals,
  restricted: totals,
}) satisfies z.ZodType<LiveForecast>;

export const runChanged = z.strictObject({
  id: z.int(),
  kind: z.string(),
  status: z.string(),
  progress: share,
  lastChange: count,
}) satisfies z.ZodType<RunProgress>;

export const restartNotice = z.strictObject({ retryMs: count }) satisfies z.ZodType<RestartNotice>;

const named = z.strictObject({ name: z.string(), status: z.enum(['saved', 'removed']) });

export const change = z.discriminatedUnion('topic', [
  z.strictObject({
    id: count,
    topic: z.literal('run'),
    body: z.strictObject({ id: count, kind: z.string(), status: z.string() }),
  }),
  z.strictObject({
    id: count,
    topic: z.literal('import'),
    body: z.strictObject({ id: count, dataset: z.string(), status: z.enum(['stored', 'undone']) }),
  }),
  z.strictObject({ id: count, topic: z.literal('scenario'), body: named }),
  z.strictObject({ id: count, topic: z.literal('profile'), body: named }),
]) satisfies z.ZodType<Change>;

export const changesMissed = z.strictObject({
  epoch: z.string(),
  last: count,
  changes: z.array(change).nullable(),
}) satisfies z.ZodType<ChangesMissed>;
