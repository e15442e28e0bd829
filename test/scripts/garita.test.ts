import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { tempFolder } from '../store/temp-store.ts';
import { project, runGarita } from './run-garita.ts';

const version = expect.stringMatching(
  new RegExp(
    `^${manifest.version}\\nmodel \\d+\\.\\d+\\.\\d+\\nschema \\d+\\nSQLite 3\\..*\\nNode 24\\..*\\ntime zones \\d{4}`,
  ),
);

test('help leads with examples and names the exit codes', async () => {
  const { code, stdout } = await runGarita(['--help']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Examples:\n {2}garita import /);
  expect(stdout).toMatch(
    /^Exit codes:\n +0 {2}done\n +1 {2}unexpected failure\n +2 {2}bad usage\n +3 {2}input invalid$/m,
  );
});

test('an unknown command names the nearest one', async () => {
  expect(await runGarita(['imprt', 'x.csv'])).toEqual({
    code: 2,
    stdout: '',
    stderr: "Unknown command 'imprt'. Did you mean import? See garita --help.\n",
  });
});

test('help and refusals of options are in Spanish where --lang says so, wherever it stands', async () => {
  const { code, stdout } = await runGarita(['--lang=es', 'import', '--help']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Ejemplos:\n {2}garita import .*\nUso: garita import \[opciones\] <archivo>\n/s);
  expect(await runGarita(['imprt', 'x.csv', '--lang', 'es'])).toEqual({
    code: 2,
    stdout: '',
    stderr: "No existe el comando 'imprt'. ¿Quiso decir import? Vea garita --help.\n",
  });
});

test.each([
  [['import'], "Missing required argument 'file'. See garita --help.\n"],
  [['import', 'x.csv', '--jsn'], "Unknown option '--jsn'. Did you mean --json? See garita --help.\n"],
])('bad usage such as %j is one sentence and exit code 2', async (args, stderr) => {
  expect(await runGarita(args)).toEqual({ code: 2, stdout: '', stderr });
});

const systemNode = ['/usr/bin/node', '/usr/local/bin/node'].find((path) => {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return /^v(18|20|22)\./.test(stdout ?? '');
});

test.skipIf(systemNode === undefined)('an older Node hands over to the Node of the project', async () => {
  const older = { node: systemNode!, script: 'garita.mjs' };
  expect(await runGarita(['--version'], older)).toMatchObject({ code: 0, stdout: version });
  expect(await runGarita(['imprt'], older)).toMatchObject({ code: 2 });
});

test.skipIf(systemNode === undefined)('an older Node without the project’s own says how to get it', () => {
  const folder = join(tempFolder(), 'scripts');
  mkdirSync(folder);
  cpSync(`${project}scripts/garita.mjs`, join(folder, 'garita.mjs'));
  const outcome = spawnSync(systemNode!, [join(folder, 'garita.mjs')], { encoding: 'utf8' });
  expect(outcome.status).toBe(1);
  expect(outcome.stderr).toMatch(/needs Node 24 and this is Node .*; run npm ci in the project folder/);
});

test('the launcher runs at once where Node is new enough', async () => {
  expect(await runGarita(['--version'], { script: 'garita.mjs' })).toMatchObject({
    code: 0,
    stdout: version,
  });
});
