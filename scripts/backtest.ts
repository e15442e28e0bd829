import { readDefaults } from '../server/catalogue.ts';
import { knownToEvents, readEvent, shippedEventIds } from '../server/event-files.ts';
import { freeze, parametersHash, readEventsFile, refuseTuning } from '../server/event-parameters.ts';
import { planEvent } from '../server/jobs/plan-event.ts';
import { type BacktestResult, createBacktestPool, runBacktest } from '../server/jobs/run-backtest.ts';
import {
  BACKTEST_FILE,
  type BacktestFile,
  storedEvent,
  writeBacktest,
} from '../server/method/backtest-file.ts';
import { backtestOf } from '../server/method/event-predictions.ts';
import type { EventPlan } from '../server/model/events/event-plan.ts';
import { MODEL_VERSION } from '../server/model/version.ts';
import { readShippedCounts } from '../server/shipped-counts.ts';
import { assumed } from './assume.ts';
import { backtestHtml } from './backtest-html.ts';
import { backtestDocument, backtestRecords, backtestText, summaryText } from './backtest-text.ts';
import { inForm, type OutputOptions, outputOf } from './output.ts';
import { progressLine } from './progress-line.ts';
import { reportPath, writeWhole } from './report-file.ts';
import { runDate } from './run-date.ts';
import { UsageError } from './usage-error.ts';
import { pathOf } from './user-path.ts';

export interface BacktestOptions extends OutputOptions {
  readonly all?: boolean;
  readonly replications: string;
  readonly seed: string;
  readonly assume?: readonly string[];
  readonly freeze?: boolean;
  /** File for the report. */
  readonly html?: string;
  /** Replace the results that ship. */
  readonly write?: boolean;
  /** The day of the run that report and file name; today unless told. */
  readonly date?: string;
}

/** `garita backtest`: predicts events with frozen figures, and prints predictions beside what was observed. */
export async function runBacktestCommand(
  named: readonly string[],
  options: BacktestOptions,
  print: (text: string) => void = (text) => process.stdout.write(text),
): Promise<void> {
  if (options.freeze) {
    print(`Frozen: ${freeze(readDefaults())}\n`);
    return;
  }
  const isText = outputOf(options) === 'table';
  const asked = askedFor(named, options);
  const { catalogue } = assumed(options.assume, readDefaults());
  const eventsFile = readEventsFile();
  const { frozen, parameters } = eventsFile;
  const hash = parametersHash(catalogue, eventsFile);
  const { seed, replications } = asked;
  const setting = { catalogue, countsOf: readShippedCounts(), parameters, seed, replications };
  const plans = asked.ids.map((id) => {
    const event = readEvent(id, knownToEvents(catalogue), pathOf);
    refuseTuning(event.id, hash, eventsFile);
    return planEvent(event, setting);
  });
  const results = await predict(plans, (result) => {
    if (isText) print(backtestText(result, frozen.calibratedOn.includes(result.id)));
  });
  const events = plans.map(({ event }) => event);
  const file: BacktestFile = {
    schemaVersion: 1,
    modelVersion: MODEL_VERSION,
    parametersHash: hash,
    date: asked.date,
    seed,
    replications,
    events: results.map((result, i) => storedEvent(result, events[i]!)),
  };
  if (asked.report !== null) {
    const isCurrent = hash === frozen.parametersHash;
    const words = { catalogue, events, calibratedOn: frozen.calibratedOn, isCurrent };
    writeWhole(asked.report, backtestHtml(backtestOf(file, words)));
  }
  if (options.write) writeBacktest(file);
  print(
    inForm(outputOf(options), {
      text: () => summaryText(results, hash),
      document: () => backtestDocument(results, hash),
      records: () => backtestRecords(results),
    }),
  );
  if (!isText) return;
  if (asked.report !== null) print(`Report: ${asked.report}\n`);
  if (options.write) print(`Written to ${BACKTEST_FILE}.\n`);
}

/** What the options say, checked before any work is done in vain. Throws UsageError and ReportError. */
function askedFor(named: readonly string[], options: BacktestOptions) {
  const { all, write, html, date } = options;
  if (write && !all) throw new UsageError('--write takes all events, so that the file is whole: add --all.');
  const ids = all ? shippedEventIds() : named;
  if (ids.length === 0)
    throw new UsageError(`Name an event or a file, or add --all; events: ${shippedEventIds().join(', ')}.`);
  return {
    ids,
    replications: wholeNumber('--replications', options.replications, 2, 10_000),
    seed: wholeNumber('--seed', options.seed, 0, 2 ** 31 - 1),
    date: runDate(date, { names: 'report or stored results', isUsed: write === true || html !== undefined }),
    report: html === undefined ? null : reportPath(html),
  };
}

/** All at once, so that no worker idles at the end of an event; answers results in the order of the plans. */
async function predict(
  plans: readonly EventPlan[],
  onResult: (result: BacktestResult) => void,
): Promise<BacktestResult[]> {
  const pool = createBacktestPool(readConfig(process.env).worker);
  try {
    const shares = plans.map(() => 0);
    const show = progressLine(`of ${plans.length === 1 ? plans[0]!.event.id : 'all events'} done`);
    const results = await Promise.all(
      plans.map((plan, i) =>
        runBacktest(plan, pool, (share) => {
          shares[i] = share;
          show(shares.reduce((sum, one) => sum + one, 0) / shares.length);
        }),
      ),
    );
    for (const result of results) onResult(result);
    return results;
  } finally {
    await pool.destroy();
  }
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most && text.trim() !== '') return value;
  throw new UsageError(`${option} ${text} is no whole number from ${least} to ${most}.`);
}

import { readConfig } from '../server/config.ts';
