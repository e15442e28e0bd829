import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import type { AssumptionsOptions } from './assumptions.ts';
import type { BacktestOptions } from './backtest.ts';
import type { CalibrateOptions } from './calibrate.ts';
import type { ChecksOptions } from './checks.ts';
import { EXIT } from './exit-codes.ts';
import type { ExportOptions } from './export.ts';
import type { ImportOptions } from './import.ts';
import type { PolicyOptions } from './policy.ts';
import { reportError } from './report-error.ts';
import type { SolveOptions } from './solve.ts';
import type { TornadoOptions } from './tornado.ts';
import type { WhatIfOptions } from './what-if-request.ts';

const EXAMPLES = `Examples:
  garita import Border_Crossing_Entry_Data.csv          take in a download from BTS, plain or gzip
  curl -s https://example.org/file.csv | garita import -   the same from standard input
  garita import counts.csv --dry-run --json             what it would create and update, as one JSON document
  garita import gates.csv --map mapping.json --save-profile laredo-gates   a table of your own, remembered by its header
  garita imports undo 3                                 take an import back; garita imports list numbers them
  garita export crossing --where port=pharr --from 2026-05   what is stored, as CSV; without a name the tables
  garita what-if --port pharr --withdraw 0.6            60 % of preclearance withdrawn at Pharr, against baseline
  garita what-if --port otay-mesa --policy S2           the law as written, against baseline
  garita what-if --port pharr --withdraw 0.6 --precision 2   the same until the P90 difference is known to ± 2 min
  garita what-if --port pharr --withdraw 0.6 --uncertainty   the same with 80 % intervals over what is guessed
  garita tornado --port pharr --withdraw 0.6            which guesses move the P90 wait most
  garita solve --port otay-mesa --target 'p90WaitMin<=45'   how much preclearance keeps the P90 wait within 45 min
  garita assumptions --grade G --match ucp              what is guessed about UCP, with ranges and sources
  garita policy --preset S2 --port otay-mesa            the levers of a reading of the law, each alone and all jointly
  garita backtest --all                                 real disruptions, predicted and scored; or a file of your own
  garita calibrate --port pharr                         capacity and arrivals by hour, fitted to posted waits
  garita checks                                         the model against exact values of queues
`;

const EXIT_CODES = `
Exit codes: 0 done · 1 unexpected failure · 2 bad usage · 3 input invalid · 5 a check failed · 6 not found ·
7 conflict or locked
The database is data/garita.db in the project folder; the environment variable GARITA_DB names another.`;

const program = new Command('garita')
  .description('What-if model of US-Mexico truck queues and produce spoilage under restricted preclearance.')
  .version(packageVersion(), '-V, --version', 'print the version')
  .helpOption('-h, --help', 'print this help')
  .addHelpText('before', EXAMPLES)
  .addHelpText('after', EXIT_CODES)
  .configureOutput({ outputError: (text, write) => write(asSentence(text)) })
  .exitOverride();

// A command's module is imported inside its action: help and refusals then load neither database nor model.

program
  .command('import')
  .description(
    'take a file of counts, crossings, waits or trade into the database; the same again changes nothing',
  )
  .argument(
    '<file>',
    'path of a CSV, JSON or XML file, plain or gzip, or an archive of answers; - for standard input',
  )
  .option('--dry-run', 'do all of an import but store it')
  .option('--profile <name>', 'read the table as the profile of this name says')
  .option(
    '--map <file>',
    'read the table by the mapping in this JSON file; a table that is not known prints one to start from',
  )
  .option('--save-profile <name>', 'remember the mapping for files with the same header')
  .option(
    '--on-conflict <policy>',
    'where another value is stored: replace it, keep it, or reject the file',
    'replace',
  )
  .option('--rejects <file>', 'write the rows that are left out to this CSV file, to be mended and imported')
  .option('--json', 'print the report as one JSON document')
  .action(async (file: string, options: ImportOptions) => {
    const { runImport } = await import('./import.ts');
    await runImport(file, options);
  });

const imports = program.command('imports').description('list what was imported, or take an import back');

imports
  .command('list')
  .description('list the imports, newest first')
  .option('--json', 'print the list as one JSON document')
  .action(async (options: { readonly json?: boolean }) => {
    const { listImports } = await import('./imports.ts');
    listImports(options);
  });

imports
  .command('undo')
  .description('remove what an import created and restore what it replaced')
  .argument('<id>', 'number of the import in the list')
  .option('--json', 'print what became of its values as one JSON document')
  .action(async (id: string, options: { readonly json?: boolean }) => {
    const { undoImport } = await import('./imports.ts');
    undoImport(id, options);
  });

