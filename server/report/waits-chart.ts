import { DateTime } from 'luxon';
import type { HourlyWaits } from '../contract/api.ts';
import { axisOf } from './chart-axis.ts';
import { type Html, html } from './html.ts';
import { numberText } from './number-text.ts';
import type { ReportWords } from './words/words.ts';

const HOUR_MS = 3_600_000;
const WIDTH = 720;
const LEFT = 56;
const RIGHT = 84;
const UPPER = { top: 12, bottom: 196 };
const LOWER = { top: 220, bottom: 292 };
const HEIGHT = 322;
const MOST_DATES = 8;

type Values = ReadonlyArray<number | null>;

/** Waits of both worlds by hour with their bands, and below them the difference; hours without trucks leave gaps. */
export function waitsChart(waits: HourlyWaits, zone: string, words: ReportWords): Html {
  const { fromMs, baseline, scenario } = waits;
  const hours = baseline.mean.length;
  const across = (hour: number) => tenths(LEFT + ((WIDTH - RIGHT - LEFT) * hour) / hours);
  const known = [baseline.p90, scenario.p90].flat().filter((value) => value !== null);
  const differences = differencesOf(waits);
  const up = axisOf(known, { from: UPPER.bottom, to: UPPER.top, isLogarithmic: false });
  const down = axisOf(
    differences.filter((value) => value !== null),
    { from: LOWER.bottom, to: LOWER.top, isLogarithmic: false },
  );
  const lowTicks = [...new Set([down.ticks[0]!, 0, down.ticks.at(-1)!])];
  const names = endNames(waits, up.at, words);
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${waitsSentence(waits, zone, words)}">
${up.ticks.map((tick) => gridLine(tick, up.at(tick)))}
${lowTicks.map((tick) => gridLine(tick, down.at(tick)))}
${dateMarks({ fromMs, hours, zone, locale: words.locale }, across)}
<text class="tick" transform="translate(14 ${(UPPER.top + UPPER.bottom) / 2}) rotate(-90)" text-anchor="middle">${words.waits.axis}</text>
<text class="tick" transform="translate(14 ${(LOWER.top + LOWER.bottom) / 2}) rotate(-90)" text-anchor="middle">${words.waits.difference}</text>
<path class="band" d="${bandPath(baseline.p10, baseline.p90, across, up.at)}"/>
<path class="band scenario" d="${bandPath(scenario.p10, scenario.p90, across, up.at)}"/>
<path class="line" d="${linePath(baseline.mean, across, up.at)}"/>
<path class="line scenario" d="${linePath(scenario.mean, across, up.at)}"/>
<path class="gap" d="${areaPath(differences, across, down.at)}"/>
${names}
</svg>`;
}

/** The chart in words: the largest wait of each world, and where they differ most. */
export function waitsSentence(
  { fromMs, ...worlds }: HourlyWaits,
  zone: string,
  { locale, waits: say }: ReportWords,
): string {
  const { plain, signed } = numberText(locale);
  const at = (hour: number) =>
    DateTime.fromMillis(fromMs + hour * HOUR_MS, { zone, locale }).toFormat('ccc d LLL, HH:mm');
  const [base, restricted] = [worlds.baseline.mean, worlds.scenario.mean].map(largest);
  if (base === null || restricted === null || base === undefined || restricted === undefined) return say.none;
  const most = say.most(plain(base.value), at(base.hour), plain(restricted.value), at(restricted.hour));
  const apart = largest(differencesOf(worlds));
  return apart === null ? most : `${most} ${say.apart(signed(apart.value), at(apart.hour))}`;
}

function differencesOf({ baseline, scenario }: Pick<HourlyWaits, 'baseline' | 'scenario'>): Values {
  return scenario.mean.map((value, hour) => {
    const before = baseline.mean[hour] ?? null;
    return value === null || before === null ? null : value - before;
  });
}

/** By size, whatever its sign; `null` where there is none. */
function largest(values: Values): { readonly hour: number; readonly value: number } | null {
  return values.reduce<{ hour: number; value: number } | null>((found, value, hour) => {
    if (value === null || (found !== null && Math.abs(found.value) >= Math.abs(value))) return found;
    return { hour, value };
  }, null);
}

function gridLine(value: number, y: number): Html {
  return html`<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y}" y2="${y}"/><text class="tick" x="${LEFT - 6}" y="${y + 4}" text-anchor="end">${String(value).replace('-', '−')}</text>`;
}

