import { type Command, Help, type HelpConfiguration, type Option } from 'commander';
import { EXIT_MEANINGS } from './exit-codes.ts';
import { EXAMPLES } from './help-examples.ts';
import { terminal } from './terminal.ts';

/** How help is laid out: examples first, in the language of the terminal and as wide as it is; the end of the program's own names the exit codes. */
export const helpFormat: HelpConfiguration = {
  formatHelp(command, helper) {
    const plain = Help.prototype.formatHelp.call(helper, command, helper);
    return `${examplesOf(command, helper)}${plain}${command.parent === null ? ending(helper) : ''}`;
  },
  optionDescription: describeOption,
  styleTitle: said,
  styleUsage: namesSaid,
  styleOptionTerm: namesSaid,
  styleArgumentTerm: (name) => said(`<${name}>`).slice(1, -1),
  styleCommandDescription: asSentence,
  styleSubcommandTerm: namesSaid,
  styleDescriptionText: said,
};

/** `imports undo`, and nothing for the program itself. */
export function commandPath(command: Command): string {
  const { parent } = command;
  if (parent === null) return '';
  return parent.parent === null ? command.name() : `${commandPath(parent)} ${command.name()}`;
}

function examplesOf(command: Command, helper: Help): string {
  const examples = EXAMPLES[commandPath(command)] ?? [];
  if (examples.length === 0) return '';
  const lines = examples.map(([line, meaning]) => `  ${line}\n${wrapped(said(meaning), 6, helper)}`);
  return `${said('Examples:')}\n${lines.join('\n')}\n\n`;
}

function ending(helper: Help): string {
  const codes = Object.entries(EXIT_MEANINGS).map(
    ([code, meaning]) => `  ${code.padStart(3)}  ${said(meaning)}`,
  );
  const database =
    'The database is data/garita.db in the project folder; the environment variable GARITA_DB names another.';
  return `\n${said('Exit codes:')}\n${codes.join('\n')}\n\n${wrapped(said(database), 0, helper)}\n`;
}

function describeOption({ description, defaultValue, required, optional }: Option): string {
  const isTold = defaultValue !== undefined && (required || optional);
  return isTold ? `${description} (default: ${String(defaultValue)})` : description;
}

/** Names of what an option or argument takes, such as `<file>`, are words too; names of options are not. */
function namesSaid(text: string): string {
  return text.replace(/[<[](?!-)[^>\]]+[>\]]/g, said);
}

/** `list the imports` as `List the imports.` */
function asSentence(description: string): string {
  const text = said(description);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`;
}

function said(text: string): string {
  return terminal.textOf(text);
}

function wrapped(text: string, indent: number, helper: Help): string {
  const margin = ' '.repeat(indent);
  return helper
    .boxWrap(text, (helper.helpWidth ?? 80) - indent)
    .split('\n')
    .map((line) => margin + line)
    .join('\n');
}
