import type { BacktestResult, TargetResult } from '../server/jobs/run-backtest.ts';
import { rangeText, short } from './backtest-numbers.ts';
import type { Records } from './output.ts';
import { table } from './table.ts';

/** One document: of one event its result, of several a list of them with what they have in common. */
export function backtestDocument(results: readonly BacktestResult[], parametersHash: string): object {
  const events = results.map(({ id, title, ...rest }) => ({
    id,
    title,
    parametersHash,
    ...rest,
    targets: rest.targets.map((target) => ({ ...target, observed: observedOf(target) })),
  }));
  return events.length === 1 ? events[0]! : { parametersHash, coverage80: coverage(results), events };
}

/** One record for each target of each event. */
export function backtestRecords(results: readonly BacktestResult[]): Records {
  return {
    columns: [
      'event',
      'target',
      'class',
      'metric',
      'facility',
      'observed_low',
      'observed_high',
      'predicted',
      'low_80',
      'high_80',
      'is_covered',
      'score',
      'event_score',
      'event_verdict',
    ],
    rows: results.flatMap(({ id, score, verdict, targets }) =>
      targets.map((target) => [
        id,
        target.id,
        target.class,
        target.metric,
        target.facility,
        ...target.observed,
        target.predicted,
        ...(target.interval80 ?? [null, null]),
        target.covered,
        target.score,
        score,
        verdict,
      ]),
    ),
  };
}

/** The targets of one event as a table, with the plain models below. */
export function backtestText(result: BacktestResult, isCalibration: boolean): string {
  const { id, title, targets, naive, score, verdict, replications } = result;
  const rows = targets.map((target) => [
    target.id,
    target.class,
    target.metric,
    target.facility,
    rangeText(target.observed),
    short(target.predicted),
    rangeText(target.interval80),
    target.covered ? '' : 'outside',
    target.score.toFixed(2),
    ...naive.map(({ predicted }) => short(predicted[targets.indexOf(target)]!)),
  ]);
  const head = [...HEAD, ...naive.map(({ model }) => model)];
  const plain = naive.map(
    (one) => `${one.model} ${one.score.toFixed(2)}${one.beaten ? '' : ' (not beaten)'}`,
  );
  const use = isCalibration ? 'figures were calibrated on it' : 'no figure was fitted to it';
  return [
    `${title}\n${id}: score ${score.toFixed(2)}, ${verdict}; ${use}; ${replications} replications\n`,
    table(head, rows, [0, 1, 2, 3]),
    `Plain models: ${plain.join(', ')}\n\n`,
  ].join('\n');
}

/** What all events say together. */
export function summaryText(results: readonly BacktestResult[], parametersHash: string): string {
  const covered = results.flatMap(({ targets }) => targets).filter((target) => target.covered).length;
  const total = results.reduce((sum, { targets }) => sum + targets.length, 0);
  const scores = results.map(({ id, score, verdict }) => `${id} ${score.toFixed(2)} ${verdict}`);
  const lines = [
    `Frozen figures: ${parametersHash}`,
    `What was observed lies within the 80 % interval for ${covered} of ${total} targets (${percent(covered / total)})`,
  ];
  if (results.length > 1) lines.unshift(`Scores: ${scores.join('; ')}`);
  return `${lines.join('\n')}\n`;
}

const HEAD = ['Target', 'Class', 'Metric', 'Facility', 'Observed', 'Predicted', '80 % interval', '', 'Score'];

function observedOf({ observed: [low, high] }: TargetResult): number | readonly [number, number] {
  return low === high ? low : [low, high];
}

function coverage(results: readonly BacktestResult[]): number {
  const targets = results.flatMap((result) => result.targets);
  return targets.filter(({ covered }) => covered).length / targets.length;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
