import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { LiveForecast } from '../../server/contract/forecast.ts';
import type { WaitPercentiles } from '../../server/contract/live.ts';
import { chartData } from '../charts/chart-data.ts';
import type { ChartInput } from '../charts/chart-input.ts';
import { chartSummary, forecastSummary, observedSummary, pastOf } from '../charts/chart-summary.ts';
import { type LiveChartConfiguration, liveChart } from '../charts/live-chart.ts';
import type { MetricChart } from '../charts/metric-charts.ts';
import { STANDARD_CHART, standardSummary, withStandard } from '../charts/threshold.ts';
import { exportWords } from '../findings/export-words.ts';
import { display } from '../format/display.ts';
import { forecastWords } from '../i18n/forecast.ts';
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
  /** How it is drawn; lines of both worlds unless told. */
  readonly draw?: (input: ChartInput<World>) => LiveChartConfiguration;
  /** What the points that lie ahead come from, where the chart looks ahead. */
  readonly forecast?: LiveForecast | null;
  /** What is to be said beside its summary. */
  readonly children?: ComponentChildren;
}

/** One chart with its key, its summary in words and its table. */
export function ChartCard<World extends WaitPercentiles>({
  chart,
  input,
  draw = (now) => liveChart(chart, now),
  forecast = null,
  children,
}: ChartCardProps<World>) {
  const { live, lookBack, facilities, timeView } = useApp();
  const [asTable, setAsTable] = useState(false);
  const [hasStandard, setHasStandard] = useState(false);
  const facility = facilities.find(live.facilityId.value);
  const history = lookBack.shown.value;
  const range = timeView.range.value;
  const inRange = useMemo(
    () =>
      input && {
        ...input,
        points: pointsIn(input.points, windowOf(range, input, history?.clock.nowMs ?? input.toMs)),
      },
    [input?.points, input?.observedName, range],
  );
  const looksAhead = inRange?.forecastFromMs !== undefined;
  const ahead = inRange !== null && looksAhead ? forecastSummary(forecast, inRange) : '';
  const summary = useMemo(() => {
    if (inRange === null) return pageWords.charts.waiting;
    const past = pastOf(inRange);
    const leverMs = inRange.leverChanges.at(-1)?.sinceMs ?? inRange.fromMs;
    return (
      chartSummary(chart, past, inRange.zone, leverMs) +
      observedSummary(chart, { ...inRange, points: past }) +
      (hasStandard ? standardSummary(past) : '') +
      ahead
    );
  }, [chart, inRange, inRange?.leverChanges, hasStandard, ahead, display.value]);
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
          {looksAhead && (
            <li class="key-forecast">
              {forecastWords.key} <span class="key-note">({forecastWords.keyNote})</span>
            </li>
          )}
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
          forecastFromMs={inRange.forecastFromMs}
        />
      ) : (
        <ChartCanvas
          id={chart.id}
          name={`${chart.title}. ${summary}`}
          input={input}
          drawn={[
            input?.points,
            input?.leverChanges,
            input?.events,
            input?.zone,
            input?.observedName,
            input?.palette,
            input?.narrow,
            hasStandard,
          ]}
          draw={(now) => (hasStandard ? withStandard(draw(now), now.palette) : draw(now))}
        />
      )}
      <p class="chart-summary">{summary}</p>
      {children}
      {inRange !== null && history !== null && facility !== undefined && (
        <ChartExports
          id={chart.id}
          words={exportWords(chart, { ...history, points: inRange.points }, facility, location.href, ahead)}
          data={() => chartData(chart, inRange)}
          all={input === null || range === null ? undefined : () => chartData(chart, input)}
          isDrawn={!asTable}
        />
      )}
    </figure>
  );
}
