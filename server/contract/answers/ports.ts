import { z } from 'zod';
import { TIERS } from '../../model/roll-up.ts';
import { LANE_KINDS, WAIT_STATES } from '../../model/wait-reading.ts';
import type { FacilitySummary, MonthlyTrucks } from '../api.ts';
import { type DatedEvent, EVENT_KINDS, type FacilityEvents } from '../events.ts';
import {
  type BorderHistory,
  type FacilityHistory,
  type FacilityMeasures,
  type HistorySpan,
  MEASURED,
  type OpenWait,
  type WeekHours,
  type WorldSpan,
} from '../history.ts';
import { CROSSING_PARTS, LANE_KINDS as PRIMARY_LANES } from '../inside.ts';
import type { Preview, PreviewWait, PreviewWorld } from '../preview.ts';
import type { ReplaySpan } from '../replays.ts';
import type { PublishedWait, PublishedWaits } from '../waits.ts';
import { count, day, epochMs, localName, month, numberOrNull, share, textOrNull } from './shapes.ts';

/** What is answered about crossings. */

export const facilitySummary = z.strictObject({
  id: z.string(),
  name: localName,
  shortName: localName,
  zone: z.string(),
  lat: z.number(),
  lon: z.number(),
  lanes: z.strictObject({ standard: count, fast: count }),
  figures: z.string().describe('What its capacity, lanes, arrivals and FAST share rest on.'),
  preclearedShare: share,
  produceShare: share,
  latestMonth: month.nullable(),
  latestMonthTrucks: count.nullable(),
}) satisfies z.ZodType<FacilitySummary>;

export const crossings = z.array(facilitySummary);

export const monthlyTrucks = z.strictObject({
  facilityId: z.string(),
  months: z.array(z.strictObject({ month, trucks: z.number() })),
}) satisfies z.ZodType<MonthlyTrucks>;

const publishedWait = z.strictObject({
  laneKind: z.enum(LANE_KINDS),
  observedAt: z.iso.datetime({ offset: true }),
  observedAtMs: epochMs,
  state: z.enum(WAIT_STATES).describe('Only value and no-delay are measured; the others are no zero.'),
  waitMin: numberOrNull,
  lanesOpen: numberOrNull,
}) satisfies z.ZodType<PublishedWait>;

export const publishedWaits = z.strictObject({
  facilityId: z.string(),
  portNumber: textOrNull,
  zone: z.string(),
  readings: z.array(publishedWait).describe('Oldest first.'),
  isCut: z.boolean().describe('Whether older readings were left out for limit.'),
}) satisfies z.ZodType<PublishedWaits>;

export const waitPercentiles = {
  p10WaitMin: numberOrNull,
  p50WaitMin: numberOrNull,
  p90WaitMin: numberOrNull,
};
export const lanes = z.record(z.enum(PRIMARY_LANES), z.number());
export const byPart = z.record(z.enum(CROSSING_PARTS), z.number());

const worldSpan = z.strictObject({
  ...waitPercentiles,
  trucks: count,
  meanWaitMin: numberOrNull,
  p95WaitMin: numberOrNull,
  bufferIndex: numberOrNull.describe('(P95 − mean) ÷ mean.'),
  arrivalsPerHour: z.number(),
  capacityPerHour: z.number(),
  releasedPerHour: z.number(),
  queueTrucks: z.number(),
  openLanes: lanes,
  inside: byPart,
  lifeUsedPct: numberOrNull,
  valueLostUsd: z.number(),
}) satisfies z.ZodType<WorldSpan>;

const historySpan = z.strictObject({
  atMs: epochMs,
  minutes: z.number(),
  withdrawnShare: share,
  baseline: worldSpan,
  restricted: worldSpan,
}) satisfies z.ZodType<HistorySpan>;

export const facilityHistory = z.strictObject({
  facilityId: z.string(),
  zone: z.string(),
  tier: z.enum(TIERS),
  relativeError: z.number().describe('By which a percentile may be off, as a share of the exact one.'),
  spans: z.array(historySpan).describe('Oldest first.'),
  isCut: z.boolean(),
}) satisfies z.ZodType<FacilityHistory>;

