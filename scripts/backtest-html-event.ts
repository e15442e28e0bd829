import type { EventPrediction, EventTarget } from '../server/contract/method.ts';
import { timeText } from '../server/method/event-words.ts';
import { type Html, html } from '../server/report/html.ts';
import { type IntervalRow, intervalChart } from './backtest-chart.ts';
import { rangeText, short } from './backtest-numbers.ts';

/** One event: what happened, its score, every target as chart and as table, plain models, sources. */
export function eventSection(event: EventPrediction): Html {
  const { id, title, period, facilities, happened, score, verdict, covered, targets, naive, sources } = event;
  const charts = [...Map.groupBy(targets.keys(), (t) => targets[t]!.metric).values()].map((of) => {
    const { label, unit } = targets[of[0]!]!;
    const rows = of.map((t) => rowOf(event, t, of));
    return html`<figure><figcaption>${label}</figcaption>${intervalChart(rows, unit)}</figure>`;
  });
  const use = event.isCalibration
    ? 'Figures were calibrated on it, so that its score flatters.'
    : 'No figure was fitted to it.';
  return html`<section id="${id}">
<h2>${title}</h2>
<p><strong>Score ${score.toFixed(2)}, ${verdict}.</strong> ${covered} of ${targets.length} targets lie within their 80 % interval. ${use}</p>
<h3>What happened</h3>
<p>${timeText(period.from)} to ${timeText(period.to)}, local time; simulated together: ${facilities.map(({ name }) => name).join(', ')}.</p>
${happened.length === 0 ? html`<p>Nothing was restricted.</p>` : html`<ul>${happened.map((sentence) => html`<li>${sentence}</li>`)}</ul>`}
<h3>Observed and predicted</h3>
${charts}
<div class="scroll"><table>
<caption>Every target of ${title}</caption>
<thead><tr>${[...HEAD, ...naive.map(({ model }) => model)].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${targets.map((target, t) => targetRow(target, naive, t))}
</tbody>
</table></div>
<p>Plain models: ${naive.map(({ model, score: plain, isBeaten }) => `${model} ${plain.toFixed(2)}${isBeaten ? '' : ' (not beaten)'}`).join(', ')}.</p>
<h3>Sources</h3>
${sources.length === 0 ? html`<p>The event file names none.</p>` : html`<ul class="sources">${sources.map((source) => html`<li>${linkTo(source)}</li>`)}</ul>`}
</section>`;
}

const HEAD = [
  'Target',
  'Where',
  'When',
  'Unit',
  'Observed',
  'Grade and source',
  'Predicted',
  '80 % interval',
  '',
  'Score',
];

/** Named by its crossing, and by its time where a chart has the same crossing twice. */
function rowOf({ targets, naive }: EventPrediction, t: number, charted: readonly number[]): IntervalRow {
  const { observed, predicted, interval80, isCovered } = targets[t]!;
  const name = nameOf(targets[t]!);
  const isTwice = charted.filter((other) => nameOf(targets[other]!) === name).length > 1;
  return {
    label: isTwice ? `${name}, ${whenText(targets[t]!)}` : name,
    observed,
    predicted,
    interval80,
    isCovered,
    naive: naive.map(({ model, predicted: values }) => ({ model, value: values[t] ?? null })),
  };
}

function nameOf({ facility, commodity }: EventTarget): string {
  return commodity === null ? facility.name : `${facility.name}, ${commodity}`;
}

function targetRow(target: EventTarget, naive: EventPrediction['naive'], t: number): Html {
  const {
    id,
    label,
    unit,
    facility,
    commodity,
    observed,
    grade,
    by,
    source,
    predicted,
    interval80,
    isCovered,
    score,
  } = target;
  const said = [grade, by === null ? '' : `by ${by}`, source ?? ''].filter((part) => part !== '').join('; ');
  return html`<tr><th scope="row">${label}${commodity === null ? '' : `, ${commodity}`}<br><code>${id}</code></th><td>${facility.name}</td><td class="when">${whenText(target)}</td><td>${unit}</td><td class="number">${rangeText(observed)}</td><td>${said}</td><td class="number">${short(predicted)}</td><td class="number">${rangeText(interval80)}</td><td>${isCovered ? 'within' : 'outside'}</td><td class="number">${score.toFixed(2)}</td>${naive.map(({ predicted: values }) => html`<td class="number">${short(values[t] ?? null)}</td>`)}</tr>`;
}

function whenText({ from, to, days, hours }: EventTarget): string {
  const span = from === to ? timeText(from) : `${timeText(from)} to ${timeText(to)}`;
  const kind = days === 'all' ? '' : `, ${days}`;
  return `${span}${kind}${hours === null ? '' : `, ${hours[0]} to ${hours[1]} h`}`;
}

/** A link only where the source is an address of the web: whatever else a file says stays text. */
function linkTo(source: string): Html {
  const isWeb = URL.canParse(source) && /^https?:$/.test(new URL(source).protocol);
  return isWeb ? html`<a href="${source}" rel="noopener noreferrer">${source}</a>` : html`${source}`;
}
