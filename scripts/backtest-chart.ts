import type { NaiveModel } from '../server/model/events/naive-models.ts';
import { axisOf } from '../server/report/chart-axis.ts';
import { type Html, html } from '../server/report/html.ts';
import { rangeText, short } from './backtest-numbers.ts';

/** One row of the chart: what was observed as a range, beside a prediction with its interval and what plain models say. */
export interface IntervalRow {
  readonly label: string;
  readonly observed: readonly [number, number];
  readonly predicted: number | null;
  readonly interval80: readonly [number, number] | null;
  readonly isCovered: boolean;
  readonly naive: ReadonlyArray<{ readonly model: NaiveModel; readonly value: number | null }>;
}

const WIDTH = 900;
const LEFT = 320;
const RIGHT = 30;
const ROW = 36;
const TOP = 10;
const AXIS = 44;
const LONGEST_LABEL = 44;

/** Rows of one unit on one axis; waits on a logarithmic one, for they differ by the power of ten. */
export function intervalChart(rows: readonly IntervalRow[], unit: string): Html {
  const values = rows.flatMap(({ observed, predicted, interval80, naive }) =>
    [...observed, predicted, ...(interval80 ?? []), ...naive.map(({ value }) => value)].filter(
      (value) => value !== null,
    ),
  );
  const isLogarithmic = unit === 'min';
  const axis = axisOf(values, { from: LEFT, to: WIDTH - RIGHT, isLogarithmic });
  const bottom = TOP + ROW * rows.length;
  const ticks = axis.ticks.map((tick) => {
    const x = axis.at(tick);
    return html`<line class="grid" x1="${x}" x2="${x}" y1="${TOP}" y2="${bottom}"/><text class="tick" x="${x}" y="${bottom + 18}" text-anchor="middle">${short(tick)}</text>`;
  });
  const name = isLogarithmic ? `${unit}, each step ten times the last` : unit;
  return html`<svg viewBox="0 0 ${WIDTH} ${bottom + AXIS}" role="img" aria-label="${wordsOf(rows, unit)}">
${ticks}
${rows.map((row, i) => rowMarks(row, TOP + ROW * (i + 0.5), axis.at))}
<text class="tick" x="${WIDTH - RIGHT}" y="${bottom + 36}" text-anchor="end">${name}</text>
</svg>`;
}

/** The chart in words, for those who do not see it. */
function wordsOf(rows: readonly IntervalRow[], unit: string): string {
  const said = rows.map(({ label, observed, predicted, interval80, isCovered }) => {
    const interval = interval80 === null ? '' : `, 80 % interval ${rangeText(interval80)}`;
    const verdict = isCovered ? 'within' : 'outside';
    return `${label}: observed ${rangeText(observed)}, predicted ${short(predicted)}${interval}, ${verdict}`;
  });
  return `In ${unit}. ${said.join('; ')}.`;
}

function rowMarks(row: IntervalRow, y: number, at: (value: number) => number): Html {
  const { label, observed, predicted, interval80, isCovered, naive } = row;
  const from = at(observed[0]);
  const width = Math.max(4, at(observed[1]) - from);
  const shown = label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label;
  const interval =
    interval80 === null
      ? html``
      : html`<line class="interval" x1="${at(interval80[0])}" x2="${at(interval80[1])}" y1="${y + 6}" y2="${y + 6}"/>`;
  const dot =
    predicted === null
      ? html``
      : html`<circle class="${isCovered ? 'predicted' : 'predicted outside'}" cx="${at(predicted)}" cy="${y + 6}" r="5"/>`;
  const plain = naive.map(({ model, value }) =>
    value === null ? html`` : naiveMark(model, at(value), y + 6),
  );
  return html`<g><title>${label}</title><text x="${LEFT - 14}" y="${y + 4}" text-anchor="end">${shown}</text><rect class="observed" x="${from}" y="${y - 11}" width="${width}" height="9" rx="2"/>${plain}${interval}${dot}</g>`;
}

/** A square, a triangle and a diamond, so that they differ by shape and not by colour. */
function naiveMark(model: NaiveModel, x: number, y: number): Html {
  const points = SHAPES[model].map(([dx, dy]) => `${x + dx},${y + dy}`).join(' ');
  return html`<polygon class="naive" points="${points}"><title>${model}</title></polygon>`;
}

const SHAPES: Readonly<Record<NaiveModel, ReadonlyArray<readonly [number, number]>>> = {
  'no change': [
    [-4, -4],
    [4, -4],
    [4, 4],
    [-4, 4],
  ],
  'no diversion': [
    [0, -5],
    [5, 4],
    [-5, 4],
  ],
  'full diversion': [
    [0, -6],
    [5, 0],
    [0, 6],
    [-5, 0],
  ],
};

/** The mark of a plain model, for a legend. */
export function naiveKey(model: NaiveModel): Html {
  return html`<svg class="key" viewBox="0 0 14 14" aria-hidden="true">${naiveMark(model, 7, 7)}</svg>`;
}
