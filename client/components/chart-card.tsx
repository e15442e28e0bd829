import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { WaitPercentiles } from '../../server/contract/live.ts';
import { chartData } from '../charts/chart-data.ts';
import type { ChartInput } from '../charts/chart-input.ts';
import { chartSummary, observedSummary } from '../charts/chart-summary.ts';
import { liveChart } from '../charts/live-chart.ts';
import type { MetricChart } from '../charts/metric-charts.ts';
import { STANDARD_CHART, standardSummary, withStandard } from '../charts/threshold.ts';
import { exportWords } from '../findings/export-words.ts';
import { display } from '../format/display.ts';
import { pageWords } from '../i18n/page.ts';
import { replayWords } from '../i18n/replay.ts';
import { useApp } from '../state/app-state.ts';
import { pointsIn, windowOf } from '../state/time-range.ts';
import { ChartCanvas } from './chart-canvas.tsx';
import { ChartExports } from './chart-exports.tsx';
import { ChartTable } from './chart-table.tsx';
import { StandardSwitch } from './standard-switch.tsx';

interface ChartCardProps<World> {
  readonly chart: MetricChart<World>;
  readonly input: ChartInput<World> | null;
  /** What is to be said beside its summary. */
  readonly children?: ComponentChildren;
}

/** One chart with its key, its summary in words and its table. */
export function ChartCard<World extends WaitPercentiles>({ chart, input, children }: ChartCardProps<World>) {
  const { live, facilities, timeView } = useApp();
  const [asTable, setAsTable] = useState(false);
  const [hasStandard, setHasStandard] = useState(false);
  const facility = facilities.find(live.facilityId.value);
  const history = live.view.value;
  const range = timeView.range.value;
  const inRange = useMemo(
    () =>
      input && {
        ...input,
        points: pointsIn(input.points, windowOf(range, input, history?.clock.nowMs ?? input.toMs)),
      },
    [input?.points, input?.observedName, range],
  );
  const summary = useMemo(
    () =>
      inRange === null
        ? pageWords.charts.waiting
        : chartSummary(
            chart,
            inRange.points,
            inRange.zone,
            inRange.leverChanges.at(-1)?.sinceMs ?? inRange.fromMs,
          ) +
          observedSummary(chart, inRange) +
          (hasStandard ? standardSummary(inRange.points) : ''),
    [chart, inRange, inRange?.leverChanges, hasStandard, display.value],
  );
  return (
    <figure class={`chart card chart-${chart.id}`} data-testid={`chart-${chart.id}`}>
      <figcaption class="chart-head">
        <h3>{chart.title}</h3>
        <div class="chart-switches">
          {chart.id === STANDARD_CHART && <StandardSwitch isOn={hasStandard} onSwitch={setHasStandard} />}
          <button
            type="button"
            class="quiet"
            aria-pressed={asTable}
            data-testid={`table-${chart.id}`}
            onClick={() => setAsTable(!asTable)}
          >
            {pageWords.charts.table}
          </button>
        </div>
        <p class="chart-subtitle">{chart.subtitle}</p>
        <ul class="chart-key">
          <li class="key-baseline">{pageWords.world.baseline}</li>
          <li class="key-restricted">
            {pageWords.world.restricted} <span class="key-note">({pageWords.world.hypothetical})</span>
          </li>
          {chart.observed && input?.observedName && (
            <li class="key-observed">
              {input.observedName} <span class="key-note">({replayWords.observedNote})</span>
            </li>
          )}
        </ul>
      </figcaption>
      {inRange !== null && asTable ? (
        <ChartTable
          chart={chart}
          points={inRange.points}
          zone={inRange.zone}
          observedName={inRange.observedName}
        />
      ) : (
        <ChartCanvas
          id={chart.id}
          name={`${chart.title}. ${summary}`}
          input={input}
          drawn={[
            input?.points,
            input?.leverChanges,
            input?.zone,
            input?.observedName,
            input?.palette,
            input?.narrow,
            hasStandard,
          ]}
          draw={(now) =>
            hasStandard ? withStandard(liveChart(chart, now), now.palette) : liveChart(chart, now)
          }
        />
      )}
      <p class="chart-summary">{summary}</p>
      {children}
      {inRange !== null && history !== null && facility !== undefined && (
        <ChartExports
          id={chart.id}
          words={exportWords(chart, { ...history, points: inRange.points }, facility, location.href)}
          data={() => chartData(chart, inRange)}
          all={input === null || range === null ? undefined : () => chartData(chart, input)}
          isDrawn={!asTable}
        />
      )}
    </figure>
  );
}
