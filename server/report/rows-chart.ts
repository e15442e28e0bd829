import type { Estimate } from '../contract/api.ts';
import type { Waterfall } from '../model/uncertainty/waterfall.ts';
import { axisOf } from './chart-axis.ts';
import { type Html, html } from './html.ts';
import { type NumberText, numberText } from './number-text.ts';
import type { ReportWords } from './words/words.ts';

/** A paired difference by name. */
export interface DifferenceRow {
  readonly name: string;
  readonly difference: Estimate;
  readonly isTold: boolean;
}

const WIDTH = 480;
const LEFT = 176;
const LONGEST_NAME = 27;
const RIGHT = 78;
const ROW = 22;
const TOP = 6;
const AXIS = 24;

/** Differences on one axis about zero, each with its 95 % interval; hollow where it cannot be told from none. */
export function differencesChart(rows: readonly DifferenceRow[], words: ReportWords): Html {
  const text = numberText(words.locale);
  const ends = rows.flatMap(({ difference: { mean, halfWidth95 } }) =>
    mean === null ? [] : [mean - (halfWidth95 ?? 0), mean + (halfWidth95 ?? 0)],
  );
  const said = rows.map(({ name, difference }) => `${name} ${differenceWords(difference, text, words)}`);
  return rowsChart(ends, said, words.locale, (at) =>
    rows.map(({ name, difference: { mean, halfWidth95 }, difference, isTold }, i) => {
      const y = TOP + ROW * (i + 0.5);
      const line =
        mean === null || halfWidth95 === null
          ? html``
          : html`<line class="interval" x1="${at(mean - halfWidth95)}" x2="${at(mean + halfWidth95)}" y1="${y}" y2="${y}"/>`;
      const dot =
        mean === null
          ? html``
          : html`<circle class="${isTold ? 'dot' : 'dot hollow'}" cx="${at(mean)}" cy="${y}" r="4"/>`;
      return html`${rowName(name, y)}${line}${dot}${rowValue(text.difference(difference), y)}`;
    }),
  );
}

/** A waterfall from baseline to scenario, one row a step; steps of nothing are left out. */
export function stepsChart(
  { baseline, scenario, bars }: Waterfall,
  names: Readonly<Record<string, string>>,
  words: ReportWords,
): Html {
  const text = numberText(words.locale);
  const steps = bars.filter(({ contribution }) => Math.abs(contribution) >= 0.005);
  const rows = [
    { name: words.waits.baseline, from: 0, to: baseline, value: text.plain(baseline), kind: 'before' },
    ...steps.map(({ key, contribution, from, to }) => ({
      name: names[key] ?? key,
      from,
      to,
      value: text.signed(contribution),
      kind: 'step',
    })),
    { name: words.waits.scenario, from: 0, to: scenario, value: text.plain(scenario), kind: 'after' },
  ];
  const said = rows.map(({ name, value }) => `${name} ${value}`);
  return rowsChart(
    rows.flatMap(({ from, to }) => [from, to]),
    said,
    words.locale,
    (at) =>
      rows.map(({ name, from, to, value, kind }, i) => {
        const y = TOP + ROW * (i + 0.5);
        const [left, right] = [at(Math.min(from, to)), at(Math.max(from, to))];
        const width = Math.max(1, Math.round(10 * (right - left)) / 10);
        return html`${rowName(name, y)}<rect class="${kind}" x="${left}" y="${y - 6}" width="${width}" height="12"/>${rowValue(value, y)}`;
      }),
  );
}

function rowsChart(
  values: readonly number[],
  said: readonly string[],
  locale: string,
  marks: (at: (value: number) => number) => Html[],
): Html {
  const axis = axisOf(values, { from: LEFT, to: WIDTH - RIGHT, isLogarithmic: false });
  const bottom = TOP + ROW * said.length;
  const label = new Intl.NumberFormat(locale, { notation: 'compact' });
  const every = axis.ticks.length > 5 ? 2 : 1;
  const zero = axis.ticks.indexOf(0);
  const ticks = axis.ticks.map((tick, i) => {
    const x = axis.at(tick);
    const isNamed = (i - zero) % every === 0;
    return html`<line class="${tick === 0 ? 'zero' : 'grid'}" x1="${x}" x2="${x}" y1="${TOP}" y2="${bottom}"/>${isNamed ? html`<text class="tick" x="${x}" y="${bottom + 16}" text-anchor="middle">${label.format(tick).replace('-', '−')}</text>` : ''}`;
  });
  return html`<svg viewBox="0 0 ${WIDTH} ${bottom + AXIS}" role="img" aria-label="${said.join('; ')}.">
${ticks}
${marks(axis.at)}
</svg>`;
}

function rowName(name: string, y: number): Html {
  const shown = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
  return html`<text x="${LEFT - 10}" y="${y + 4}" text-anchor="end">${shown}</text>`;
}

function rowValue(value: string, y: number): Html {
  return html`<text class="name" x="${WIDTH - 4}" y="${y + 4}" text-anchor="end">${value}</text>`;
}

function differenceWords(difference: Estimate, text: NumberText, words: ReportWords): string {
  const interval = text.interval(difference);
  const mean = text.difference(difference);
  return interval === null ? mean : `${mean} (${words.range(...interval)})`;
}
