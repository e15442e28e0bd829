import type { Command } from 'commander';
import type { BacktestOptions } from './backtest.ts';
import type { CalibrateOptions } from './calibrate.ts';
import type { ChecksOptions } from './checks.ts';
import { withOutput } from './output-options.ts';

/** What holds the model against exact values, posted waits and real disruptions. */
export function addModelCommands(program: Command): void {
  withOutput(
    program
      .command('checks')
      .description(
        'hold the simulation and the formulas against exact values of queues, each within its interval',
      )
      .option('--family <names>', 'only these families of checks, such as erlang-b or priority,laws')
      .option('--write', 'replace data/checks.json, which the Method place shows')
      .option('--date <date>', 'the day of the run that the file names (default: today)'),
  ).action(async (options: ChecksOptions) => {
    const { runChecksCommand } = await import('./checks.ts');
    process.exitCode = await runChecksCommand(options);
  });

  withOutput(
    program
      .command('backtest')
      .description('predict real disruptions with frozen figures and score them beside plain models')
      .argument('[events...]', 'ids of data/events, or paths of event files')
      .option('--all', 'every event of data/events')
      .option(
        '--replications <count>',
        'independent repetitions, each with other luck and other guesses',
        '200',
      )
      .option('--seed <seed>', 'the same seed gives the same bytes', '1')
      .option('--assume <path=value...>', 'take another value for an assumption; refused for scored events')
      .option('--html <file>', 'write a report with charts and sources, one file that opens anywhere')
      .option('--write', 'replace data/backtest.json, which the Method place shows; with --all')
      .option('--date <date>', 'the day of the run that report and file name (default: today)')
      .option(
        '--freeze',
        'predict nothing, and record that the figures as they now are predict scored events',
      ),
  ).action(async (events: readonly string[], options: BacktestOptions) => {
    const { runBacktestCommand } = await import('./backtest.ts');
    await runBacktestCommand(events, options);
  });

  withOutput(
    program
      .command('calibrate')
      .description(
        'fit capacity a lane, arrivals by hour and FAST share to posted waits; scored on dates not fitted to',
      )
      .option('--port <id>', 'only this port, with its hours')
      .option('--from <date>', 'first local date of the waits, such as 2026-04-14 (default: all)')
      .option('--to <date>', 'last local date of the waits (default: all)')
      .option('--imported', 'fit to the waits and counts in the database, what was imported included')
      .option('--write', 'replace data/calibration.json; the same data give the same bytes'),
  ).action(async (options: CalibrateOptions) => {
    const { runCalibrateCommand } = await import('./calibrate.ts');
    await runCalibrateCommand(options);
  });
}
