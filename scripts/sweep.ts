import { readCatalogue } from '../server/catalogue.ts';
import { namesOf } from '../server/scenario/scenario-name.ts';
import { type SweepResult, sweepScenario } from '../server/study/sweep.ts';
import { parseVary } from '../server/study/vary.ts';
import { untilInterrupted } from './interrupted.ts';
import { jsonText, metricNamed, metricTitle, numberText } from './metric-text.ts';
import { metricsRecords, shownMetrics } from './metrics-records.ts';
import { withStudyData } from './open-study.ts';
import { csvText, outputOf, print, type Records } from './output.ts';
import { studyFolder } from './parts-folder.ts';
import { progressLine } from './progress-line.ts';
import type { RunOptions } from './run.ts';
import { readyScenario } from './study-inputs.ts';
import { table } from './table.ts';
import { terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

export interface SweepOptions extends RunOptions {
  /** Each `key=low:high:count`; one or two of them. */
  readonly vary: readonly string[];
  readonly metric: string;
}

/** `garita sweep`: a scenario at every combination of the values of one key or two. */
export async function runSweepCommand(idOrPath: string, options: SweepOptions): Promise<void> {
  outputOf(options);
  const metric = metricNamed(options.metric, `--metric ${options.metric}`);
  if (options.vary.length > 2)
    throw new UsageError(
      '--vary takes one key or two, since more cannot be shown; run a study script for more.',
    );
  const vary = options.vary.map(parseVary);
  const catalogue = readCatalogue();
  const { id, scenario } = readyScenario(idOrPath, catalogue, options);
  const folder = options.save === undefined ? null : studyFolder(options.save, options.resume === true);
  const sweep = await untilInterrupted(options.save, (signal) =>
    withStudyData(catalogue, (study) =>
      sweepScenario(id, scenario, vary, { ...study, signal, onProgress: progressLine() }, folder?.parts),
    ),
  );
  folder?.write('result.json', jsonText(sweep));
  folder?.write('metrics.csv', csvText(recordsOf(sweep)));
  print(options, {
    text: () => textOf(sweep, metric),
    document: () => sweep,
    records: () => recordsOf(sweep),
  });
}

/** One record for each point, crossing and metric. */
function recordsOf({ id, scenario, vary, points }: SweepResult): Records {
  return metricsRecords(
    ['scenario', ...vary.map(({ key }) => key), 'facility'],
    points.flatMap(({ values, results }) =>
      results.map(({ request, metrics, label }) => ({
        cells: [id, ...vary.map(({ key }) => values[key]!), request.portId],
        metrics: shownMetrics(metrics, scenario.outputs),
        label,
      })),
    ),
  );
}

function textOf({ scenario, vary, points, resultHash }: SweepResult, metric: string): string {
  const keys = vary.map(({ key }) => key);
  const labels = new Set(points.flatMap(({ results }) => results.map(({ label }) => label)));
  const rows = points.flatMap(({ values, results }) =>
    results.map((result) => {
      const {
        baseline,
        scenario: restricted,
        difference,
        verdict,
      } = result.metrics.find((one) => one.metric === metric)!;
      const shown = [baseline, restricted].map(({ mean }) => numberText(mean));
      const spread = difference.halfWidth95 === null ? '' : ` ± ${numberText(difference.halfWidth95)}`;
      return [
        ...keys.map((key) => String(values[key])),
        result.facilityName,
        ...shown,
        `${numberText(difference.mean, true)}${spread}`,
        verdict,
      ];
    }),
  );
  const head = [
    `${namesOf(scenario.name)[terminal.language]}: ${metricTitle(metricNamed(metric, metric))}`,
    ...labels,
    '',
    '',
  ];
  const titles = [...keys, 'Crossing', 'Baseline', 'Scenario', 'Difference', 'Scenario is'];
  return `${head.join('\n')}${table(titles, rows, [keys.length, titles.length - 1])}\n± is the 95 % half-width over replications; all points share their luck. Result ${resultHash.slice(0, 12)}; all metrics are in --output csv.\n`;
}
