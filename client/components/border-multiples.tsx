import { useComputed } from '@preact/signals';
import { useMemo, useState } from 'preact/hooks';
import { multiplesPicture } from '../charts/multiples-picture.ts';
import {
  addedText,
  type Multiple,
  type MultipleOrder,
  multipleLabel,
  multiples,
  multiplesData,
  multiplesScale,
  multiplesSummary,
  ordered,
} from '../charts/small-multiples.ts';
import { sparkHeight, sparkPath } from '../charts/sparkline.ts';
import { stillWords } from '../findings/export-words.ts';
import { inUnit, withUnit } from '../format/number.ts';
import { localStamp } from '../format/time.ts';
import { drillWords } from '../i18n/drill.ts';
import { pageWords } from '../i18n/page.ts';
import { useApp } from '../state/app-state.ts';
import { fetchBorderHistory } from '../state/history-api.ts';
import { ChartExports } from './chart-exports.tsx';
import { Choice } from './choice.tsx';
import { DataTable } from './data-table.tsx';
import { DRILL_ID } from './drill-head.tsx';
import { HypotheticalTag } from './hypothetical-tag.tsx';
import { useFetched } from './use-fetched.ts';
import { useQueryChoice } from './use-query-choice.ts';
import { WorldsKey } from './worlds-key.tsx';

const say = drillWords.multiples;
const SIZE = { width: 160, height: 52 };
const HOUR_MS = 3_600_000;
const EVERY_MS = 5_000;
const PAST_EVERY_MS = 250;

/** The last 24 hours of all crossings as small charts on one scale, each a way to its crossing. */
export function BorderMultiples() {
  const { live, lookBack, facilities, palette } = useApp();
  const [order, setOrder] = useQueryChoice<MultipleOrder>('order', ['added', 'west']);
  const [asTable, setAsTable] = useState(false);
  const isThen = lookBack.atMs.value !== null;
  // Between two hours there is nothing to draw.
  const hour = useComputed(() => {
    const nowMs = live.view.value?.clock.nowMs ?? 0;
    return Math.floor((lookBack.atMs.value ?? nowMs) / HOUR_MS);
  }).value;
  const { value, problem } = useFetched(() => fetchBorderHistory(isThen ? hour * HOUR_MS : null), {
    subject: 'border',
    key: `${isThen} ${hour}`,
    everyMs: isThen ? PAST_EVERY_MS : EVERY_MS,
  });
  const list = facilities.list.value;
  const found = useMemo(() => value && list.length > 0 && multiples(value, list), [value, list]);
  const shown = found ? ordered(found.all, order) : [];
  const { mostMin, lines } = multiplesScale(shown);
  const summary = shown.length === 0 ? say.waiting : multiplesSummary(shown);
  const zone = live.view.value?.zone ?? 'utc';
  const heading = isThen && found ? say.headingThen(localStamp(found.toMs, zone)) : say.heading;
  const intro = say.intro(withUnit(lines[0] ?? null, 'min'));
  return (
    <section class="card multiples" aria-labelledby="multiples-title" data-testid="multiples">
      <div class="panel-head">
        <h2 id="multiples-title">{heading}</h2> <HypotheticalTag />
        <p>{intro}</p>
      </div>
      <div class="multiples-bar">
        <WorldsKey />
        <Choice legend={say.order} options={say.orders} value={order} testId="order" onChoose={setOrder} />
        <button
          type="button"
          class="quiet"
          aria-pressed={asTable}
          data-testid="table-multiples"
          onClick={() => setAsTable(!asTable)}
        >
          {pageWords.charts.table}
        </button>
      </div>
      {problem !== null && <p role="alert">{problem}</p>}
      {asTable ? (
        <MultiplesTable shown={shown} name={heading} />
      ) : (
        <ol class="multiples-grid">
          {shown.map((one) => (
            <li key={one.id}>
              <MultipleLink one={one} mostMin={mostMin} lines={lines} />
            </li>
          ))}
        </ol>
      )}
      <p class="chart-summary" data-testid="multiples-summary">
        {summary}
      </p>
      {found && (
        <ChartExports
          id="multiples"
          words={stillWords(
            { title: heading, subtitle: intro, label: pageWords.world.hypotheticalWhy, notes: [summary] },
            location.href,
            Date.now(),
          )}
          data={() => multiplesData(shown, found.fromMs)}
          shapes={() => multiplesPicture(shown, { mostMin, lines }, palette.value)}
        />
      )}
    </section>
  );
}

interface MultipleLinkProps {
  readonly one: Multiple;
  readonly mostMin: number;
  readonly lines: readonly number[];
}

function MultipleLink({ one, mostMin, lines }: MultipleLinkProps) {
  const { live } = useApp();
  const { id, name, baseline, restricted, last, addedMin } = one;
  const choose = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    live.chooseFacility(id);
    document.getElementById(DRILL_ID)?.focus();
  };
  return (
    <a
      class="multiple"
      href={`?port=${id}#${DRILL_ID}`}
      aria-label={multipleLabel(one)}
      aria-current={id === live.facilityId.value}
      data-testid={`multiple-${id}`}
      onClick={choose}
    >
      <span class="multiple-name">{name}</span>
      <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} preserveAspectRatio="none" aria-hidden="true">
        {[0, ...lines].map((at) => {
          const y = sparkHeight(at, mostMin, SIZE);
          return <line key={at} x1="0" x2={SIZE.width} y1={y} y2={y} class="multiple-line" />;
        })}
        <path class="spark-baseline" d={sparkPath(baseline, mostMin, SIZE)} />
        <path class="spark-restricted" d={sparkPath(restricted, mostMin, SIZE)} />
      </svg>
      <span class="multiple-figures">
        <span>
          {inUnit(last.baseline, 'min')} → <span class="restricted">{withUnit(last.restricted, 'min')}</span>
        </span>
        <span>{addedMin === null ? '' : addedText(addedMin)}</span>
      </span>
    </a>
  );
}

interface MultiplesTableProps {
  readonly shown: readonly Multiple[];
  readonly name: string;
}

function MultiplesTable({ shown, name: heading }: MultiplesTableProps) {
  const { columns } = say;
  return (
    <DataTable
      name={heading}
      testId="multiples-table"
      head={[
        say.facility,
        { number: columns.lastBaseline },
        { number: columns.lastRestricted },
        { number: columns.peakBaseline },
        { number: columns.peakRestricted },
        { number: columns.added },
      ]}
      rows={shown.map(({ name, last, peak, addedMin }) => [
        name,
        withUnit(last.baseline, 'min'),
        withUnit(last.restricted, 'min'),
        withUnit(peak.baseline, 'min'),
        withUnit(peak.restricted, 'min'),
        addedText(addedMin),
      ])}
    />
  );
}
