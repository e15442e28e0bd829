import type { WorldSpan } from '../../server/contract/history.ts';
import type { SpanStep } from '../../server/contract/history-scale.ts';
import { LANE_KINDS, type Lanes } from '../../server/contract/inside.ts';
import { queueKm } from '../../server/contract/queue-length.ts';
import { NOTHING, readableNumber, smallPercent, usd, withUnit } from '../format/number.ts';
import { drillWords } from '../i18n/drill.ts';
import { metricsWords } from '../i18n/metrics.ts';
import { pageWords } from '../i18n/page.ts';
import type { MetricChart, MetricSeries } from './metric-charts.ts';
import { waitMetric } from './wait-chart.ts';

const say = drillWords.charts;
const { observed: _, ...withoutObserved } = waitMetric;

export type SpanChart = MetricChart<WorldSpan>;

/** What is stored of one crossing, as charts of both worlds in steps of one length. */
export function spanCharts(step: SpanStep, lanes: Lanes): readonly SpanChart[] {
  const each = say.steps[step];
  const perHour = (value: number | null) => withUnit(value, metricsWords.trucksPerHour);
  return [
    { ...withoutObserved, title: metricsWords.wait.title, subtitle: say.wait(each) },
    {
      id: 'flow',
      title: say.flow.title,
      subtitle: say.flow.subtitle(each),
      axis: say.flow.axis,
      series: [
        main((world) => world.arrivalsPerHour),
        { suffix: say.flow.capacity, thin: true, stepped: true, value: (world) => world.capacityPerHour },
      ],
      format: perHour,
      short: readableNumber,
      gap: pageWords.charts.noTrucks,
    },
    {
      id: 'queue',
      title: metricsWords.queue.title,
      subtitle: say.queue(each),
      axis: metricsWords.queue.axis,
      series: [main((world) => world.queueTrucks)],
      format: queueText,
      short: readableNumber,
      gap: pageWords.charts.noTrucks,
    },
    {
      id: 'lanes',
      title: say.lanes.title,
      subtitle: say.lanes.subtitle(each, lanesText(lanes)),
      axis: say.lanes.axis,
      series: laneSeries(lanes),
      format: (value) => withUnit(value, say.lanes.unit),
      short: readableNumber,
      gap: NOTHING,
    },
    {
      id: 'life-used',
      title: metricsWords.lifeUsed.title,
      subtitle: say.lifeUsed(each),
      axis: metricsWords.lifeUsed.axis,
      series: [main((world) => world.lifeUsedPct)],
      format: smallPercent,
      short: smallPercent,
      gap: pageWords.charts.noProduce,
    },
    {
      id: 'value-lost',
      title: metricsWords.valueLost.title,
      subtitle: say.valueLost(each),
      axis: metricsWords.valueLost.axis,
      series: [main((world) => world.valueLostUsd)],
      format: usd,
      short: usd,
      gap: pageWords.charts.noProduce,
    },
  ];
}

/** `40 trucks, 1 km`. */
export function queueText(trucks: number | null): string {
  if (trucks === null) return NOTHING;
  return `${withUnit(trucks, metricsWords.trucks)}, ${withUnit(queueKm(trucks).km, 'km')}`;
}

/** `8 standard, 2 FAST`: the kinds that there are. */
export function lanesText(lanes: Lanes): string {
  return kindsOf(lanes)
    .map((kind) => `${readableNumber(lanes[kind])} ${say.kinds[kind]}`)
    .join(', ');
}

/** `6 of 8 standard, 2 of 2 FAST`. */
export function openText(open: Lanes, lanes: Lanes): string {
  return kindsOf(lanes)
    .map((kind) => say.open(readableNumber(open[kind]), readableNumber(lanes[kind]), say.kinds[kind]))
    .join(', ');
}

/** All lanes, and where there is more than one kind each of them. */
function laneSeries(lanes: Lanes): MetricSeries<WorldSpan>[] {
  const kinds = kindsOf(lanes);
  const all = main(({ openLanes }) => kinds.reduce((sum, kind) => sum + openLanes[kind], 0), true);
  if (kinds.length === 1) return [all];
  return [
    all,
    ...kinds.map((kind) => ({
      suffix: say.kinds[kind],
      thin: true,
      stepped: true,
      value: ({ openLanes }: WorldSpan) => openLanes[kind],
    })),
  ];
}

function kindsOf(lanes: Lanes) {
  return LANE_KINDS.filter((kind) => lanes[kind] > 0);
}

function main(value: (world: WorldSpan) => number | null, stepped = false): MetricSeries<WorldSpan> {
  return { suffix: '', thin: false, stepped, value };
}
