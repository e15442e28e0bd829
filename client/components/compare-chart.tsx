import { useState } from 'preact/hooks';
import type { Estimate } from '../../server/contract/api.ts';
import { type IntervalMark, type IntervalRow, intervalChart, ROW_PX } from '../charts/interval-chart.ts';
import { againstFirst, type ComparedMetric, intervalOf } from '../findings/compare-runs.ts';
import { estimateText, readableNumber } from '../format/number.ts';
import { compareWords as say } from '../i18n/compare.ts';
import { pageWords } from '../i18n/page.ts';
import { useApp } from '../state/app-state.ts';
import { ChartCanvas } from './chart-canvas.tsx';

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
  const metric = metrics.find((one) => one.metric === chosen) ?? metrics[0]!;
  const { label, unit } = metric;
  const rows = metric.of.map((of, i): IntervalRow => {
    const marks =
      view === 'difference'
        ? [mark(say.difference, of.difference, 'ink')]
        : [
            mark(pageWords.world.baseline, of.baseline, 'baseline'),
            mark(pageWords.world.restricted, of.scenario, 'restricted'),
          ];
    return { label: names[i]!, marks };
  });
  const axis = (view === 'difference' ? say.differenceAxis : say.worldsAxis)(label, unit);
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
      <div class="interval-canvas" style={{ '--rows-height': `${rows.length * ROW_PX + 56}px` }}>
        <ChartCanvas
          id="compare"
          name={finding}
          input={{ rows, axis, format, palette: palette.value, narrow: narrow.value }}
          drawn={[metric, view, names.join(), palette.value, narrow.value]}
          draw={intervalChart}
        />
      </div>
      <p class="chart-summary">{say.intervals}</p>
    </figure>
  );
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
