import type { Command } from 'commander';
import { markdownTable } from './markdown.ts';

/** Every command that can be run, in the order of help, as Markdown. */
export function markdownOfCommands(program: Command): string {
  return `# Commands\n\n${sectionsOf(program, program.name()).join('\n')}`;
}

function sectionsOf(command: Command, path: string): string[] {
  const below = command.commands.flatMap((one) => sectionsOf(one, `${path} ${one.name()}`));
  return command.commands.length === 0 ? [section(command, path)] : below;
}

function section(command: Command, path: string): string {
  const args = command.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
    return { term: argument.required ? `<${name}>` : `[${name}]`, meaning: argument.description };
  });
  const options = command.options
    .filter(({ hidden }) => !hidden)
    .map(({ flags, description, defaultValue }) => ({
      term: flags,
      meaning: defaultValue === undefined ? description : `${description} (default: ${String(defaultValue)})`,
    }));
  const usage = [path, ...args.map(({ term }) => term)].join(' ');
  const rows = [...args, ...options].map(({ term, meaning }) => [`\`${term}\``, meaning]);
  const about = command.description();
  return `## ${usage}\n\n${about.charAt(0).toUpperCase()}${about.slice(1)}.\n\n${rows.length === 0 ? '' : markdownTable(['', 'What it does'], rows)}`;
}
