import { useMemo, useState } from 'preact/hooks';
import type { SpanStep } from '../../server/contract/history-scale.ts';
import { hatched } from '../charts/hatch.ts';
import {
  partsUsed,
  type SpanInput,
  stageChart,
  stageData,
  stageSummary,
  type World,
  worldName,
} from '../charts/stage-chart.ts';
import { exportWords } from '../findings/export-words.ts';
import { readableNumber } from '../format/number.ts';
import { localStamp, zoneName } from '../format/time.ts';
import { drillWords } from '../i18n/drill.ts';
import { pageWords } from '../i18n/page.ts';
import { useApp } from '../state/app-state.ts';
import { pointsIn, windowOf } from '../state/time-range.ts';
import { ChartCanvas } from './chart-canvas.tsx';
import { ChartExports } from './chart-exports.tsx';
import { DataTable } from './data-table.tsx';

const say = drillWords.stages;
const WORLDS: readonly World[] = ['baseline', 'restricted'];

/** Where the trucks of both worlds are, as two stacks on one scale or as a table. */
export function StageCard({ input, step }: { readonly input: SpanInput; readonly step: SpanStep }) {
  const { live, lookBack, facilities, timeView } = useApp();
  const [asTable, setAsTable] = useState(false);
  const range = timeView.range.value;
  const inRange = useMemo(
    () => ({ ...input, points: pointsIn(input.points, windowOf(range, input, input.toMs)) }),
    [input, range],
  );
  const history = lookBack.shown.value;
  const facility = facilities.find(live.facilityId.value);
  const subtitle = say.subtitle(drillWords.charts.steps[step]);
  const summary = stageSummary(inRange);
  return (
    <figure class="chart card chart-stages" data-testid="chart-stages">
      <figcaption class="chart-head">
        <h3>{say.title}</h3>
        <button
          type="button"
          class="quiet"
          aria-pressed={asTable}
          data-testid="table-stages"
          onClick={() => setAsTable(!asTable)}
        >
          {pageWords.charts.table}
        </button>
        <p class="chart-subtitle">{subtitle}</p>
      </figcaption>
      {asTable ? (
        <StageTable input={inRange} />
      ) : (
        <div class="stage-worlds">
          {WORLDS.map((world) => (
            <div key={world}>
              <h4 class={world === 'restricted' ? 'restricted' : undefined}>{worldName(world)}</h4>
              <ChartCanvas
                id={`stages-${world}`}
                name={`${say.title}, ${worldName(world)}. ${summary}`}
                input={input}
                drawn={[input]}
                draw={(now) => stageChart(now, world, hatched)}
              />
              {history && facility && (
                <ChartExports
                  id={`stages-${world}`}
                  words={exportWords(
                    { title: `${say.title}, ${worldName(world)}`, subtitle, axis: say.axis },
                    { ...history, points: inRange.points },
                    facility,
                    location.href,
                  )}
                  data={() => stageData(inRange, [world])}
                  isDrawn
                />
              )}
            </div>
          ))}
        </div>
      )}
      <p class="chart-summary">{summary}</p>
    </figure>
  );
}

/** Newest first. */
function StageTable({ input }: { readonly input: SpanInput }) {
  const { points, zone, toMs } = input;
  const parts = partsUsed(points);
  const columns = WORLDS.flatMap((world) => parts.map((part) => ({ world, part })));
  return (
    <div class="chart-table">
      <DataTable
        name={say.title}
        head={[
          pageWords.charts.timeColumn(zoneName(toMs, zone)),
          ...columns.map(({ world, part }) => ({ number: `${worldName(world)}, ${say.parts[part]}` })),
        ]}
        rows={points
          .toReversed()
          .map((point) => [
            localStamp(point.atMs, zone),
            ...columns.map(({ world, part }) => readableNumber(point[world].inside[part])),
          ])}
      />
    </div>
  );
}
