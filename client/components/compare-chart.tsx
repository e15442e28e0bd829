import { useState } from 'preact/hooks';
import type { Estimate } from '../../server/contract/api.ts';
import { againstFirst, type ComparedMetric } from '../../server/contract/compared-runs.ts';
import { type IntervalMark, type IntervalRow, intervalChart, ROW_PX } from '../charts/interval-chart.ts';
import { intervalData } from '../charts/still-chart-data.ts';
import { intervalOf, shownCompared } from '../findings/compare-runs.ts';
import { stillWords } from '../findings/export-words.ts';
import { estimateText, readableNumber } from '../format/number.ts';
import { compareWords as say } from '../i18n/compare.ts';
import { pageWords } from '../i18n/page.ts';
import { useApp } from '../state/app-state.ts';
import { ChartCanvas } from './chart-canvas.tsx';
import { ChartExports } from './chart-exports.tsx';
import { IntervalTable } from './interval-table.tsx';

interface CompareChartProps {
  readonly metrics: readonly ComparedMetric[];
  /** Of the runs, in their order. */
  readonly names: readonly string[];
}

type View = keyof typeof say.views;
const FIRST_METRIC = 'p90WaitMin';

/** One metric of all compared runs: what the restriction changes, or both worlds over each other. */
export function CompareChart({ metrics, names }: CompareChartProps) {
  const { palette, narrow } = useApp();
  const [chosen, setChosen] = useState(FIRST_METRIC);
  const [view, setView] = useState<View>('difference');
  const [asTable, setAsTable] = useState(false);
  const canonical = metrics.find((one) => one.metric === chosen) ?? metrics[0]!;
  const metric = shownCompared(canonical);
  const rows = rowsOf(metric, view, names);
  const axis = axisOf(metric, view);
  const finding = sentence(metric, names);
  const format = (value: number | null) => (value === null ? '–' : readableNumber(value));
  return (
    <figure class="chart card" data-testid="compare-chart">
      <figcaption class="compare-head">
        <label class="field">
          <span class="field-label">{say.metric}</span>
          <select
            data-testid="compare-metric"
            value={metric.metric}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            {metrics.map((one) => (
              <option key={one.metric} value={one.metric}>
                {one.label}, {one.unit}
              </option>
            ))}
          </select>
        </label>
        <fieldset class="segments">
          <legend class="field-label">{say.show}</legend>
          {(Object.keys(say.views) as View[]).map((one) => (
            <button key={one} type="button" aria-pressed={view === one} onClick={() => setView(one)}>
              {say.views[one]}
            </button>
          ))}
        </fieldset>
        <button
          type="button"
          class="quiet"
          aria-pressed={asTable}
          data-testid="table-compare"
          onClick={() => setAsTable(!asTable)}
        >
          {pageWords.charts.table}
        </button>
      </figcaption>
      <p class="compare-finding" data-testid="compare-finding" aria-live="polite">
        {finding}
      </p>
      {view === 'worlds' && (
        <ul class="chart-key">
          <li class="key-baseline">{pageWords.world.baseline}</li>
          <li class="key-restricted">{pageWords.world.restricted}</li>
        </ul>
      )}
      {asTable ? (
        <IntervalTable name={metric.label} rows={rows} axis={axis} format={format} />
      ) : (
        <div class="interval-canvas" style={{ '--rows-height': `${rows.length * ROW_PX + 56}px` }}>
          <ChartCanvas
            id="compare"
            name={finding}
            input={{ rows, axis, format, palette: palette.value, narrow: narrow.value }}
            drawn={[metric, view, names.join(), palette.value, narrow.value]}
            draw={intervalChart}
          />
        </div>
      )}
      <p class="chart-summary">{say.intervals}</p>
      <ChartExports
        id="compare"
        words={stillWords(
          { title: axis, subtitle: finding, label: pageWords.world.hypotheticalWhy, notes: [say.intervals] },
          location.href,
          Date.now(),
        )}
        data={() => intervalData(rowsOf(canonical, view, names), axisOf(canonical, view))}
        isDrawn={!asTable}
      />
    </figure>
  );
}

function rowsOf({ of }: ComparedMetric, view: View, names: readonly string[]): IntervalRow[] {
  return of.map(({ baseline, scenario, difference }, i) => ({
    label: names[i]!,
    marks:
      view === 'difference'
        ? [mark(say.difference, difference, 'ink')]
        : [
            mark(pageWords.world.baseline, baseline, 'baseline'),
            mark(pageWords.world.restricted, scenario, 'restricted'),
          ],
  }));
}

function axisOf({ label, unit }: ComparedMetric, view: View): string {
  return (view === 'difference' ? say.differenceAxis : say.worldsAxis)(label, unit);
}

function mark(name: string, estimate: Estimate, tone: IntervalMark['tone']): IntervalMark {
  const interval = intervalOf(estimate);
  return { name, tone, value: estimate.mean, low: interval?.[0] ?? null, high: interval?.[1] ?? null };
}

function sentence({ label, unit, of }: ComparedMetric, names: readonly string[]): string {
  const parts = of.map(({ difference }, i) => {
    const by = `${estimateText(difference.mean, difference.halfWidth95)} ${unit}`;
    const against = i === 0 ? '' : say.against[againstFirst(of[0]!.difference, difference)];
    return say.changes(names[i]!, by, against);
  });
  return say.finding(label, parts);
}
