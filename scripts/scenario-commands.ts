import type { Command } from 'commander';
import type { CompareOptions } from './compare.ts';
import type { OutputOptions } from './output.ts';
import { withOutput } from './output-options.ts';
import type { ReportOptions } from './report.ts';
import type { RunOptions } from './run.ts';
import type { SweepOptions } from './sweep.ts';

/** Studies that stand in files: what they say, running them, and running them again. */
export function addScenarioCommands(program: Command): void {
  withOutput(
    program
      .command('run')
      .description(
        'run a scenario: one of data/scenarios by its id, a YAML or JSON file, or a study script in TypeScript',
      )
      .argument('<scenario>', 'id such as essay-implemented, or path; garita scenario list has the ids')
      .option('--replications <count>', 'repetitions of both worlds, in place of what the scenario says')
      .option('--seed <seed>', 'in place of what the scenario says; the same seed gives the same bytes')
      .option('--save <folder>', 'also write result.json, metrics.csv and manifest.json there')
      .option('--resume', 'go on with what was finished in that folder'),
  ).action(async (scenario: string, options: RunOptions) => {
    const { runRunCommand } = await import('./run.ts');
    await runRunCommand(scenario, options);
  });

  withOutput(
    program
      .command('sweep')
      .description('run a scenario at every value of one key, or every combination of two')
      .argument('<scenario>', 'id or path')
      .requiredOption(
        '--vary <key=low:high:count...>',
        'key, lowest and highest value and how many, such as share=0:1:5; a lever or an assumption by its path',
      )
      .option('--metric <key>', 'metric that the table shows', 'p90WaitMin')
      .option('--replications <count>', 'repetitions of both worlds, in place of what the scenario says')
      .option('--seed <seed>', 'in place of what the scenario says; the same seed gives the same bytes')
      .option('--save <folder>', 'write result.json and metrics.csv there, and keep what is finished')
      .option('--resume', 'go on with what was finished in that folder'),
  ).action(async (scenario: string, options: SweepOptions) => {
    const { runSweepCommand } = await import('./sweep.ts');
    await runSweepCommand(scenario, options);
  });

  withOutput(
    program
      .command('compare')
      .description('hold scenarios against the first of them, on the same trucks with the same luck')
      .argument('<scenarios...>', 'two to four ids or paths, of the same days, crossings and seed')
      .option('--replications <count>', 'repetitions of both worlds, in place of what the scenarios say')
      .option('--seed <seed>', 'in place of what the scenarios say'),
  ).action(async (scenarios: readonly string[], options: CompareOptions) => {
    const { runCompareCommand } = await import('./compare.ts');
    await runCompareCommand(scenarios, options);
  });

  withOutput(
    program
      .command('verify')
      .description('run a manifest again and tell whether every byte of the result is the same')
      .argument('<manifest>', 'manifest.json or result.json of garita run --save'),
  ).action(async (file: string, options: OutputOptions) => {
    const { runVerifyCommand } = await import('./verify.ts');
    await runVerifyCommand(file, options);
  });

  program
    .command('report')
    .description(
      'make a brief of a run to hand on, or of two to four beside each other: HTML by default, PDF, tables',
    )
    .argument(
      '<runs...>',
      'numbers of runs in the database, or result.json or manifest.json of garita run --save; others are held against the first',
    )
    .option('--html', 'one page that opens anywhere and runs no script')
    .option(
      '--pdf',
      'the same page as a PDF, printed by the Chromium that CHROMIUM names, that is on the path, or that comes with the packages',
    )
    .option('--bundle', 'a ZIP of report, tables, their dictionary, scenario and manifest')
    .option('--csv', 'of several runs: every metric of each, and how it stands to the first')
    .option('--out <file>', 'write it to this file; else HTML goes to standard output')
    .option('--paper <size>', 'paper of the PDF, letter or a4', 'letter')
    .option('--bom', 'begin the tables of a bundle so that Excel reads them as UTF-8')
    .action(async (runs: readonly string[], _options: ReportOptions, command: Command) => {
      const { runReportCommand } = await import('./report.ts');
      await runReportCommand(runs, command.optsWithGlobals());
    });

  const scenario = program.command('scenario').description('list, show, check and write scenario files');

  withOutput(scenario.command('list').description('list the scenarios of data/scenarios')).action(
    async (options: OutputOptions) => {
      const { listScenarios } = await import('./scenario.ts');
      listScenarios(options);
    },
  );

  scenario
    .command('show')
    .description('print a scenario as it stands; with --json, together with all that it extends')
    .argument('<scenario>', 'id or path')
    .option('--json', 'print the result as one JSON document')
    .action(async (idOrPath: string, options: { readonly json?: boolean }) => {
      const { showScenario } = await import('./scenario.ts');
      showScenario(idOrPath, options);
    });

  withOutput(
    scenario
      .command('validate')
      .description('check scenarios; faults are named by file, line and column')
      .argument('<scenarios...>', 'ids or paths'),
  ).action(async (idsOrPaths: readonly string[], options: OutputOptions) => {
    const { validateScenarios } = await import('./scenario.ts');
    validateScenarios(idsOrPaths, options);
  });

  withOutput(
    scenario
      .command('new')
      .description('write a scenario to start from')
      .argument('<file>', 'a YAML file that does not exist yet'),
  ).action(async (file: string, options: OutputOptions) => {
    const { newScenario } = await import('./scenario.ts');
    newScenario(file, options);
  });

  scenario
    .command('migrate')
    .description('print a scenario of an older version as one of this version')
    .argument('<scenario>', 'path of the file')
    .action(async (path: string) => {
      const { migrateScenario } = await import('./scenario.ts');
      migrateScenario(path);
    });

  scenario
    .command('schema')
    .description('print the JSON Schema of scenario files, for editors')
    .action(async () => {
      const { printScenarioSchema } = await import('./scenario.ts');
      printScenarioSchema();
    });
}
