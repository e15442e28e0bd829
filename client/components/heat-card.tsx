import { useMemo, useState } from 'preact/hooks';
import {
  cellsOf,
  dayGrid,
  type GridCell,
  type GridMeasure,
  type GridShow,
  gridData,
  gridScale,
  gridSummary,
  signed,
  weekGrid,
} from '../charts/heat-grid.ts';
import { heatPicture } from '../charts/heat-picture.ts';
import { difference } from '../findings/compare-worlds.ts';
import { stillWords } from '../findings/export-words.ts';
import { display } from '../format/display.ts';
import { withUnit } from '../format/number.ts';
import { daySpan, localDate, zoneNameOn } from '../format/time.ts';
import { drillWords } from '../i18n/drill.ts';
import { lookBackWords } from '../i18n/look-back.ts';
import { pageWords } from '../i18n/page.ts';
import { useApp } from '../state/app-state.ts';
import { finestStep } from '../state/held-window.ts';
import { fetchHistory, fetchWeekHours } from '../state/history-api.ts';
import { ChartExports } from './chart-exports.tsx';
import { Choice } from './choice.tsx';
import { DataTable } from './data-table.tsx';
import { DRILL_ID } from './drill-head.tsx';
import { HeatTable } from './heat-table.tsx';
import { useFetched } from './use-fetched.ts';
import { useQueryChoice } from './use-query-choice.ts';

const say = drillWords.heat;
const DAYS_MS = 42 * 86_400_000;
const EVERY_MS = 10_000;

interface HeatCardProps {
  readonly facilityId: string;
  readonly epoch: string;
  readonly zone: string;
  /** The hour that is under way, ms. */
  readonly hourMs: number;
}

