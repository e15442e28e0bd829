import { CROSSING_PARTS } from '../../server/contract/inside.ts';
import { metricCharts } from '../charts/metric-charts.ts';
import { queueText } from '../charts/span-charts.ts';
import { readableNumber } from '../format/number.ts';
import { drillWords } from '../i18n/drill.ts';
import { pageWords } from '../i18n/page.ts';
import { replayWords as say } from '../i18n/replay.ts';
import { useApp } from '../state/app-state.ts';
import type { LiveHistory } from '../state/live-history.ts';
import { ChartGrid } from './chart-grid.tsx';
import { DataTable } from './data-table.tsx';
import { HypotheticalTag } from './hypothetical-tag.tsx';
import { LanesNow, QueueNow } from './now-lines.tsx';

/** The queue in kilometres as well. */
const charts = metricCharts.map((chart) => (chart.id === 'queue' ? { ...chart, format: queueText } : chart));

/** What is live of a replay: its charts, its lanes and trucks of this moment, and why there is no more. */
export function ReplayCharts() {
  const { live, lookBack } = useApp();
  const view = live.view.value;
  if (view === null) return null;
  const isNow = lookBack.atMs.value === null;
  return (
    <ChartGrid charts={charts} beside={isNow ? { queue: <QueueNow view={view} /> } : {}}>
      {isNow && <InsideNow view={view} />}
      <p class="callout replay-unstored" data-testid="replay-unstored">
        {say.unstored}
      </p>
    </ChartGrid>
  );
}

/** Open lanes, and how many trucks are at each part of the crossing. */
function InsideNow({ view }: { readonly view: LiveHistory }) {
  const { baseline, restricted } = view.inside;
  const { parts } = drillWords.stages;
  return (
    <section class="card inside-now" aria-labelledby="inside-title" data-testid="inside-now">
      <div class="panel-head">
        <h3 id="inside-title">{say.insideNow}</h3> <HypotheticalTag />
      </div>
      <LanesNow view={view} />
      <DataTable
        name={say.insideNow}
        head={[
          say.part,
          { number: pageWords.world.baseline },
          { number: `${pageWords.world.restricted} (${pageWords.world.hypothetical})` },
        ]}
        rows={CROSSING_PARTS.map((part) => [
          parts[part],
          readableNumber(baseline.trucks[part]),
          readableNumber(restricted.trucks[part]),
        ])}
      />
    </section>
  );
}
