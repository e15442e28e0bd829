import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from 'vitest';
import { EXIT_MEANINGS } from '../../scripts/exit-codes.ts';
import { LIVE_EVENTS, LIVE_REQUESTS } from '../../server/contract/live-events.ts';
import { ALL_ROUTES } from '../../server/http/documented/all-routes.ts';
import { METRICS } from '../../server/model/study/facility-metrics.ts';
import { tempFolder } from '../store/temp-store.ts';
import { project, runGarita } from './run-garita.ts';

const DOWNLOAD = `${project}test/fixtures/bts/Border_Crossing_Entry_Data_1996-01_2025-02.csv.gz`;

/** The commands of a text, block by block. */
function blocksOf(markdown: string): string[] {
  return [...markdown.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => block!);
}

/** Runs a block as its reader would, in a folder, stopping at the first command that fails. */
async function bash(block: string, cwd: string) {
  const node = `${project}node_modules/.bin/node`;
  const garita = `garita() { '${node}' '${project}scripts/garita.ts' "$@"; }`;
  const child = spawn('bash', ['-eo', 'pipefail', '-c', `${garita}\n${block}`], {
    cwd,
    env: { ...process.env, GARITA_DB: join(cwd, 'garita.db'), INIT_CWD: cwd },
  });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { code, stdout, stderr };
}

test('the tutorial does what it says, from an empty folder to a compared, verified, exported study', {
  timeout: 300_000,
}, async () => {
  const folder = tempFolder();
  copyFileSync(DOWNLOAD, join(folder, 'Border_Crossing_Entry_Data.csv.gz'));
  const { stdout: tutorial } = await runGarita(['docs', 'tutorial']);
  const said: string[] = [];
  for (const block of blocksOf(tutorial)) {
    const { code, stdout, stderr } = await bash(block, folder);
    expect(stderr + stdout, block).not.toMatch(/Unexpected failure/);
    expect(code, `${block}\n${stderr}`).toBe(0);
    said.push(stdout);
  }
  const all = said.join('');
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  expect(all).toMatch(/^Nothing was new: the database is as it was\.$/m);
  expect(all).toMatch(/^The same, byte for byte: result [0-9a-f]{64}\.$/m);
  expect(all).toMatch(/^Hypothetical: no effect of the December 2020 law/m);
  // Official: 186,663 trucks at the World Trade Bridge in November 2024.
  expect(read('laredo.csv')).toMatch(/World Trade Bridge,Trucks,2024-11,186663/);
  expect(read('mistake.txt')).toMatch(
    /^mistaken\.yaml:7:1: replicatons: is no key here; did you mean replications\?$/m,
  );
  expect(readdirSync(join(folder, 'study'))).toEqual(
    expect.arrayContaining(['manifest.json', 'metrics.csv', 'result.json']),
  );
  const compared = read('compared.csv').trimEnd().split('\r\n');
  expect(compared).toHaveLength(1 + 3);
  const swept = read('sweep/metrics.csv').trimEnd().split('\r\n');
  expect(swept).toHaveLength(1 + 3 * 3);
  expect(read('brief.html')).toMatch(/<!doctype html>[\s\S]*Calexico East/i);
  expect(readFileSync(join(folder, 'study.zip')).subarray(0, 2).toString()).toBe('PK');
});

describe('the documentation', () => {
  let help = '';
  let commands = '';
  beforeAll(async () => {
    help = (await runGarita(['--help'])).stdout;
    commands = (await runGarita(['docs', 'commands'])).stdout;
  });

  test('has a section for each command of help and each of their subcommands', async () => {
    const listed = help.slice(help.indexOf('\nCommands:')).matchAll(/^ {2}([a-z][a-z-]*) /gm);
    const names = [...listed].map(([, name]) => name!).filter((name) => name !== 'help');
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) expect(commands).toMatch(new RegExp(`^## garita ${name}\\b`, 'm'));
    for (const name of ['scenario migrate', 'imports undo', 'db restore', 'profiles show'])
      expect(commands).toContain(`## garita ${name} <`);
  });

  test('lists every option that a command takes', async () => {
    const { stdout } = await runGarita(['sweep', '--help']);
    const section = commands.slice(
      commands.indexOf('## garita sweep'),
      commands.indexOf('## garita compare'),
    );
    for (const [, option] of stdout.matchAll(/ (--[a-z-]+)/g))
      if (option !== '--help') expect(section).toContain(option);
  });

  test('has every metric, every exit code and every key of a scenario', async () => {
    const [metrics, codes, scenario] = await Promise.all(
      ['metrics', 'exit-codes', 'scenario'].map(async (topic) => (await runGarita(['docs', topic])).stdout),
    );
    for (const { key } of METRICS) expect(metrics).toContain(`| \`${key}\` |`);
    for (const code of Object.keys(EXIT_MEANINGS)) expect(codes).toContain(`| ${code} |`);
    for (const key of ['policy[].share', 'window.trace.from', 'precision.halfWidth95', 'outputs'])
      expect(scenario).toContain(`| \`${key}\` |`);
  });

  test('has every route and event', async () => {
    const [routes, events] = await Promise.all(
      ['routes', 'events'].map(async (topic) => (await runGarita(['docs', topic])).stdout),
    );
    for (const { method, path } of ALL_ROUTES) expect(routes).toContain(`| \`${method} ${path}\` |`);
    for (const name of [...Object.keys(LIVE_REQUESTS), ...Object.keys(LIVE_EVENTS)])
      expect(events).toContain(`| \`${name}\` |`);
  });

  test('refuses a topic that there is not, and names those that there are', async () => {
    const outcome = await runGarita(['docs', 'nothing']);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(outcome.stderr).toMatch(/There is no topic nothing; choose from tutorial, commands, scenario/);
  });
});

test('the examples of help name commands and files that there are', async () => {
  const { stdout } = await runGarita(['--help']);
  const examples = stdout.slice(0, stdout.indexOf('\nUsage:'));
  const { stdout: commands } = await runGarita(['docs', 'commands']);
  for (const [, name] of examples.matchAll(/^ {2}garita ([a-z-]+)/gm))
    expect(commands).toMatch(new RegExp(`^## garita ${name}\\b`, 'm'));
  for (const [, id] of examples.matchAll(/garita run ([a-z-]+) /g))
    expect(existsSync(`${project}data/scenarios/${id}.yaml`)).toBe(true);
});
