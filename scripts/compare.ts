import { readCatalogue } from '../server/catalogue.ts';
import { compareScenarios, type ScenarioComparison } from '../server/study/compare-scenarios.ts';
import { untilInterrupted } from './interrupted.ts';
import { numberText } from './metric-text.ts';
import { metricsRecords, shownMetrics } from './metrics-records.ts';
import { withStudyData } from './open-study.ts';
import { type OutputOptions, outputOf, print, type Records } from './output.ts';
import { progressLine } from './progress-line.ts';
import { type Overrides, readyScenario } from './study-inputs.ts';
import { table } from './table.ts';
import { UsageError } from './usage-error.ts';

export interface CompareOptions extends Overrides, OutputOptions {}

const MOST = 4;

/** `garita compare`: two to four scenarios, each held against the first on the same trucks with the same luck. */
export async function runCompareCommand(
  idsOrPaths: readonly string[],
  options: CompareOptions,
): Promise<void> {
  outputOf(options);
  if (idsOrPaths.length < 2 || idsOrPaths.length > MOST)
    throw new UsageError(
      `Name two to ${MOST} scenarios; the first is that which the others are held against.`,
    );
  const catalogue = readCatalogue();
  const named = idsOrPaths.map((idOrPath) => readyScenario(idOrPath, catalogue, options));
  const comparison = await untilInterrupted(undefined, (signal) =>
    withStudyData(catalogue, (study) =>
      compareScenarios(named, { ...study, signal, onProgress: progressLine() }),
    ),
  );
  const { outputs } = named[0]!.scenario;
  print(options, {
    text: () => textOf(comparison, outputs),
    document: () => comparison,
    records: () => recordsOf(comparison, outputs),
  });
}

type Outputs = readonly string[] | undefined;

/** One record for each crossing, scenario and metric. */
function recordsOf({ scenarios, comparisons }: ScenarioComparison, outputs: Outputs): Records {
  return metricsRecords(
    ['facility', 'base', 'with'],
    comparisons.map(({ portId, base, with: other, metrics }) => ({
      cells: [portId, base, other],
      metrics: shownMetrics(metrics, outputs),
      label: scenarios.find(({ id }) => id === other)!.label,
    })),
  );
}

function textOf({ scenarios, comparisons }: ScenarioComparison, outputs: Outputs): string {
  const rows = comparisons.flatMap(({ facilityName, with: other, metrics }) =>
    shownMetrics(metrics, outputs).map(({ label, unit, baseline, scenario, difference, verdict }, i) => [
      i === 0 ? facilityName : '',
      i === 0 ? other : '',
      `${label}, ${unit}`,
      numberText(baseline.mean),
      numberText(scenario.mean),
      `${numberText(difference.mean, true)}${difference.halfWidth95 === null ? '' : ` ± ${numberText(difference.halfWidth95)}`}`,
      verdict,
    ]),
  );
  const head = scenarios.map(
    ({ id, name, label }, i) => `${i === 0 ? 'Against  ' : '         '}${id}: ${name}. ${label}`,
  );
  const titles = ['Crossing', 'With', 'Metric', scenarios[0]!.id, 'With', 'Difference', 'It is'];
  return `${head.join('\n')}\n\n${table(titles, rows, [0, 1, 2, 6])}\nRestricted worlds, on the same trucks with the same luck: ± is the 95 % half-width of the paired difference.\n`;
}
