import { axisOf } from '../../server/report/chart-axis.ts';
import { type Html, html } from '../../server/report/html.ts';
import { numberText } from '../metric-text.ts';

export interface ChartPoint {
  readonly x: number;
  /** `null` leaves a gap. */
  readonly y: number | null;
  /** Half-width of an interval about `y`, drawn as a bar. */
  readonly halfWidth?: number | null;
}

export interface Chart {
  readonly title: string;
  /** Titles of the axes, with units. */
  readonly x: string;
  readonly y: string;
  readonly lines: ReadonlyArray<{ readonly name: string; readonly points: readonly ChartPoint[] }>;
  /** Stands below; where a restriction is shown, that it is hypothetical. */
  readonly note?: string;
}

const WIDTH = 760;
const HEIGHT = 420;
const AREA = { left: 72, right: 150, top: 48, bottom: 76 };
/** Wong (2011), told apart by those who see no red or green; dashes tell them apart without colour. */
const STYLES = [
  { colour: '#595f69', dash: '' },
  { colour: '#b8410f', dash: '7 3' },
  { colour: '#0072b2', dash: '2 3' },
  { colour: '#117a5a', dash: '10 3 2 3' },
] as const;

/** A line chart as SVG, with intervals, direct labels and all of its numbers in words. */
export function chart({ title, x, y, lines, note = '' }: Chart): string {
  const points = lines.flatMap((line) => line.points);
  const ys = points.flatMap(({ y: at, halfWidth }) =>
    at === null ? [] : [at - (halfWidth ?? 0), at + (halfWidth ?? 0)],
  );
  const right = WIDTH - AREA.right;
  const bottom = HEIGHT - AREA.bottom;
  const across = axisOf(
    points.map((point) => point.x),
    { from: AREA.left, to: right, isLogarithmic: false },
  );
  const up = axisOf(ys, { from: bottom, to: AREA.top, isLogarithmic: false });
  const grid = up.ticks.map(
    (tick) =>
      html`<line x1="${AREA.left}" x2="${right}" y1="${up.at(tick)}" y2="${up.at(tick)}" stroke="#dcdad4"/><text x="${AREA.left - 8}" y="${up.at(tick) + 4}" text-anchor="end">${tick}</text>`,
  );
  const ticks = across.ticks.map(
    (tick) => html`<text x="${across.at(tick)}" y="${bottom + 18}" text-anchor="middle">${tick}</text>`,
  );
  const drawn = lines.map((line, i) => lineOf(line, STYLES[i % STYLES.length]!, across.at, up.at));
  return `${
    html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${wordsOf(title, lines)}" font-family="system-ui, sans-serif" font-size="12" fill="#1d2129">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>
<text x="${AREA.left}" y="24" font-size="16" font-weight="650">${title}</text>
${grid}
${ticks}
<text x="${(AREA.left + right) / 2}" y="${bottom + 38}" text-anchor="middle">${x}</text>
<text transform="translate(18 ${(AREA.top + bottom) / 2}) rotate(-90)" text-anchor="middle">${y}</text>
${drawn}
<text x="${AREA.left}" y="${HEIGHT - 12}" fill="#595f69">${note}</text>
</svg>`.html
  }\n`;
}

function lineOf(
  { name, points }: Chart['lines'][number],
  { colour, dash }: (typeof STYLES)[number],
  across: (value: number) => number,
  up: (value: number) => number,
): Html {
  const known = points.filter((point) => point.y !== null);
  const path = points
    .map(({ x, y }, i) =>
      y === null ? '' : `${(points[i - 1]?.y ?? null) === null ? 'M' : 'L'}${across(x)} ${up(y)}`,
    )
    .join('');
  const bars = known.map(({ x, y, halfWidth }) =>
    halfWidth
      ? html`<line x1="${across(x)}" x2="${across(x)}" y1="${up(y! - halfWidth)}" y2="${up(y! + halfWidth)}" stroke="${colour}" stroke-width="1.5"/>`
      : html``,
  );
  const dots = known.map(
    ({ x, y }) => html`<circle cx="${across(x)}" cy="${up(y!)}" r="3" fill="${colour}"/>`,
  );
  const last = known.at(-1);
  const label =
    last === undefined
      ? html``
      : html`<text x="${across(last.x) + 8}" y="${up(last.y!) + 4}" fill="${colour}" font-weight="650">${name} ${numberText(last.y)}</text>`;
  return html`<path d="${path}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}"/>${bars}${dots}${label}`;
}

function wordsOf(title: string, lines: Chart['lines']): string {
  const said = lines.map(
    ({ name, points }) => `${name}: ${points.map(({ x, y }) => `${numberText(y)} at ${x}`).join(', ')}`,
  );
  return `${title}. ${said.join('; ')}.`;
}
