import { readFileSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { addDataCommands } from './data-commands.ts';
import { addDocsCommands } from './docs-commands.ts';
import { EXIT, EXIT_MEANINGS } from './exit-codes.ts';
import { addModelCommands } from './model-commands.ts';
import { reportError } from './report-error.ts';
import { addScenarioCommands } from './scenario-commands.ts';
import { addStudyCommands } from './study-commands.ts';
import { terminal } from './terminal.ts';
import { addUpkeepCommands } from './upkeep-commands.ts';

const EXAMPLES = `Examples:
  garita import Border_Crossing_Entry_Data.csv --allow-rejects   take in a download from BTS, plain or gzip
  curl -s https://example.org/file.csv | garita import -   the same from standard input
  garita import counts.csv --dry-run --json             what it would create and update, as one JSON document
  garita import gates.csv --map mapping.json --save-profile laredo-gates   a table of your own, remembered by its header
  garita imports undo 3                                 take an import back; garita imports list numbers them
  garita export crossing --where port=pharr --from 2026-05   what is stored, as CSV; without a name the tables
  garita what-if --port pharr --withdraw 0.6            60 % of preclearance withdrawn at Pharr, against baseline
  garita what-if --port otay-mesa --policy S2           the law as written, against baseline
  garita what-if --port pharr --withdraw 0.6 --precision 2   the same until the P90 difference is known to ± 2 min
  garita what-if --port pharr --withdraw 0.6 --uncertainty   the same with 80 % intervals over what is guessed
  garita run essay-implemented --save study             a scenario of data/scenarios, or of a file of your own
  garita sweep mine.yaml --vary share=0:1:5             a scenario at each value of a key
  garita compare essay-leverage essay-implemented       two scenarios on the same trucks with the same luck
  garita run study.ts                                   a study script in TypeScript, which imports garita/study
  garita verify study/manifest.json                     the same again: is every byte the same?
  garita report 3 --pdf --out brief.pdf                 a run as a brief to hand on; --html, or --bundle for a ZIP
  garita tornado --port pharr --withdraw 0.6            which guesses move the P90 wait most
  garita solve --port otay-mesa --target 'p90WaitMin<=45'   how much preclearance keeps the P90 wait within 45 min
  garita assumptions --grade G --match ucp              what is guessed about UCP, with ranges and sources
  garita policy --preset S2 --port otay-mesa            the levers of a reading of the law, each alone and all jointly
  garita backtest --all                                 real disruptions, predicted and scored; or a file of your own
  garita calibrate --port pharr                         capacity and arrivals by hour, fitted to posted waits
  garita checks                                         the model against exact values of queues
  garita db backup                                      a verified copy of the database; garita db restore FILE
  garita doctor                                         is all there that Garita needs?
  garita docs tutorial                                  from a downloaded file to a compared, verified study
`;

const EXIT_CODES = `
Exit codes: ${Object.entries(EXIT_MEANINGS)
  .map(([code, meaning]) => `${code} ${meaning}`)
  .join(' · ')}
The database is data/garita.db in the project folder; the environment variable GARITA_DB names another.`;

const program = new Command('garita')
  .description('What-if model of US-Mexico truck queues and produce spoilage under restricted preclearance.')
  .version(packageVersion(), '-V, --version', 'print the versions of Garita, its model and what it runs on')
  .helpOption('-h, --help', 'print this help')
  .option('-q, --quiet', 'no progress on stderr, with any command')
  .option('--no-color', 'no bold and colour, with any command; nor with NO_COLOR set')
  .addOption(
    new Option(
      '--lang <language>',
      'language of results and refusals, with any command; data and --json are the same',
    )
      .choices(['en', 'es'])
      .default('en'),
  )
  .hook('preAction', async (_, command) => {
    const { quiet, color, json, ndjson, output, lang } = command.optsWithGlobals();
    if (color === false) process.env.NO_COLOR = '1';
    if (lang === 'es') {
      const { cellInSpanish, textInSpanish } = await import('./text-in-spanish.ts');
      Object.assign(terminal, { textOf: textInSpanish, cellOf: cellInSpanish });
    }
    const isJson = json || ndjson || output === 'json' || output === 'ndjson';
    terminal.progress = quiet ? 'silent' : isJson ? 'as JSON' : 'told';
  })
  .addHelpText('before', EXAMPLES)
  .addHelpText('after', EXIT_CODES)
  .configureOutput({ outputError: (text, write) => write(asSentence(text)) })
  .exitOverride();

// A command's module is imported inside its action: help and refusals then load neither database nor model.

addDataCommands(program);
addStudyCommands(program);
addScenarioCommands(program);
addModelCommands(program);
addUpkeepCommands(program);
addDocsCommands(program);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) process.exitCode = reportError(error);
  else if (error.code === 'commander.version') await printVersions();
  else process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.badUsage;
}

function packageVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** What else decides on results, after the version of Garita. */
async function printVersions(): Promise<void> {
  const { versionLines } = await import('./versions.ts');
  process.stdout.write(versionLines());
}

/** `error: unknown command 'imprt'\n(Did you mean import?)` as one line that ends in what to do. */
function asSentence(text: string): string {
  const [what = '', hint] = text
    .replace(/^error: /, '')
    .trim()
    .split('\n');
  const clause = what.charAt(0).toUpperCase() + what.slice(1);
  const remedy = hint === undefined ? '' : `${hint.replace(/^\((.*)\)$/, '$1')} `;
  return `${clause.replace(/\.$/, '')}. ${remedy}See garita --help.\n`;
}
