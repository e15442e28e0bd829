import type { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commandPath } from '../../scripts/help.ts';
import { EXAMPLES } from '../../scripts/help-examples.ts';
import { speak } from '../../scripts/language.ts';
import { garitaProgram } from '../../scripts/program.ts';
import { terminal } from '../../scripts/terminal.ts';
import { englishLines } from './printed-english.ts';

const before = { ...terminal };
afterEach(() => Object.assign(terminal, before));

function everyCommand(command: Command = garitaProgram()): Command[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}

const COMMANDS = everyCommand().map((command) => [commandPath(command), command] as const);

const WIDTH = 80;
/** A command line that an example shows is not broken, so that it can be copied. */
const linesTooWide = (help: string) =>
  help.split('\n').filter((line) => line.length > WIDTH && !line.startsWith('  garita '));

test('the instrument finds an English line between Spanish ones, and takes no option for English', () => {
  const text = '  --days <días>  días medidos, como share=0:1:5\n  garita import it with this\n  the days\n';
  expect(englishLines(text)).toEqual(['  the days']);
});

describe('in Spanish', () => {
  beforeEach(() => speak(['--lang', 'es']));

  test.each(COMMANDS)('the help of garita %s has no English and fits 80 columns', (_, command) => {
    const help = command.helpInformation();
    expect(help).toMatch(/^Uso: garita/m);
    expect(englishLines(help)).toEqual([]);
    expect(linesTooWide(help)).toEqual([]);
  });
});

test.each(COMMANDS)('the help of garita %s leads with examples and fits 80 columns', (_, command) => {
  const help = command.helpInformation();
  expect(help).toMatch(/^Examples:\n {2}\S/);
  expect(linesTooWide(help)).toEqual([]);
});

test('every example names a command and options that there are', () => {
  const paths = new Set(everyCommand().map(commandPath));
  expect(Object.keys(EXAMPLES).filter((path) => !paths.has(path))).toEqual([]);
  const lines = Object.values(EXAMPLES).flatMap((examples) => examples.map(([line]) => line));
  const unknown = lines.filter((line) => {
    const [, said = ''] = /garita (.*?)(?: >.*|\))?$/.exec(line) ?? [];
    const words = said.split(' ');
    let command: Command = garitaProgram();
    for (const word of words) command = command.commands.find((one) => one.name() === word) ?? command;
    const options = new Set(['--help', '--lang', ...command.options.map(({ long }) => long)]);
    const isNamed = words[0] === '' || command.parent !== null;
    return !isNamed || words.some((word) => word.startsWith('--') && !options.has(word));
  });
  expect(unknown).toEqual([]);
});