program
  .command('export')
  .description('print the rows of a table, filtered; without a name, list the tables')
  .argument('[table]', 'name of the table, such as crossing or trade')
  .option('--where <column=value...>', 'only rows with this value, such as port=pharr or laneKind=FAST')
  .option('--from <date>', 'only rows from this month, day or instant on, such as 2024-01')
  .option('--to <date>', 'only rows before this one')
  .option('--output <format>', 'csv, json or ndjson (default: csv)')
  .action(async (name: string | undefined, options: ExportOptions) => {
    const { runExport } = await import('./export.ts');
    await runExport(name, options);
  });

const profiles = program
  .command('profiles')
  .description('how tables of any origin are read: list the profiles, show or remove one');

profiles
  .command('list')
  .description('list the profiles by name')
  .option('--json', 'print the list as one JSON document')
  .action(async (options: { readonly json?: boolean }) => {
    const { listProfiles } = await import('./profiles.ts');
    listProfiles(options);
  });

profiles
  .command('show')
  .description('print the mapping of a profile as JSON, which import --map takes')
  .argument('<name>', 'name of the profile')
  .action(async (name: string) => {
    const { showProfile } = await import('./profiles.ts');
    showProfile(name);
  });

profiles
  .command('remove')
  .description('forget a profile; what was imported by it stays')
  .argument('<name>', 'name of the profile')
  .action(async (name: string) => {
    const { removeProfile } = await import('./profiles.ts');
    removeProfile(name);
  });

program
  .command('what-if')
  .description('restrict preclearance and compare waits, flow, produce and cost at one port with baseline')
  .requiredOption('--port <id>', 'port, such as pharr or otay-mesa')
  .option('--withdraw <share>', 'share of precleared trucks that lose preclearance, 0 to 1')
  .option('--policy <preset>', 'instead: a reading of the law, S0 to S4 or law, or a JSON file of your own')
  .option('--from <date>', 'first measured day (default: first Monday of the latest counted month)')
  .option('--days <days>', 'measured days (default: 7)')
  .option(
    '--trace [from/to]',
    'instead: run the imported trucks of the port, all days or two dates such as 2024-12-02/2024-12-08',
  )
  .option('--replications <count>', 'independent repetitions of both worlds (default: 30)')
  .option(
    '--precision <half-width>',
    'instead: repeat until the 95 % half-width of the difference is this small',
  )
  .option('--metric <key>', 'metric that is to be so precise, in its unit (default: p90WaitMin)')
  .option('--relative', 'take --precision as a share of the baseline mean, such as 0.05')
  .option('--max-replications <count>', 'where --precision gives up (default: 200)')
  .option('--assume <path=value...>', 'take another value for an assumption, such as service.niiScanMin=12')
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
  )
  .option('--json', 'print the result as one JSON document')
  .action(async (options: WhatIfOptions) => {
    const { runWhatIfCommand } = await import('./what-if.ts');
    await runWhatIfCommand(options);
  });

program
  .command('tornado')
  .description(
    'move each assumption of a what-if alone from its P10 to its P90, widest effect on a metric first',
  )
  .requiredOption('--port <id>', 'port, such as pharr or otay-mesa')
  .option('--withdraw <share>', 'share of precleared trucks that lose preclearance, 0 to 1')
  .option('--policy <preset>', 'instead: a reading of the law, S0 to S4 or law, or a JSON file of your own')
  .option('--from <date>', 'first measured day (default: first Monday of the latest counted month)')
  .option('--metric <key>', 'metric that is to move', 'p90WaitMin')
  .option('--of <world>', 'baseline, scenario or their difference', 'scenario')
  .option('--match <text>', 'only assumptions with this text in their path, such as service.nii')
  .option('--days <days>', 'measured days', '1')
  .option('--replications <count>', 'repetitions of both worlds at either end', '5')
  .option('--assume <path=value...>', 'take another value for an assumption, such as service.niiScanMin=12')
  .option('--seed <seed>', 'the same seed gives the same bytes', '1')
  .option('--json', 'print the result as one JSON document')
  .action(async (options: TornadoOptions) => {
    const { runTornadoCommand } = await import('./tornado.ts');
    await runTornadoCommand(options);
  });