const waitSpan = z.strictObject({
  meanWaitMin: numberOrNull,
  p50WaitMin: numberOrNull,
  p90WaitMin: numberOrNull,
});

const openWait = z.strictObject({
  ...waitSpan.shape,
  openLanes: z.number().describe('Time-weighted mean of open booths of all kinds.'),
}) satisfies z.ZodType<OpenWait>;

export const borderHistory = z.strictObject({
  toMs: epochMs.describe('The moment that it leads up to.'),
  facilities: z.array(
    z.strictObject({
      facilityId: z.string(),
      hours: z.array(z.strictObject({ atMs: epochMs, baseline: waitSpan, restricted: waitSpan })),
      lastHour: z
        .strictObject({ baseline: openWait, restricted: openWait })
        .nullable()
        .describe('The sixty minutes up to that moment, where they are stored by five minutes.'),
    }),
  ),
}) satisfies z.ZodType<BorderHistory>;

export const facilityMeasures = z.strictObject({
  facilityId: z.string(),
  zone: z.string(),
  relativeError: z.number(),
  spans: z.array(z.strictObject({ ...historySpan.shape, of: z.enum(MEASURED) })),
}) satisfies z.ZodType<FacilityMeasures>;

const weekday = z.int().min(1).max(7).describe('1 is Monday.');
const hourOfDay = z.int().min(0).max(23);

export const weekHours = z.strictObject({
  facilityId: z.string(),
  zone: z.string(),
  relativeError: z.number(),
  fromMs: epochMs.nullable(),
  toMs: epochMs.nullable(),
  cells: z.array(
    z.strictObject({
      weekday,
      hour: hourOfDay,
      hours: count,
      latestMs: epochMs,
      baseline: waitSpan,
      restricted: waitSpan,
    }),
  ),
  posted: z.array(z.strictObject({ weekday, hour: hourOfDay, readings: count, meanWaitMin: z.number() })),
}) satisfies z.ZodType<WeekHours>;

export const replayList = z.strictObject({
  replays: z.array(
    z.strictObject({
      facilityId: z.string(),
      zone: z.string(),
      trucks: count,
      from: day,
      to: day,
    }) satisfies z.ZodType<ReplaySpan>,
  ),
});

const datedEvent = z.strictObject({
  id: z.string(),
  kind: z.enum(EVENT_KINDS),
  title: z.string(),
  countries: z.array(z.enum(['US', 'MX'])),
  fromMs: epochMs,
  toMs: epochMs.describe('Not in it.'),
  sources: z.array(z.strictObject({ title: z.string(), url: textOrNull })),
}) satisfies z.ZodType<DatedEvent>;

export const facilityEvents = z.strictObject({
  facilityId: z.string(),
  zone: z.string(),
  events: z.array(datedEvent).describe('By their beginning.'),
}) satisfies z.ZodType<FacilityEvents>;

const previewWait = {
  trucks: z.number(),
  meanWaitMin: numberOrNull,
  over60Share: share.nullable(),
};

const previewWorld = z.strictObject({
  hours: z.array(z.strictObject({ ...previewWait, hour: z.int().min(0).max(23), lanesOpen: z.boolean() })),
  day: z.strictObject(previewWait) satisfies z.ZodType<PreviewWait>,
  peak: z.strictObject({ hour: z.int(), meanWaitMin: z.number() }).nullable(),
  fluid: z.strictObject({ meanWaitMin: z.number(), peakQueueTrucks: z.number() }).nullable(),
}) satisfies z.ZodType<PreviewWorld>;

export const preview = z.strictObject({
  label: textOrNull,
  portId: z.string(),
  withdrawnShare: share.nullable(),
  policy: z.strictObject({ id: z.string(), name: localName }).nullable(),
  from: day.nullable(),
  date: day,
  zone: z.string(),
  demandMonth: month,
  solver: z.string(),
  stepMin: z.number(),
  baseline: previewWorld,
  restricted: previewWorld,
  leavesOut: z.array(z.string()),
  tookMs: z.number(),
}) satisfies z.ZodType<Preview>;
