import type { ComponentChildren } from 'preact';
import { chartInput } from '../charts/chart-input.ts';
import type { MetricChart } from '../charts/metric-charts.ts';
import { pageWords } from '../i18n/page.ts';
import { useApp } from '../state/app-state.ts';
import { ChartCard } from './chart-card.tsx';
import { RangeBar } from './range-bar.tsx';

interface ChartGridProps {
  readonly charts: readonly MetricChart[];
  /** What stands under a chart, by its id. */
  readonly beside?: Readonly<Record<string, ComponentChildren>>;
  /** What follows the charts. */
  readonly children?: ComponentChildren;
}

/** The last 24 simulated hours of the facility on show. */
export function ChartGrid({ charts, beside = {}, children }: ChartGridProps) {
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
        <ChartCard key={chart.id} chart={chart} input={input}>
          {beside[chart.id]}
        </ChartCard>
      ))}
      {children}
    </section>
  );
}
