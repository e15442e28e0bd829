import { useMemo } from 'preact/hooks';
import { hatched } from '../charts/hatch.ts';
import { pastWaitMetric, waitChart, waitMetric } from '../charts/wait-chart.ts';
import { forecastOf, waitInput } from '../charts/wait-input.ts';
import { forecastWords as say } from '../i18n/forecast.ts';
import { useApp } from '../state/app-state.ts';
import { ChartCard } from './chart-card.tsx';
import { RangeBar } from './range-bar.tsx';

/** The main chart: waits of both worlds over the last day, and what the model expects of the next half. */
export function WaitCard() {
  const { live, lookBack, palette, narrow } = useApp();
  const view = lookBack.shown.value;
  const isThen = lookBack.atMs.value !== null;
  const forecast = view && forecastOf(view, live.forecast.value);
  const input = useMemo(
    () => view && waitInput(view, forecast, palette.value, narrow.value, isThen),
    [
      view?.points,
      view?.leverChanges,
      view?.zone,
      view?.source,
      forecast,
      palette.value,
      narrow.value,
      isThen,
    ],
  );
  return (
    <section class="charts" aria-labelledby="charts-title">
      <h2 id="charts-title" class="visually-hidden">
        {say.heading}
      </h2>
      {input && view && <RangeBar full={input} nowMs={view.clock.nowMs} zone={view.zone} />}
      <ChartCard
        chart={isThen ? pastWaitMetric : waitMetric}
        input={input}
        forecast={forecast}
        draw={(now) => waitChart(now, hatched)}
      />
    </section>
  );
}
