import type { WorldsAt } from '../charts/chart-input.ts';
import type { MetricChart } from '../charts/metric-charts.ts';
import { localStamp, localTime, midnightsBetween, zoneName } from '../format/time.ts';
import { forecastWords } from '../i18n/forecast.ts';
import { pageWords } from '../i18n/page.ts';

interface ChartTableProps<World> {
  readonly chart: MetricChart<World>;
  readonly points: ReadonlyArray<WorldsAt<World>>;
  readonly zone: string;
  readonly observedName: string | null;
  /** From here on points are the model's forecast. */
  readonly forecastFromMs?: number | undefined;
}

/** The same points as numbers, newest first. */
export function ChartTable<World>({
  chart,
  points,
  zone,
  observedName,
  forecastFromMs = Number.POSITIVE_INFINITY,
}: ChartTableProps<World>) {
  const observed = observedName === null ? undefined : chart.observed;
  const lastMs = points.at(-1)?.atMs ?? 0;
  const [midnight] = midnightsBetween(points[0]?.atMs ?? 0, lastMs, zone).toReversed();
  const when = (atMs: number) =>
    midnight !== undefined && atMs < midnight
      ? localStamp(atMs, zone).replace(/ [^ ]+$/, '')
      : localTime(atMs, zone);
  const shown = (value: number | null) => (value === null ? chart.gap : chart.format(value));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class="chart-table" aria-label={chart.title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{pageWords.charts.timeColumn(zoneName(lastMs, zone))}</th>
            {chart.series.map(({ suffix }) => [
              <th key={`b${suffix}`} scope="col" class="number">
                {pageWords.world.baseline} {suffix}
              </th>,
              <th key={`r${suffix}`} scope="col" class="number restricted">
                {pageWords.world.restricted} ({pageWords.world.hypothetical}) {suffix}
              </th>,
            ])}
            {observed && (
              <th scope="col" class="number">
                {observedName}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map((point) => (
            <tr key={point.atMs}>
              <th scope="row">
                {when(point.atMs)}
                {point.atMs >= forecastFromMs && ` (${forecastWords.forecast})`}
              </th>
              {chart.series.map(({ suffix, value }) => [
                <td key={`b${suffix}`} class="number">
                  {shown(value(point.baseline))}
                </td>,
                <td key={`r${suffix}`} class="number">
                  {shown(value(point.restricted))}
                </td>,
              ])}
              {observed && <td class="number">{shown(point.observed ? observed(point.observed) : null)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