/** When waits are long: by hour of the week or by day, each a way to the day behind it. */
export function HeatCard({ facilityId, epoch, zone, hourMs }: HeatCardProps) {
  const { timeView, lookBack, palette, facilities } = useApp();
  const isThen = lookBack.atMs.value !== null;
  const [by, setBy] = useQueryChoice<keyof typeof say.bys>('cells', ['hours', 'days']);
  const [wanted, setShow] = useQueryChoice<GridShow>('shown', [
    'difference',
    'baseline',
    'restricted',
    'posted',
  ]);
  const [measure, setMeasure] = useQueryChoice<GridMeasure>('measure', ['mean', 'p90']);
  const [asTable, setAsTable] = useState(false);
  const [current, setCurrent] = useState<GridCell | null>(null);
  const question = { subject: `${facilityId} ${epoch}`, key: String(hourMs), everyMs: EVERY_MS };
  const week = useFetched(() => fetchWeekHours(facilityId), question);
  const days = useFetched(() => fetchHistory(facilityId, 'day', hourMs - DAYS_MS), question);
  const { posted, ...ofWorlds } = say.shows;
  const shows: Partial<typeof say.shows> =
    by === 'hours' && (week.value?.posted.length ?? 0) > 0 ? { ...ofWorlds, posted } : ofWorlds;
  const show = wanted in shows ? wanted : 'difference';
  const grid = useMemo(() => {
    if (by === 'hours') return week.value && weekGrid(week.value, show, measure);
    return days.value && dayGrid(days.value, show, measure);
  }, [by, week.value, days.value, show, measure, display.value]);
  const zoneText = zoneNameOn(localDate(hourMs, zone), zone);
  const stored = week.value?.cells.reduce((sum, { hours }) => sum + hours, 0) ?? 0;
  const intro = by === 'hours' ? say.hoursIntro(say.stored(stored), zoneText) : say.daysIntro(zoneText);
  const shownWords = show === 'posted' ? shows[show]! : `${shows[show]}, ${say.measures[measure]}`;
  const title = `${say.heading}, ${facilities.nameOf(facilityId)}: ${shownWords}`;
  const corner = by === 'hours' ? say.weekday : say.week;
  const scale = grid && gridScale(grid);
  const summary = grid ? gridSummary(grid, show) : drillWords.loading;
  const choose = (atMs: number) => {
    const span = daySpan(atMs, zone);
    timeView.show({ kind: 'span', ...span }, finestStep(span.fromMs, hourMs));
    document.getElementById(DRILL_ID)?.focus();
  };
  const problem = (by === 'hours' ? week : days).problem;
  return (
    <figure class="chart card heat-card" data-testid="chart-heat">
      <figcaption class="chart-head">
        <h3>{say.heading}</h3>
        <button
          type="button"
          class="quiet"
          aria-pressed={asTable}
          data-testid="table-heat"
          onClick={() => setAsTable(!asTable)}
        >
          {pageWords.charts.table}
        </button>
        <p class="chart-subtitle">{intro}</p>
        {isThen && <p class="chart-subtitle">{lookBackWords.untilNow}</p>}
      </figcaption>
      <div class="drill-bar">
        <Choice legend={say.by} options={say.bys} value={by} testId="heat-by" onChoose={setBy} />
        <Choice legend={say.show} options={shows} value={show} testId="heat-show" onChoose={setShow} />
        {show !== 'posted' && (
          <Choice
            legend={say.measure}
            options={say.measures}
            value={measure}
            testId="heat-measure"
            onChoose={setMeasure}
          />
        )}
      </div>
      {problem !== null && <p role="alert">{problem}</p>}
      {grid && scale && !asTable && (
        <>
          <div class="heat-scroll">
            <HeatTable
              name={`${say.heading}: ${shows[show]}, ${say.measures[measure]}. ${say.help}`}
              corner={corner}
              grid={grid}
              show={show}
              most={scale.most}
              onCurrent={setCurrent}
              onChoose={choose}
            />
          </div>
          <p class="heat-current" data-testid="heat-current">
            {current === null ? say.help : current.label}
          </p>
          <HeatLegend steps={scale.steps} show={show} />
        </>
      )}
      {grid && asTable && <CellTable cells={cellsOf(grid)} name={say.heading} />}
      <p class="chart-summary" data-testid="heat-summary">
        {summary}
      </p>
      {grid && (
        <ChartExports
          id="heat"
          words={stillWords(
            { title, subtitle: intro, label: pageWords.world.hypotheticalWhy, notes: [summary] },
            location.href,
            Date.now(),
          )}
          data={() => gridData(grid, measure)}
          shapes={() => {
            const shorter = show === 'difference' ? say.shorter : '';
            return heatPicture(grid, show, { corner, shorter }, palette.value);
          }}
        />
      )}
    </figure>
  );
}

function HeatLegend({ steps, show }: { readonly steps: readonly string[]; readonly show: GridShow }) {
  return (
    <ul class="heat-legend" aria-label={say.legend}>
      {steps.map((step, i) => (
        <li key={step}>
          <span class={`heat-swatch heat-${show}`} data-level={i + 1} aria-hidden="true" /> {step}
        </li>
      ))}
      {show === 'difference' && (
        <li>
          <span class="heat-swatch heat-difference" data-level="3" data-shorter="true" aria-hidden="true" />{' '}
          {say.shorter}
        </li>
      )}
    </ul>
  );
}

function CellTable({ cells, name }: { readonly cells: readonly GridCell[]; readonly name: string }) {
  return (
    <div class="chart-table">
      <DataTable
        name={name}
        head={[
          say.day,
          { number: pageWords.world.baseline },
          { number: `${pageWords.world.restricted} (${pageWords.world.hypothetical})` },
          { number: say.difference },
          { number: say.posted },
        ]}
        rows={cells.map(({ when, worlds, posted }) => [
          when,
          withUnit(worlds.baseline, 'min'),
          withUnit(worlds.restricted, 'min'),
          signed(difference(worlds)),
          withUnit(posted, 'min'),
        ])}
      />
    </div>
  );
}
