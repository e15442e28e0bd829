import { Command, CommanderError } from 'commander';
import type { EngineOptions } from './bench/engine.ts';
import type { ImportBenchOptions } from './bench/import.ts';
import type { LiveBenchOptions } from './bench/live.ts';
import { EXIT } from './exit-codes.ts';
import { reportError } from './report-error.ts';

const NOTES = `
It measures and does not judge: the exit code is 0 although a goal is missed.
Exit codes: 0 done · 1 unexpected failure · 2 bad usage`;

const program = new Command('bench')
  .description('Measure how fast Garita is, beside its goals and its peers.')
  .helpOption('-h, --help', 'print this help')
  .addHelpText('after', NOTES)
  .showHelpAfterError('See npm run bench -- --help.')
  .exitOverride();

// A measurement's module is imported inside its action: help and refusals load no model.

program
  .command('engine')
  .description('the simulation engine: benchmark models a to c, SimPy, full networks, a year of the border')
  .option('--json', 'print one JSON document; progress goes to stderr')
  .option('--only <parts>', 'models, peers, network, border, linear, with commas between; all by default')
  .option('--trucks <count>', 'trucks a run, to try the bench out: goals are meant for its own sizes')
  .action(async (options: EngineOptions) => {
    const { runEngineBench } = await import('./bench/engine.ts');
    await runEngineBench(options);
  });

program
  .command('import')
  .description(
    'the import pipeline: generated crossings and the BTS file beside sqlite3 .import, the server meanwhile',
  )
  .option('--json', 'print one JSON document; progress goes to stderr')
  .option(
    '--only <parts>',
    'crossings, bts, loop, line, memory, with commas between; all but memory, which takes 1 GB of disk, by default',
  )
  .option('--rows <count>', 'rows of the generated file, to try the bench out: goals are meant for 1000000')
  .action(async (options: ImportBenchOptions) => {
    const { runImportBench } = await import('./bench/import.ts');
    await runImportBench(options);
  });

program
  .command('live')
  .description(
    'the live stream: how soon all clients have a message, beside a bare socket server in the same run',
  )
  .option('--json', 'print one JSON document; progress goes to stderr')
  .option('--clients <count>', 'clients that listen, to 10000', '2500')
  .action(async (options: LiveBenchOptions) => {
    const { runLiveBench } = await import('./bench/live.ts');
    await runLiveBench(options);
  });

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) process.exitCode = reportError(error);
  else process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.badUsage;
}
