import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { addDataCommands } from './data-commands.ts';
import { addDocsCommands } from './docs-commands.ts';
import { helpFormat } from './help.ts';
import { addModelCommands } from './model-commands.ts';
import { addScenarioCommands } from './scenario-commands.ts';
import { addStudyCommands } from './study-commands.ts';
import { terminal } from './terminal.ts';
import { addUpkeepCommands } from './upkeep-commands.ts';

/** The command line with every command. A command's module is imported inside its action, so that help loads neither database nor model. */
export function garitaProgram(): Command {
  const program = new Command('garita')
    .description(
      'What-if model of US-Mexico truck queues and produce spoilage under restricted preclearance.',
    )
    .version(packageVersion(), '-V, --version', 'print the versions of Garita, its model and what it runs on')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .option('-q, --quiet', 'no progress on stderr, with any command')
    .option('--no-color', 'no bold and colour, with any command; nor with NO_COLOR set')
    .addOption(
      new Option(
        '--lang <language>',
        'en or es, with any command: language of help, results and refusals; data stay the same',
      )
        .choices(['en', 'es'])
        .default('en'),
    )
    .hook('preAction', (_, command) => {
      const { quiet, color, json, ndjson, output } = command.optsWithGlobals();
      if (color === false) process.env.NO_COLOR = '1';
      const isJson = json || ndjson || output === 'json' || output === 'ndjson';
      terminal.progress = quiet ? 'silent' : isJson ? 'as JSON' : 'told';
    })
    .configureHelp(helpFormat)
    .configureOutput({ outputError: (text, write) => write(`${terminal.textOf(asSentence(text))}\n`) })
    .exitOverride();
  addDataCommands(program);
  addStudyCommands(program);
  addScenarioCommands(program);
  addModelCommands(program);
  addUpkeepCommands(program);
  addDocsCommands(program);
  return program;
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
  return `${clause.replace(/\.$/, '')}. ${remedy}See garita --help.`;
}
