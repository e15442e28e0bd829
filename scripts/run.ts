import { readCatalogue } from '../server/catalogue.ts';
import { runScenario, type ScenarioRun } from '../server/study/run-scenario.ts';
import { untilInterrupted } from './interrupted.ts';
import { jsonText } from './metric-text.ts';
import { metricsRecords, shownMetrics } from './metrics-records.ts';
import { withStudyData } from './open-study.ts';
import { csvText, type OutputOptions, outputOf, print, type Records } from './output.ts';
import { studyFolder } from './parts-folder.ts';
import { progressLine } from './progress-line.ts';
import { scenarioText } from './scenario-text.ts';
import { type Overrides, readyScenario } from './study-inputs.ts';

export interface RunOptions extends Overrides, OutputOptions {
  /** Folder into which the result, its table and its manifest are written. */
  readonly save?: string;
  readonly resume?: boolean;
}

/** `garita run`: a scenario of data/scenarios, or of a file of one's own; a study script where it ends in .ts. */
export async function runRunCommand(idOrPath: string, options: RunOptions): Promise<void> {
  if (/\.m?[jt]s$/.test(idOrPath)) {
    const { runStudyScript } = await import('./study-script.ts');
    return runStudyScript(idOrPath);
  }
  outputOf(options);
  const catalogue = readCatalogue();
  const { id, scenario } = readyScenario(idOrPath, catalogue, options);
  const folder = options.save === undefined ? null : studyFolder(options.save, options.resume === true);
  const run = await untilInterrupted(options.save, (signal) =>
    withStudyData(catalogue, (study) =>
      runScenario(id, scenario, { ...study, signal, onProgress: progressLine() }, folder?.parts),
    ),
  );
  folder?.write('result.json', jsonText(run));
  folder?.write('metrics.csv', csvText(recordsOf(run)));
  folder?.write('manifest.json', jsonText(run.manifest));
  print(options, { text: () => scenarioText(run), document: () => run, records: () => recordsOf(run) });
}

/** One record for each crossing and metric. */
function recordsOf({ id, scenario, results }: ScenarioRun): Records {
  return metricsRecords(
    ['scenario', 'facility'],
    results.map(({ request, metrics, label }) => ({
      cells: [id, request.portId],
      metrics: shownMetrics(metrics, scenario.outputs),
      label,
    })),
  );
}
