import type { RunCourse } from '../../server/contract/api.ts';
import type { WaitPercentiles } from '../../server/contract/live.ts';
import type { ChartData } from '../charts/chart-data.ts';
import type { WorldsAt } from '../charts/chart-input.ts';
import type { MetricChart } from '../charts/metric-charts.ts';
import { usd, withUnit } from '../format/number.ts';
import { isoMoment, localDay, localStamp } from '../format/time.ts';
import { pageWords } from '../i18n/page.ts';
import { runWords } from '../i18n/run.ts';
import { UNTIL_OPENING_MIN } from './hours-of-day.ts';

const say = runWords.course;

/** What one world has over one span: percentiles of the wait, and value lost, USD; null where there is nothing. */
export interface CoursePoint extends WaitPercentiles {
  readonly valueLostUsd: number | null;
}

/** A span of the course, with its beginning; it is drawn at its middle. */
export interface CourseStep extends WorldsAt<CoursePoint> {
  readonly startMs: number;
}

/** The spans of a course, oldest first. */
export function courseSteps({ startsMs, toMs, baseline, scenario }: RunCourse): CourseStep[] {
  const at = (world: RunCourse['baseline'], i: number): CoursePoint => ({
    p10WaitMin: world.p10WaitMin[i] ?? null,
    p50WaitMin: world.p50WaitMin[i] ?? null,
    p90WaitMin: world.p90WaitMin[i] ?? null,
    valueLostUsd: world.valueLostUsd[i] ?? null,
  });
  return startsMs.map((startMs, i) => ({
    startMs,
    atMs: (startMs + (startsMs[i + 1] ?? toMs)) / 2,
    baseline: at(baseline, i),
    restricted: at(scenario, i),
  }));
}

/**
 * By the hour without the waits of trucks that join long before lanes open, which would hide those of all others; whole
 * days as they are.
 */
export function stepsOfQueueing(
  { step }: Pick<RunCourse, 'step'>,
  steps: readonly CourseStep[],
): readonly CourseStep[] {
  if (step === 'day') return steps;
  return steps.map((one) =>
    (one.baseline.p50WaitMin ?? 0) < UNTIL_OPENING_MIN
      ? one
      : { ...one, baseline: withoutWait(one.baseline), restricted: withoutWait(one.restricted) },
  );
}

function withoutWait(point: CoursePoint): CoursePoint {
  return { ...point, p10WaitMin: null, p50WaitMin: null, p90WaitMin: null };
}

/** The name of a span: its day, or the moment at which its hour begins. */
export function stepName({ step }: Pick<RunCourse, 'step'>, startMs: number, zone: string): string {
  return step === 'day' ? localDay(startMs, zone) : localStamp(startMs, zone);
}

/** On how many spans the median wait is longer, and where it differs most, in one sentence. */
export function courseWaitFinding(course: RunCourse, steps: readonly CourseStep[], zone: string): string {
  const known = steps.flatMap(({ startMs, baseline, restricted }) =>
    baseline.p50WaitMin === null || restricted.p50WaitMin === null
      ? []
      : [{ startMs, before: baseline.p50WaitMin, after: restricted.p50WaitMin }],
  );
  const by = (one: (typeof known)[number]) => one.after - one.before;
  const [most] = known.toSorted((a, b) => Math.abs(by(b)) - Math.abs(by(a)));
  if (most === undefined) return say.none;
  if (Math.abs(by(most)) < SHOWN_MIN) return say.same(course.step);
  const longer = known.filter((one) => by(one) >= SHOWN_MIN).length;
  return say.waits(
    course.step,
    longer,
    known.length,
    stepName(course, most.startMs, zone),
    withUnit(most.after, 'min'),
    withUnit(most.before, 'min'),
  );
}

/** Less than this is 0.0 to a reader. */
const SHOWN_MIN = 0.05;

/** What is lost over all spans in either world. */
export function courseLossFinding(steps: readonly CourseStep[]): string {
  const total = (world: 'baseline' | 'restricted') =>
    steps.reduce((sum, step) => sum + (step[world].valueLostUsd ?? 0), 0);
  if (steps.every(({ restricted }) => restricted.valueLostUsd === null)) return say.noLoads;
  return say.losses(usd(total('restricted')), usd(total('baseline')));
}

/** The spans of a chart of the course as a table for programs, by the local time of their beginning. */
export function courseData(
  { series, axis }: Pick<MetricChart<CoursePoint>, 'series' | 'axis'>,
  steps: readonly CourseStep[],
  zone: string,
  restrictedName: string,
): ChartData {
  const unit = axis.replace(/^[^,]*, /, '');
  const name = (world: string, suffix: string) => `${[world, suffix].filter(Boolean).join(' ')}, ${unit}`;
  return {
    columns: [
      say.from,
      ...series.flatMap(({ suffix }) => [
        name(pageWords.world.baseline, suffix),
        name(restrictedName, suffix),
      ]),
    ],
    rows: steps.map(({ startMs, baseline, restricted }) => [
      isoMoment(startMs, zone),
      ...series.flatMap(({ value }) => [value(baseline), value(restricted)]),
    ]),
  };
}
