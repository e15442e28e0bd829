import { useMemo, useState } from 'preact/hooks';
import { chartData } from '../charts/chart-data.ts';
import type { ChartInput } from '../charts/chart-input.ts';
import { chartSummary, observedSummary } from '../charts/chart-summary.ts';
import { liveChart } from '../charts/live-chart.ts';
import type { MetricChart } from '../charts/metric-charts.ts';
import { exportWords } from '../findings/export-words.ts';
import { pageWords } from '../i18n/page.ts';
import { replayWords } from '../i18n/replay.ts';
import { useApp } from '../state/app-state.ts';
import { ChartCanvas } from './chart-canvas.tsx';
import { ChartExports } from './chart-exports.tsx';
import { ChartTable } from './chart-table.tsx';

interface ChartCardProps {
  readonly chart: MetricChart;
  readonly input: ChartInput | null;
}

/** One chart with its key, its summary in words and its table. */
export function ChartCard({ chart, input }: ChartCardProps) {
  const { live, facilities } = useApp();
  const [asTable, setAsTable] = useState(false);
  const facility = facilities.find(live.facilityId.value);
  const history = live.view.value;
  const summary = useMemo(
    () =>
      input === null
        ? pageWords.charts.waiting
        : chartSummary(chart, input.points, input.zone, input.leverChanges.at(-1)?.sinceMs ?? input.fromMs) +
          observedSummary(chart, input),
    [chart, input?.points, input?.zone, input?.leverChanges, input?.observedName],
  );
  return (
    <figure class={`chart card chart-${chart.id}`} data-testid={`chart-${chart.id}`}>
      <figcaption class="chart-head">
        <h3>{chart.title}</h3>
        <button
          type="button"
          class="quiet"
          aria-pressed={asTable}
          data-testid={`table-${chart.id}`}
          onClick={() => setAsTable(!asTable)}
        >
          {pageWords.charts.table}
        </button>
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
      {input !== null && asTable ? (
        <ChartTable chart={chart} points={input.points} zone={input.zone} observedName={input.observedName} />
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
          ]}
          draw={(now) => liveChart(chart, now)}
        />
      )}
      <p class="chart-summary">{summary}</p>
      {input !== null && history !== null && facility !== undefined && (
        <ChartExports
          id={chart.id}
          words={exportWords(chart, history, facility, location.href)}
          data={() => chartData(chart, input)}
          isDrawn={!asTable}
        />
      )}
    </figure>
  );
}
