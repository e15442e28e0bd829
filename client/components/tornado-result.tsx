import { useState } from 'preact/hooks';
import type { TornadoResult } from '../../server/contract/studies.ts';
import { intervalChart, ROW_PX } from '../charts/interval-chart.ts';
import { intervalData } from '../charts/still-chart-data.ts';
import { stillWords } from '../findings/export-words.ts';
import { MOST_BARS, tornadoCells, tornadoFinding, tornadoRows } from '../findings/tornado-rows.ts';
import { display } from '../format/display.ts';
import { readableNumber } from '../format/number.ts';
import { unitScale } from '../format/unit.ts';
import { pageWords } from '../i18n/page.ts';
import { sensitivityWords as say } from '../i18n/sensitivity.ts';
import { useApp } from '../state/app-state.ts';
import { ChartCanvas } from './chart-canvas.tsx';
import { ChartExports } from './chart-exports.tsx';
import { DataTable } from './data-table.tsx';

interface TornadoResultProps {
  readonly result: TornadoResult;
  /** Name of the metric. */
  readonly metric: string;
}

/** The bars of a tornado, widest first, as chart and table. */
export function TornadoResultView({ result, metric }: TornadoResultProps) {
  const { palette, narrow, assumptions } = useApp();
  const [asTable, setAsTable] = useState(false);
  const { titleOf } = assumptions;
  const { bars, unmoved, unit, of, label } = result;
  const title = say.title(metric, say.views[of]);
  const rows = tornadoRows(result, titleOf);
  const axis = `${title}, ${unitScale(unit).unit}`;
  const finding = tornadoFinding(result, metric, titleOf);
  const notes = [
    say.note,
    ...(bars.length > MOST_BARS ? [say.most(MOST_BARS, bars.length)] : []),
    ...(unmoved.length > 0 ? [say.unmoved(unmoved.length)] : []),
  ];
  return (
    <figure class="chart" data-testid="tornado-result">
      <figcaption class="chart-head">
        <p class="preview-finding" data-testid="tornado-finding">
          {finding}
        </p>
        <button
          type="button"
          class="quiet"
          aria-pressed={asTable}
          data-testid="table-tornado"
          onClick={() => setAsTable(!asTable)}
        >
          {pageWords.charts.table}
        </button>
      </figcaption>
      {asTable ? (
        <DataTable
          name={title}
          head={[
            say.assumption,
            { number: say.values },
            { number: `${say.atP10}, ${unitScale(unit).unit}` },
            { number: `${say.atP90}, ${unitScale(unit).unit}` },
            { number: `${say.swing}, ${unitScale(unit).unit}` },
            say.verdict,
          ]}
          rows={bars.map((bar) => [titleOf(bar.path), ...tornadoCells(bar, unit)])}
        />
      ) : (
        <div class="interval-canvas" style={{ '--rows-height': `${rows.length * ROW_PX + 56}px` }}>
          <ChartCanvas
            id="tornado"
            name={`${title}. ${finding}`}
            input={{ rows, axis, format: readableNumber, palette: palette.value, narrow: narrow.value }}
            drawn={[result, assumptions.list.value, palette.value, narrow.value, display.value]}
            draw={intervalChart}
            sharesTime={false}
          />
        </div>
      )}
      <p class="chart-summary">{notes.join(' ')}</p>
      <ChartExports
        id="tornado"
        words={stillWords({ title, subtitle: finding, label, notes }, location.href, Date.now())}
        data={() => intervalData(rows, axis)}
        isDrawn={!asTable}
      />
    </figure>
  );
}