interface Span {
  readonly fromMs: number;
  readonly hours: number;
  readonly zone: string;
  readonly locale: string;
}

/** A mark at local midnights, as many as can be read. */
function dateMarks({ fromMs, hours, zone, locale }: Span, across: (hour: number) => number): Html[] {
  const first = DateTime.fromMillis(fromMs, { zone, locale }).startOf('day');
  const step = Math.ceil(hours / 24 / MOST_DATES);
  const marks: Html[] = [];
  for (let day = first; ; day = day.plus({ days: step })) {
    const hour = (day.toMillis() - fromMs) / HOUR_MS;
    if (hour >= hours) return marks;
    const x = across(hour);
    if (hour >= 0)
      marks.push(
        html`<line class="grid" x1="${x}" x2="${x}" y1="${UPPER.top}" y2="${LOWER.bottom}"/><text class="tick" x="${x + 2}" y="${LOWER.bottom + 18}">${day.toFormat('ccc d LLL')}</text>`,
      );
  }
}

/** Names of the lines beside their ends, moved apart where they would touch. */
function endNames(
  { baseline, scenario }: HourlyWaits,
  at: (value: number) => number,
  { waits: say }: ReportWords,
): Html {
  const [below, above] = [baseline.mean, scenario.mean].map((values) => {
    const last = values.findLast((value) => value !== null);
    return last === undefined || last === null ? UPPER.bottom : at(last);
  });
  const isScenarioHigher = above! <= below!;
  const middle = (above! + below!) / 2;
  const apart = Math.max(Math.abs(above! - below!) / 2, 8);
  const [higher, lower] = [middle - apart, middle + apart].map((y) => tenths(Math.max(UPPER.top + 4, y) + 4));
  const x = WIDTH - RIGHT + 6;
  return html`<text class="name" x="${x}" y="${isScenarioHigher ? lower! : higher!}">${say.baseline}</text><text class="name scenario" x="${x}" y="${isScenarioHigher ? higher! : lower!}">${say.scenario}</text>`;
}

type Place = (value: number) => number;

/** Each value holds for its hour and is drawn in the middle of it. */
function linePath(values: Values, across: Place, up: Place): string {
  return values
    .map((value, hour) =>
      value === null
        ? ''
        : `${(values[hour - 1] ?? null) === null ? 'M' : 'L'}${across(hour + 0.5)} ${up(value)}${(values[hour + 1] ?? null) === null && (values[hour - 1] ?? null) === null ? 'h1' : ''}`,
    )
    .join('');
}

function bandPath(low: Values, high: Values, across: Place, up: Place): string {
  return stretches(low)
    .map((hours) => {
      const there = hours.map((hour) => `${across(hour + 0.5)} ${up(high[hour]!)}`);
      const back = hours.toReversed().map((hour) => `${across(hour + 0.5)} ${up(low[hour]!)}`);
      return `M${[...there, ...back].join('L')}Z`;
    })
    .join('');
}

function areaPath(values: Values, across: Place, up: Place): string {
  const zero = up(0);
  return values
    .map((value, hour) =>
      value === null ? '' : `M${across(hour)} ${zero}V${up(value)}H${across(hour + 1)}V${zero}Z`,
    )
    .join('');
}

/** Runs of hours in which there are values. */
function stretches(values: Values): number[][] {
  const found: number[][] = [];
  for (const [hour, value] of values.entries()) {
    if (value === null) continue;
    if ((values[hour - 1] ?? null) === null) found.push([]);
    found.at(-1)!.push(hour);
  }
  return found;
}

function tenths(value: number): number {
  return Math.round(10 * value) / 10;
}
