import { useState } from 'preact/hooks';
import type { Backtest } from '../../server/contract/method.ts';
import { type IntervalMark, intervalChart, ROW_PX } from '../charts/interval-chart.ts';
import { intervalData } from '../charts/still-chart-data.ts';
import { stillWords } from '../findings/export-words.ts';
import { bestPlain, eventsFinding } from '../findings/method-findings.ts';
import { fixedNumber, NOTHING } from '../format/number.ts';
import { methodWords } from '../i18n/method.ts';
import { pageWords } from '../i18n/page.ts';
import { useApp } from '../state/app-state.ts';
import { ChartCanvas } from './chart-canvas.tsx';
import { ChartExports } from './chart-exports.tsx';
import { IntervalTable } from './interval-table.tsx';

const say = methodWords.events;

/** One dot a disruption for the model, and one for the plain model that comes nearest; the table below has them too. */
export function MethodScores({ backtest }: { readonly backtest: Backtest }) {
  const { palette, narrow } = useApp();
  const [asTable, setAsTable] = useState(false);
  const rows = backtest.events.map((event) => {
    const plain = bestPlain(event);
    return {
      label: event.title,
      marks: [
        dot(say.model, event.score, 'ink'),
        ...(plain ? [dot(plain.model, plain.score, 'baseline')] : []),
      ],
    };
  });
  const finding = eventsFinding(backtest);
  return (
    <figure class="chart card">
      <figcaption class="chart-head">
        <h4>{say.scores}</h4>
        <button
          type="button"
          class="quiet"
          aria-pressed={asTable}
          data-testid="table-scores"
          onClick={() => setAsTable(!asTable)}
        >
          {pageWords.charts.table}
        </button>
        <ul class="chart-key">
          <li class="key-predicted">{say.model}</li>
          <li class="key-plain">{say.plain}</li>
        </ul>
      </figcaption>
      {asTable ? (
        <IntervalTable name={say.scores} rows={rows} axis={say.scoreAxis} format={scoreText} />
      ) : (
        <div class="interval-canvas" style={{ '--rows-height': `${rows.length * ROW_PX + 56}px` }}>
          <ChartCanvas
            id="scores"
            name={`${say.scores}. ${finding}`}
            input={{
              rows,
              axis: say.scoreAxis,
              format: scoreText,
              palette: palette.value,
              narrow: narrow.value,
              ends: { min: 0, max: 1 },
            }}
            drawn={[backtest, palette.value, narrow.value]}
            draw={intervalChart}
          />
        </div>
      )}
      <ChartExports
        id="scores"
        words={stillWords({ title: say.scores, subtitle: finding }, location.href, Date.now())}
        data={() => intervalData(rows, say.scoreAxis)}
        isDrawn={!asTable}
      />
    </figure>
  );
}

function dot(name: string, value: number, tone: IntervalMark['tone']): IntervalMark {
  return { name, value, low: null, high: null, tone };
}

function scoreText(score: number | null): string {
  return score === null ? NOTHING : fixedNumber(score, 2);
}
