import { useState } from 'preact/hooks';
import type { EventPrediction } from '../../server/contract/method.ts';
import { intervalChart, ROW_PX } from '../charts/interval-chart.ts';
import { intervalData } from '../charts/still-chart-data.ts';
import { rangeText, rowsByUnit, targetText, valueText } from '../findings/event-rows.ts';
import { stillWords } from '../findings/export-words.ts';
import { eventFinding } from '../findings/method-findings.ts';
import { fixedNumber, readableNumber } from '../format/number.ts';
import { methodWords } from '../i18n/method.ts';
import { pageWords } from '../i18n/page.ts';
import { useApp } from '../state/app-state.ts';
import { ChartCanvas } from './chart-canvas.tsx';
import { ChartExports } from './chart-exports.tsx';
import { DataTable } from './data-table.tsx';
import { SourceLink } from './source-link.tsx';

const say = methodWords.events;

interface OfEvent {
  readonly event: EventPrediction;
}

/** One disruption: every observed outcome beside its prediction, as a chart for each unit or as a table. */
export function MethodEvent({ event }: OfEvent) {
  const [asTable, setAsTable] = useState(false);
  const { id, title, happened, sources } = event;
  return (
    <figure class="chart card" id="method-event" data-testid="method-event" data-event={id}>
      <figcaption class="chart-head">
        <h4>{title}</h4>
        <button
          type="button"
          class="quiet"
          aria-pressed={asTable}
          data-testid="table-event"
          onClick={() => setAsTable(!asTable)}
        >
          {pageWords.charts.table}
        </button>
        <p class="chart-subtitle" aria-live="polite" data-testid="event-finding">
          {eventFinding(event)}
        </p>
        <ul class="chart-key">
          <li class="key-posted">{say.observed}</li>
          <li class="key-predicted">{say.predicted}</li>
        </ul>
      </figcaption>
      {asTable ? <Targets event={event} /> : <Charts event={event} />}
      <div class="method-asides">
        <div>
          <h5>{say.happened}</h5>
          <ul class="method-sentences">
            {happened.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
        <div>
          <h5>{say.sources}</h5>
          <ul class="method-sentences">
            {sources.map((source) => (
              <li key={source}>
                <SourceLink title={source} url={source} />
              </li>
            ))}
          </ul>
        </div>
      </div>
    </figure>
  );
}

function Charts({ event }: OfEvent) {
  const { palette, narrow } = useApp();
  return (
    <div class="method-units">
      {rowsByUnit(event).map(({ unit, rows }) => (
        <div
          key={`${event.id} ${unit}`}
          class="interval-canvas"
          style={{ '--rows-height': `${rows.length * ROW_PX + 56}px` }}
        >
          <ChartCanvas
            id={`event-${unit.replaceAll(/\W+/g, '-')}`}
            name={`${event.title}, ${unit}. ${eventFinding(event)}`}
            input={{ rows, axis: unit, format: readableNumber, palette: palette.value, narrow: narrow.value }}
            drawn={[event, palette.value, narrow.value]}
            draw={intervalChart}
          />
          <ChartExports
            id={`event-${unit.replaceAll(/\W+/g, '-')}`}
            words={stillWords(
              { title: `${event.title}, ${unit}`, subtitle: eventFinding(event), notes: event.sources },
              location.href,
              Date.now(),
            )}
            data={() => intervalData(rows, unit)}
            isDrawn
          />
        </div>
      ))}
    </div>
  );
}

function Targets({ event }: OfEvent) {
  const { title, targets, naive } = event;
  return (
    <>
      <DataTable
        name={title}
        head={[
          say.target,
          { number: say.observed },
          { number: say.median },
          { number: say.interval },
          ...naive.map(({ model }) => ({ number: model })),
          { number: say.score },
          say.held,
          say.grade,
          say.source,
        ]}
        rows={targets.map((target, i) => [
          targetText(target),
          rangeText(target, target.observed),
          valueText(target, target.predicted),
          rangeText(target, target.interval80),
          ...naive.map(({ predicted }) => valueText(target, predicted[i] ?? null)),
          fixedNumber(target.score, 2),
          target.isCovered ? say.yes : say.no,
          target.grade,
          target.source,
        ])}
      />
      <p class="chart-summary">{say.grades}</p>
    </>
  );
}