program
  .command('solve')
  .description('find the share of preclearance that must be kept for a metric to meet a target')
  .requiredOption('--port <id>', 'port, such as pharr or otay-mesa')
  .requiredOption('--target <bound>', "metric and bound in quotes, such as 'p90WaitMin<=45'")
  .option('--days <days>', 'measured days, from the first Monday of the latest counted month', '2')
  .option('--replications <count>', 'repetitions of both worlds at each share tried', '10')
  .option('--assume <path=value...>', 'take another value for an assumption, such as service.niiScanMin=12')
  .option('--uncertainty [draws]', 'add the interval over draws of the assumptions (20 unless told)')
  .option('--seed <seed>', 'the same seed gives the same bytes', '1')
  .option('--json', 'print the result as one JSON document')
  .action(async (options: SolveOptions) => {
    const { runSolveCommand } = await import('./solve.ts');
    await runSolveCommand(options);
  });

program
  .command('assumptions')
  .description('list every figure on which results rest, with its range, unit, grade and source')
  .option('--grade <letters>', 'only these grades, such as G or G,B')
  .option('--match <text>', 'only those with this text in path, source or note')
  .option('--json', 'print the list as one JSON document')
  .action(async (options: AssumptionsOptions) => {
    const { runAssumptionsCommand } = await import('./assumptions.ts');
    runAssumptionsCommand(options);
  });

program
  .command('policy')
  .description(
    'list the levers of the law, or those of a preset and what each leaves of preclearance at a port',
  )
  .option('--preset <id>', 'S0, S1, S2, S3, S4 or law')
  .option('--port <id>', 'port, such as pharr or otay-mesa')
  .option('--json', 'print the result as one JSON document')
  .action(async (options: PolicyOptions) => {
    const { runPolicyCommand } = await import('./policy.ts');
    runPolicyCommand(options);
  });

program
  .command('checks')
  .description(
    'hold the simulation and the formulas against exact values of queues, each within its interval',
  )
  .option('--family <names>', 'only these families of checks, such as erlang-b or priority,laws')
  .option('--write', 'replace data/checks.json, which the Method place shows')
  .option('--date <date>', 'the day of the run that the file names (default: today)')
  .option('--json', 'print the result as one JSON document')
  .action(async (options: ChecksOptions) => {
    const { runChecksCommand } = await import('./checks.ts');
    process.exitCode = await runChecksCommand(options);
  });

program
  .command('backtest')
  .description('predict real disruptions with frozen figures and score them beside plain models')
  .argument('[events...]', 'ids of data/events, or paths of event files')
  .option('--all', 'every event of data/events')
  .option('--replications <count>', 'independent repetitions, each with other luck and other guesses', '200')
  .option('--seed <seed>', 'the same seed gives the same bytes', '1')
  .option('--assume <path=value...>', 'take another value for an assumption; refused for scored events')
  .option('--html <file>', 'write a report with charts and sources, one file that opens anywhere')
  .option('--write', 'replace data/backtest.json, which the Method place shows; with --all')
  .option('--date <date>', 'the day of the run that report and file name (default: today)')
  .option('--freeze', 'instead: record that the figures as they now are predict scored events')
  .option('--json', 'print the result as one JSON document')
  .action(async (events: readonly string[], options: BacktestOptions) => {
    const { runBacktestCommand } = await import('./backtest.ts');
    await runBacktestCommand(events, options);
  });

program
  .command('calibrate')
  .description(
    'fit capacity a lane, arrivals by hour and FAST share to posted waits; scored on dates not fitted to',
  )
  .option('--port <id>', 'only this port, with its hours')
  .option('--from <date>', 'first local date of the waits, such as 2026-04-14 (default: all)')
  .option('--to <date>', 'last local date')
  .option('--imported', 'fit to the waits and counts in the database, what was imported included')
  .option('--write', 'replace data/calibration.json; the same data give the same bytes')
  .option('--json', 'print the calibration as one JSON document')
  .action(async (options: CalibrateOptions) => {
    const { runCalibrateCommand } = await import('./calibrate.ts');
    await runCalibrateCommand(options);
  });

// The next command goes here, with its module beside import.ts.

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) process.exitCode = reportError(error);
  else process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.badUsage;
}

function packageVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** `error: unknown command 'imprt'\n(Did you mean import?)` as one line that ends in what to do. */
function asSentence(text: string): string {
  const [what = '', hint] = text
    .replace(/^error: /, '')
    .trim()
    .split('\n');
  const clause = what.charAt(0).toUpperCase() + what.slice(1);
  const remedy = hint === undefined ? '' : `${hint.replace(/^\((.*)\)$/, '$1')} `;
  return `${clause}. ${remedy}See garita --help.\n`;
}
