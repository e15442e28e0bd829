import type { Estimate, WhatIfResult } from '../../server/contract/api.ts';
import { type IntervalRow, intervalChart, ROW_PX } from '../charts/interval-chart.ts';
import { intervalData } from '../charts/still-chart-data.ts';
import { intervalOf } from '../findings/compare-runs.ts';
import { stillWords } from '../findings/export-words.ts';
import { readableNumber } from '../format/number.ts';
import { compareWords } from '../i18n/compare.ts';
import { runWords } from '../i18n/run.ts';
import { useApp } from '../state/app-state.ts';
import { ChartCanvas } from './chart-canvas.tsx';
import { ChartExports } from './chart-exports.tsx';

/** As many rows as can be read beside a table. */
const MOST_ROWS = 10;

const say = runWords.money;

interface MoneyDifferencesProps {
  readonly id: string;
  readonly title: string;
  /** Restricted less baseline by part, USD a day. */
  readonly parts: ReadonlyArray<{ readonly name: string; readonly difference: Estimate }>;
  readonly result: WhatIfResult;
}

/** What the restriction adds to each part of a cost, the largest first, with its interval; the table has all. */
export function MoneyDifferences({ id, title, parts, result }: MoneyDifferencesProps) {
  const { palette, narrow } = useApp();
  const rows = parts
    .toSorted((a, b) => Math.abs(b.difference.mean ?? 0) - Math.abs(a.difference.mean ?? 0))
    .slice(0, MOST_ROWS)
    .map(({ name, difference }): IntervalRow => {
      const [low, high] = intervalOf(difference) ?? [null, null];
      return {
        label: name,
        marks: [{ name: say.difference, tone: 'ink', value: difference.mean, low, high }],
      };
    });
  const axis = compareWords.differenceAxis(title, say.units.total);
  return (
    <figure class="chart" data-testid={id}>
      <div class="interval-canvas" style={{ '--rows-height': `${rows.length * ROW_PX + 56}px` }}>
        <ChartCanvas
          id={id}
          name={axis}
          input={{
            rows,
            axis: say.units.total,
            format: readableNumber,
            palette: palette.value,
            // Half of the page is narrow for the names of commodities.
            narrow: true,
          }}
          drawn={[result, palette.value, narrow.value]}
          draw={intervalChart}
          sharesTime={false}
        />
      </div>
      <p class="chart-summary">{say.interval}</p>
      <ChartExports
        id={id}
        words={stillWords(
          { title, subtitle: axis, label: result.label, notes: [say.interval] },
          location.href,
          Date.now(),
        )}
        data={() => intervalData(rows, axis)}
        isDrawn
      />
    </figure>
  );
}
