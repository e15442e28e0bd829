import type { Command } from 'commander';
import type { AssumptionsOptions } from './assumptions.ts';
import { withOutput } from './output-options.ts';
import type { PolicyOptions } from './policy.ts';
import type { SolveOptions } from './solve.ts';
import type { TornadoOptions } from './tornado.ts';
import type { WhatIfOptions } from './what-if-request.ts';

/** What asks the model, and what its answers rest on. */
export function addStudyCommands(program: Command): void {
  withOutput(
    program
      .command('what-if')
      .description(
        'restrict preclearance and compare waits, flow, produce and cost at one port with baseline',
      )
      .requiredOption('--port <id>', 'id of the port, such as pharr or otay-mesa')
      .option('--withdraw <share>', 'share of precleared trucks that lose preclearance, 0 to 1')
      .option(
        '--policy <preset>',
        'instead of --withdraw: a reading of the law, S0 to S4 or law, or a JSON file of your own',
      )
      .option('--from <date>', 'first measured day (default: first Monday of the latest counted month)')
      .option('--days <days>', 'measured days (default: 7)')
      .option(
        '--trace [from/to]',
        'instead of --days: run the imported trucks of the port, all days or two dates such as 2024-12-02/2024-12-08',
      )
      .option('--replications <count>', 'independent repetitions of both worlds (default: 30)')
      .option(
        '--precision <half-width>',
        'instead of --replications: repeat until the 95 % half-width of the difference is this small',
      )
      .option('--metric <key>', 'metric that is to be so precise, in its unit (default: p90WaitMin)')
      .option('--relative', 'take --precision as a share of the baseline mean, such as 0.05')
      .option('--max-replications <count>', 'repetitions after which --precision gives up (default: 200)')
      .option(
        '--assume <path=value...>',
        'take another value for an assumption, such as service.niiScanMin=12',
      )
      .option('--seed <seed>', 'the same seed gives the same bytes', '1')
      .option(
        '--uncertainty [points]',
        'add 80 % intervals over the ranges of what is assumed, split from luck (20 points unless told)',
      )
      .option('--why', 'print the steps from baseline to scenario, by stage and by channel of cost')
      .option('--commodity <file>', 'JSON of your own commodity, shaped as an entry of data/commodities.json')
      .option('--mix-share <share>', "its share of the port's produce trucks, 0 to 1; needed for a new one")
      .option(
        '--defaults',
        'run on the labelled defaults of data/ports.json, not on what garita calibrate fitted',
      ),
  ).action(async (options: WhatIfOptions) => {
    const { runWhatIfCommand } = await import('./what-if.ts');
    await runWhatIfCommand(options);
  });

  withOutput(
    program
      .command('tornado')
      .description(
        'move each assumption of a what-if alone from its P10 to its P90, widest effect on a metric first',
      )
      .argument('[scenario]', 'id or path, which says the restriction and the days itself')
      .option(
        '--port <id>',
        'id of the port, such as pharr; needed without a scenario, or to choose one of its crossings',
      )
      .option('--withdraw <share>', 'share of precleared trucks that lose preclearance, 0 to 1')
      .option(
        '--policy <preset>',
        'instead of --withdraw: a reading of the law, S0 to S4 or law, or a JSON file of your own',
      )
      .option('--from <date>', 'first measured day (default: first Monday of the latest counted month)')
      .option('--metric <key>', 'metric whose movement is told', 'p90WaitMin')
      .option('--of <world>', 'which world: baseline, scenario or difference', 'scenario')
      .option('--match <text>', 'only assumptions with this text in their path, such as service.nii')
      .option('--days <days>', 'measured days (default: 1)')
      .option('--replications <count>', 'repetitions of both worlds at either end (default: 5)')
      .option(
        '--assume <path=value...>',
        'take another value for an assumption, such as service.niiScanMin=12',
      )
      .option('--seed <seed>', 'the same seed gives the same bytes (default: 1)'),
  ).action(async (scenario: string | undefined, options: TornadoOptions) => {
    const { runTornadoCommand } = await import('./tornado.ts');
    await runTornadoCommand(scenario, options);
  });

  withOutput(
    program
      .command('solve')
      .description('find the share of preclearance that must be kept for a metric to meet a target')
      .argument('[scenario]', 'id or path, of which the days and what it assumes are taken')
      .option(
        '--port <id>',
        'id of the port, such as pharr; needed without a scenario, or to choose one of its crossings',
      )
      .requiredOption(
        '--target <bound>',
        "metric and bound in quotes, such as 'p90WaitMin<=45' or 'wait.p90<=45'",
      )
      .option(
        '--days <days>',
        'measured days, from the first Monday of the latest counted month (default: 2)',
      )
      .option('--replications <count>', 'repetitions of both worlds at each share tried (default: 10)')
      .option(
        '--assume <path=value...>',
        'take another value for an assumption, such as service.niiScanMin=12',
      )
      .option('--uncertainty [draws]', 'add the interval over draws of the assumptions (20 unless told)')
      .option('--seed <seed>', 'the same seed gives the same bytes (default: 1)'),
  ).action(async (scenario: string | undefined, options: SolveOptions) => {
    const { runSolveCommand } = await import('./solve.ts');
    await runSolveCommand(scenario, options);
  });

  withOutput(
    program
      .command('assumptions')
      .description('list every figure on which results rest, with its range, unit, grade and source')
      .option('--grade <letters>', 'only these grades, such as G or G,B')
      .option('--match <text>', 'only those with this text in path, source or note'),
  ).action(async (options: AssumptionsOptions) => {
    const { runAssumptionsCommand } = await import('./assumptions.ts');
    runAssumptionsCommand(options);
  });

  withOutput(
    program
      .command('policy')
      .description(
        'list the levers of the law, or those of a preset and what each leaves of preclearance at a port',
      )
      .option('--preset <id>', 'a reading of the law: S0, S1, S2, S3, S4 or law')
      .option('--port <id>', 'id of the port, such as pharr or otay-mesa'),
  ).action(async (options: PolicyOptions) => {
    const { runPolicyCommand } = await import('./policy.ts');
    runPolicyCommand(options);
  });
}
