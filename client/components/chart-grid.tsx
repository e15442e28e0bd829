import { chartInput } from '../charts/chart-input.ts';
import { metricCharts } from '../charts/metric-charts.ts';
import { en } from '../i18n/en.ts';
import { useApp } from '../state/app-state.ts';
import { ChartCard } from './chart-card.tsx';

export function ChartGrid() {
  const { live, palette, narrow } = useApp();
  const view = live.view.value;
  return (
    <section class="charts" aria-labelledby="charts-title">
      <h2 id="charts-title" class="visually-hidden">
        {en.charts.heading}
      </h2>
      {metricCharts.map((chart) => (
        <ChartCard
          key={chart.id}
          chart={chart}
          input={view && chartInput(view, palette.value, narrow.value)}
        />
      ))}
    </section>
  );
}
