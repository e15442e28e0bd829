import type { Backtest, EventPrediction } from '../server/contract/method.ts';
import { NAIVE_MEANS } from '../server/method/event-words.ts';
import { HYPOTHETICAL_STATEMENTS, LIMITS } from '../server/method/limits.ts';
import { NAIVE_MODELS } from '../server/model/events/naive-models.ts';
import { type Html, html } from '../server/report/html.ts';
import { naiveKey } from './backtest-chart.ts';
import { eventSection } from './backtest-html-event.ts';
import { REPORT_STYLE } from './backtest-html-style.ts';

/** A backtest as one HTML document, which opens from disk and asks nothing of any host. */
export function backtestHtml(backtest: Backtest): string {
  const { events, covered, total, parametersHash, modelVersion, seed, replications, date } = backtest;
  const document = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${titleOf(events)}</title>
<style>${{ html: REPORT_STYLE }}</style>
</head>
<body>
<main>
<h1>${titleOf(events)}</h1>
<p class="lead">${leadOf(backtest)}</p>
<p class="note">What is below happened and was observed; no restriction of preclearance was. ${HYPOTHETICAL_STATEMENTS[1]!}</p>
${backtest.isCurrent ? html`` : html`<p class="note">The figures are not the frozen ones: what this report says holds for them alone.</p>`}
<dl class="run">
<div><dt>Model version</dt><dd>${modelVersion}</dd></div>
<div><dt>Hash of the figures</dt><dd><code>${parametersHash}</code></dd></div>
<div><dt>Replications</dt><dd>${replications}</dd></div>
<div><dt>Seed</dt><dd>${seed}</dd></div>
<div><dt>Run on</dt><dd>${date}</dd></div>
<div><dt>Within the 80 % interval</dt><dd>${covered} of ${total} targets</dd></div>
</dl>
${events.length > 1 ? summaryTable(events) : html``}
${legend()}
${events.map(eventSection)}
<section>
<h2>What is hypothetical</h2>
${list(HYPOTHETICAL_STATEMENTS)}
<h2>Limits</h2>
${list(LIMITS)}
</section>
</main>
</body>
</html>
`;
  return document.html;
}

function titleOf(events: readonly EventPrediction[]): string {
  return events.length === 1 ? events[0]!.title : 'Real disruptions, predicted and scored';
}

function leadOf({ events, covered, total }: Backtest): string {
  const beaten = events.filter(({ naive }) => naive.every(({ isBeaten }) => isBeaten)).length;
  const within = `What was observed lies within the 80 % interval for ${covered} of ${total} targets (${Math.round((100 * covered) / total)} %)`;
  if (events.length === 1)
    return `Score ${events[0]!.score.toFixed(2)}, ${events[0]!.verdict}. ${within}; the model ${beaten === 1 ? 'beats every plain model' : 'does not beat every plain model'}.`;
  const good = events.filter(({ verdict }) => verdict === 'good').length;
  const poor = events.filter(({ verdict }) => verdict === 'poor').length;
  return `Of ${events.length} disruptions ${good} are predicted well and ${poor === 0 ? 'none' : poor} poorly; on ${beaten} the model beats every plain model. ${within}.`;
}

function summaryTable(events: readonly EventPrediction[]): Html {
  const rows = events.map(
    ({ id, title, score, verdict, covered, targets, naive, isCalibration }) =>
      html`<tr><th scope="row"><a href="#${id}">${title}</a></th><td class="number">${score.toFixed(2)}</td><td>${verdict}</td><td class="number">${covered} of ${targets.length}</td>${naive.map(plainCell)}<td>${isCalibration ? 'calibrated on it' : 'nothing fitted to it'}</td></tr>`,
  );
  return html`<div class="scroll"><table>
<caption>Scores by disruption, 0 to 1, beside those of plain models</caption>
<thead><tr><th scope="col">Disruption</th><th scope="col">Score</th><th scope="col">Verdict</th><th scope="col">Within 80 %</th>${NAIVE_MODELS.map((model) => html`<th scope="col">${model}</th>`)}<th scope="col">Figures</th></tr></thead>
<tbody>
${rows}
</tbody>
</table></div>`;
}

function plainCell({ score, isBeaten }: EventPrediction['naive'][number]): Html {
  return html`<td class="number">${score.toFixed(2)}${isBeaten ? '' : ', not beaten'}</td>`;
}

function legend(): Html {
  const models = NAIVE_MODELS.map(
    (model) => html`<li>${naiveKey(model)} ${model}: ${NAIVE_MEANS[model]}</li>`,
  );
  return html`<section>
<h2>How to read the charts</h2>
<ul class="legend">
<li><span class="swatch observed-swatch"></span> observed, as a range</li>
<li><span class="swatch predicted-swatch"></span> predicted: the median, and as a line the 80 % interval; a hollow dot where what was observed lies outside it</li>
${models}
</ul>
<p>A target scores 1 within one tolerance of what was observed and 0 from three on; an event scores the weighted mean of its targets: from 0.75 it is good, from 0.6 usable. Grade A is an official count, B an official statement or two outlets, C a single body or driver.</p>
</section>`;
}

function list(items: readonly string[]): Html {
  return html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}
