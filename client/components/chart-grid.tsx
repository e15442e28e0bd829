import { chartInput } from '../charts/chart-input.ts';
import type { MetricChart } from '../charts/metric-charts.ts';
import { pageWords } from '../i18n/page.ts';
import { useApp } from '../state/app-state.ts';
import { ChartCard } from './chart-card.tsx';
import { RangeBar } from './range-bar.tsx';

/** The last 24 simulated hours of the facility on show. */
export function ChartGrid({ charts }: { readonly charts: readonly MetricChart[] }) {
  const { live, palette, narrow } = useApp();
  const view = live.view.value;
  const input = view && chartInput(view, palette.value, narrow.value);
  return (
    <section class="charts" aria-labelledby="charts-title">
      <h2 id="charts-title" class="visually-hidden">
        {pageWords.charts.heading}
      </h2>
      {input && <RangeBar full={input} nowMs={view.clock.nowMs} zone={view.zone} />}
      {charts.map((chart) => (
        <ChartCard key={chart.id} chart={chart} input={input} />
      ))}
    </section>
  );
}
