import { readCatalogue } from '../server/catalogue.ts';
import { runScenario, type ScenarioRun } from '../server/study/run-scenario.ts';
import { untilInterrupted } from './interrupted.ts';
import { jsonText } from './metric-text.ts';
import { metricsCsv, shownMetrics } from './metrics-csv.ts';
import { withStudyData } from './open-study.ts';
import { studyFolder } from './parts-folder.ts';
import { studyProgress } from './progress-line.ts';
import { scenarioText } from './scenario-text.ts';
import { type Output, type Overrides, outputOf, readyScenario } from './study-inputs.ts';

export interface RunOptions extends Overrides {
  /** Folder into which the result, its table and its manifest are written. */
  readonly save?: string;
  readonly resume?: boolean;
  readonly output?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** `garita run`: a scenario of data/scenarios, or of a file of one's own; a study script where it ends in .ts. */
export async function runRunCommand(idOrPath: string, options: RunOptions): Promise<void> {
  if (/\.m?[jt]s$/.test(idOrPath)) {
    const { runStudyScript } = await import('./study-script.ts');
    return runStudyScript(idOrPath);
  }
  const output = outputOf(options);
  const catalogue = readCatalogue();
  const { id, scenario } = readyScenario(idOrPath, catalogue, options);
  const folder = options.save === undefined ? null : studyFolder(options.save, options.resume === true);
  const run = await untilInterrupted(options.save, (signal) =>
    withStudyData(catalogue, (study) =>
      runScenario(
        id,
        scenario,
        { ...study, signal, onProgress: studyProgress(options.quiet === true) },
        folder?.parts,
      ),
    ),
  );
  folder?.write('result.json', jsonText(run));
  folder?.write('metrics.csv', csvOf(run));
  folder?.write('manifest.json', jsonText(run.manifest));
  process.stdout.write(written(run, output));
}

function written(run: ScenarioRun, output: Output): string {
  if (output === 'json') return jsonText(run);
  return output === 'csv' ? csvOf(run) : scenarioText(run);
}

/** One record for each crossing and metric. */
function csvOf({ id, scenario, results }: ScenarioRun): string {
  return metricsCsv(
    ['scenario', 'facility'],
    results.map(({ request, metrics, label }) => ({
      cells: [id, request.portId],
      metrics: shownMetrics(metrics, scenario.outputs),
      label,
    })),
  );
}
