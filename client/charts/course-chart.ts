import type { PolicyBand } from '../findings/policy-bands.ts';
import type { CoursePoint, CourseStep } from '../findings/run-course.ts';
import { readableNumber, usd } from '../format/number.ts';
import { metricsWords } from '../i18n/metrics.ts';
import { pageWords } from '../i18n/page.ts';
import { runWords } from '../i18n/run.ts';
import type { ChartInput } from './chart-input.ts';
import { type LiveChartConfiguration, liveChart } from './live-chart.ts';
import { markText } from './mark-text.ts';
import type { MetricChart } from './metric-charts.ts';
import type { Palette } from './palette.ts';
import type { Hatched } from './stage-chart.ts';
import { waitChart, waitMetric } from './wait-chart.ts';

const say = runWords.course;
const LETTER_PX = 6.2;
const LINE_PX = 18;
/** Names of bands that overlap stand on as many lines. */
const LINES = 3;

/** What the charts of the course of a run are functions of. */
export interface CourseInput {
  readonly steps: readonly CourseStep[];
  readonly bands: readonly PolicyBand[];
  readonly fromMs: number;
  readonly toMs: number;
  readonly zone: string;
  /** A span by its beginning. */
  readonly nameOf: (startMs: number) => string;
  /** The word that goes with every number of the scenario. */
  readonly scenarioWord: string;
  readonly palette: Palette;
  readonly narrow: boolean;
}

export const courseWaits: MetricChart<CoursePoint> = {
  ...waitMetric,
  id: 'course-wait',
  title: say.waitTitle,
};

export const courseLosses: MetricChart<CoursePoint> = {
  id: 'course-loss',
  title: say.lossTitle,
  subtitle: '',
  axis: metricsWords.valueLost.axis,
  series: [{ suffix: '', thin: false, value: (world) => world.valueLostUsd }],
  format: usd,
  short: readableNumber,
  gap: pageWords.charts.noProduce,
};

/** Medians with their bands over the measured days of a run; what the policy has in force is shaded and named. */
export function courseWaitChart(input: CourseInput, hatched: Hatched): LiveChartConfiguration {
  return ofCourse(waitChart(liveInput(input), hatched), input);
}

/** What is lost in each span, over the same days. */
export function courseLossChart(input: CourseInput): LiveChartConfiguration {
  return ofCourse(liveChart(courseLosses, liveInput(input)), input);
}

function liveInput({ steps, fromMs, toMs, zone, palette, narrow }: CourseInput): ChartInput<CoursePoint> {
  return { points: steps, fromMs, toMs, zone, palette, narrow, leverChanges: [], observedName: null };
}

function ofCourse(configuration: LiveChartConfiguration, input: CourseInput): LiveChartConfiguration {
  const { steps, scenarioWord, nameOf } = input;
  const { hypothetical } = pageWords.world;
  for (const dataset of configuration.data.datasets)
    dataset.label = dataset.label?.replace(`(${hypothetical})`, `(${scenarioWord})`) ?? '';
  const { plugins } = configuration.options!;
  plugins!.annotation = {
    annotations: { ...plugins!.annotation!.annotations, ...bandMarks(input) } as never,
  };
  plugins!.tooltip!.callbacks!.title = (items) => {
    const step = steps.find(({ atMs }) => atMs === items[0]?.parsed.x);
    return step === undefined ? '' : nameOf(step.startMs);
  };
  return configuration;
}

interface Drawn {
  readonly chart: { readonly width: number; readonly chartArea?: { readonly width: number } };
}

/** The bands of a policy, shaded; named where there is room, and all in the list beneath. */
function bandMarks({ bands, fromMs, toMs, palette }: CourseInput): Record<string, object> {
  return Object.fromEntries(
    bands.map((band, i) => [
      `band-${i}`,
      {
        type: 'box',
        xScaleID: 'x',
        xMin: band.fromMs,
        xMax: band.toMs,
        drawTime: 'beforeDatasetsDraw',
        backgroundColor: `${palette.restricted}14`,
        borderColor: `${palette.restricted}88`,
        borderWidth: 1,
        borderDash: [4, 3],
        label: {
          ...markText(palette, palette.restricted),
          display: ({ chart }: Drawn) => {
            const share = (band.toMs - band.fromMs) / (toMs - fromMs);
            return share * (chart.chartArea?.width ?? 0.75 * chart.width) >= band.name.length * LETTER_PX;
          },
          content: () => band.name,
          position: { x: 'start', y: 'start' },
          yAdjust: (bands.slice(0, i).filter(({ toMs: end }) => end > band.fromMs).length % LINES) * LINE_PX,
        },
      },
    ]),
  );
}
