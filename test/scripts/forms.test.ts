import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commandPath } from '../../scripts/help.ts';
import { garitaProgram } from '../../scripts/program.ts';
import { runGarita } from './run-garita.ts';

/** What prints a document of one kind, not a result: Markdown, a script, a file of a scenario, a schema, a report; or nothing, but serves. */
const DOCUMENTS = [
  'docs',
  'completion',
  'scenario show',
  'scenario migrate',
  'scenario schema',
  'report',
  'serve',
];

function everyCommand(command: Command = garitaProgram()): Command[] {
  return command.commands.length === 0 ? [command] : command.commands.flatMap((one) => everyCommand(one));
}

test('each command that prints results knows a table, CSV, JSON and NDJSON', () => {
  const forms = ['--output', '--json', '--ndjson', '--bom'];
  const lacking = everyCommand()
    .filter((command) => !forms.every((form) => command.options.some(({ long }) => long === form)))
    .map(commandPath);
  expect(lacking.toSorted()).toEqual(DOCUMENTS.toSorted());
});

const folder = mkdtempSync(join(tmpdir(), 'garita-forms-'));
const env = { GARITA_DB: join(folder, 'garita.db'), PORT: '0' };
beforeAll(() => runGarita(['export'], { env }));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['doctor'],
  ['policy'],
  ['policy --preset S2'],
  ['policy --preset S2 --port otay-mesa'],
  ['imports list'],
  ['export'],
  ['scenario validate essay-implemented essay-leverage'],
  ['db migrate'],
  ['db drill'],
  ['db prune --yes'],
])(
  'garita %s prints as many records in CSV as in NDJSON, under the same names, and JSON that can be read',
  async (line) => {
    const inForm = async (form: string) =>
      (await runGarita([...line.split(' '), '--output', form], { env })).stdout;
    const [text, csv, json, ndjson] = [
      await inForm('table'),
      await inForm('csv'),
      await inForm('json'),
      await inForm('ndjson'),
    ];
    const records = ndjson
      .trimEnd()
      .split('\n')
      .map((one) => JSON.parse(one) as object);
    expect(csv.split('\r\n')[0]).toBe(Object.keys(records[0]!).join(','));
    expect(csv.trimEnd().split('\r\n')).toHaveLength(records.length + 1);
    expect(JSON.parse(json)).toBeTypeOf('object');
    expect(text.length).toBeGreaterThan(0);
  },
);
