import type { MetricComparison, WhatIfResult } from '../server/contract/api.ts';
import { namesOf } from '../server/scenario/scenario-name.ts';
import type { ScenarioRun } from '../server/study/run-scenario.ts';
import { numberText } from './metric-text.ts';
import { shownMetrics } from './metrics-records.ts';
import { table } from './table.ts';
import { terminal } from './terminal.ts';

/** A run of a scenario for a person: a finding for each crossing, then the metrics that it asks for. */
export function scenarioText({ id, scenario, results, manifest }: ScenarioRun): string {
  const head = [
    namesOf(scenario.name)[terminal.language],
    ...(scenario.description === undefined ? [] : [scenario.description]),
    '',
    ...results.map(({ finding }) => finding),
    ...new Set(results.map(({ label }) => label)),
    '',
    `Scenario      ${id}`,
    `Measured      ${results.map(measured).join('; ')}`,
    `Replications  ${[...new Set(results.map(({ stopping }) => stopping!.sentence))].join(' ')}`,
    `Figures       ${[...new Set(results.map(({ figures }) => figures))].join('; ')}`,
    `Model         ${manifest.modelVersion}, seed ${results[0]!.request.seed}, result ${manifest.resultHash.slice(0, 12)}`,
    '',
  ];
  const rows = results.flatMap((result) =>
    shownMetrics(result.metrics, scenario.outputs).map((metric, i) => [
      i === 0 ? result.facilityName : '',
      `${metric.label}, ${metric.unit}`,
      estimate(metric.baseline),
      estimate(metric.scenario),
      estimate(metric.difference, true),
      metric.verdict,
    ]),
  );
  const foot =
    'Each figure ± its 95 % half-width over replications; differences are paired on common random numbers.';
  return `${head.join('\n')}\n${table(['Crossing', 'Metric', 'Baseline', 'Scenario', 'Difference', 'Scenario is'], rows, [0, 1, 5])}\n${foot}\n`;
}

function measured({ facilityName, window: { from, to } }: WhatIfResult): string {
  return `${facilityName} ${from} to ${to}`;
}

function estimate({ mean, halfWidth95 }: MetricComparison['baseline'], isSigned = false): string {
  if (mean === null) return '–';
  return `${numberText(mean, isSigned)}${halfWidth95 === null ? '' : ` ± ${numberText(halfWidth95)}`}`;
}
