import { readDefaults } from '../server/catalogue.ts';
import { readEvent, shippedEventIds } from '../server/event-files.ts';
import { freeze, parametersHash, readEventsFile, refuseTuning } from '../server/event-parameters.ts';
import { planEvent } from '../server/jobs/plan-event.ts';
import { type BacktestResult, createBacktestPool, runBacktest } from '../server/jobs/run-backtest.ts';
import { readShippedCounts } from '../server/shipped-counts.ts';
import { assumed } from './assume.ts';
import { backtestJson, backtestText, summaryText } from './backtest-text.ts';
import { progressLine } from './progress-line.ts';
import { UsageError } from './usage-error.ts';
import { pathOf } from './user-path.ts';

export interface BacktestOptions {
  readonly all?: boolean;
  readonly replications: string;
  readonly seed: string;
  readonly assume?: readonly string[];
  readonly freeze?: boolean;
  readonly json?: boolean;
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
  const replications = wholeNumber('--replications', options.replications, 2, 10_000);
  const seed = wholeNumber('--seed', options.seed, 0, 2 ** 31 - 1);
  const ids = options.all ? shippedEventIds() : named;
  if (ids.length === 0)
    throw new UsageError(`Name an event or a file, or add --all; events: ${shippedEventIds().join(', ')}.`);
  const { catalogue } = assumed(options.assume, readDefaults());
  const eventsFile = readEventsFile();
  const hash = parametersHash(catalogue, eventsFile);
  const known = {
    facilityIds: [...catalogue.facilityById.keys()],
    commodityIds: [...catalogue.commodityById.keys()],
  };
  const setting = {
    catalogue,
    countsOf: readShippedCounts(),
    parameters: eventsFile.parameters,
    seed,
    replications,
  };
  const plans = ids.map((id) => {
    const event = readEvent(id, known, pathOf);
    refuseTuning(event.id, hash, eventsFile);
    return planEvent(event, setting);
  });
  const pool = createBacktestPool();
  const results: BacktestResult[] = [];
  try {
    const shares = plans.map(() => 0);
    const show = progressLine(`of ${plans.length === 1 ? plans[0]!.event.id : 'all events'} done`);
    // All at once, so that no worker idles at the end of an event.
    const running = plans.map((plan, i) =>
      runBacktest(plan, pool, (share) => {
        shares[i] = share;
        show(shares.reduce((sum, one) => sum + one, 0) / shares.length);
      }),
    );
    for (const result of await Promise.all(running)) {
      results.push(result);
      if (!options.json) print(backtestText(result, eventsFile.frozen.calibratedOn.includes(result.id)));
    }
  } finally {
    await pool.destroy();
  }
  print(options.json ? backtestJson(results, hash) : summaryText(results, hash));
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most && text.trim() !== '') return value;
  throw new UsageError(`${option} ${text} is no whole number from ${least} to ${most}.`);
}
