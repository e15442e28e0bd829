import type { Estimate, MetricComparison, WhatIfResult } from '../../server/contract/api.ts';
import { estimateText } from '../format/number.ts';
import { shownMetric } from '../format/unit.ts';
import { pageWords } from '../i18n/page.ts';
import { runWords } from '../i18n/run.ts';
import { ScenarioTag } from './scenario-tag.tsx';

/** Every metric of a run with its interval and verdict, under the headings that they come with. */
export function RunMetrics({ result }: { readonly result: WhatIfResult }) {
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section class="table-scroll" aria-label={runWords.metrics} tabIndex={0}>
        <table class="result-table">
          <thead>
            <tr>
              <th scope="col">{pageWords.whatIf.metric}</th>
              <th scope="col" class="number">
                {pageWords.world.baseline}
              </th>
              <th scope="col" class="number restricted">
                {pageWords.world.restricted} <ScenarioTag label={result.label} />
              </th>
              <th scope="col" class="number">
                {pageWords.whatIf.difference}
              </th>
              <th scope="col">{pageWords.whatIf.unit}</th>
              <th scope="col">{pageWords.whatIf.verdict}</th>
            </tr>
          </thead>
          {groupsOf(result.metrics).map(({ group, metrics }) => (
            <tbody key={group}>
              {group !== '' && (
                <tr>
                  <th class="metric-group" scope="rowgroup" colSpan={6}>
                    {group}
                  </th>
                </tr>
              )}
              {metrics.map((metric) => (
                <MetricRow key={metric.metric} metric={metric} />
              ))}
            </tbody>
          ))}
        </table>
      </section>
      <p class="result-note">{pageWords.whatIf.intervals}</p>
    </>
  );
}

/** Metrics in their order, under the headings that they come with. */
function groupsOf(metrics: readonly MetricComparison[]) {
  const groups: Array<{ readonly group: string; readonly metrics: MetricComparison[] }> = [];
  for (const metric of metrics) {
    const group = metric.group ?? '';
    const last = groups.at(-1);
    if (last?.group === group) last.metrics.push(metric);
    else groups.push({ group, metrics: [metric] });
  }
  return groups;
}

const ARROWS: Record<string, string> = { higher: '▲', lower: '▼' };

function MetricRow({ metric: canonical }: { readonly metric: MetricComparison }) {
  const metric = shownMetric(canonical);
  const told = metric.verdict === 'higher' || metric.verdict === 'lower';
  return (
    <tr>
      <th scope="row">{metric.label}</th>
      <td class="number">{estimate(metric.baseline)}</td>
      <td class="number restricted">{estimate(metric.scenario)}</td>
      <td class="number">
        {told ? <strong>{estimate(metric.difference)}</strong> : estimate(metric.difference)}
      </td>
      <td>{metric.unit}</td>
      <td class={told ? 'verdict told' : 'verdict'}>
        {told && <span aria-hidden="true">{ARROWS[metric.verdict]} </span>}
        {pageWords.whatIf.verdicts[metric.verdict]}
      </td>
    </tr>
  );
}

function estimate({ mean, halfWidth95 }: Estimate): string {
  return estimateText(mean, halfWidth95);
}
