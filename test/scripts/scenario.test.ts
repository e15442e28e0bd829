import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runGarita } from './run-garita.ts';

const folder = mkdtempSync(join(tmpdir(), 'garita-scenario-'));
afterAll(() => rmSync(folder, { recursive: true }));
const garita = (...args: string[]) =>
  runGarita(args, { cwd: folder, env: { GARITA_DB: join(folder, 'garita.db'), INIT_CWD: folder } });

const SMALL =
  'schemaVersion: 1\nname: Small\nfacilities: [calexico-east]\nwindow: { days: 1 }\npolicy: [{ share: 1 }]\nreplications: 3\n';

describe('a study in an empty folder', { timeout: 120_000 }, () => {
  test('a new scenario can be checked at once, and is not written over', async () => {
    expect((await garita('scenario', 'new', 'mine.yaml')).code).toBe(0);
    expect(await garita('scenario', 'validate', 'mine.yaml')).toMatchObject({
      code: 0,
      stdout: 'mine.yaml: ok\n',
    });
    const again = await garita('scenario', 'new', 'mine.yaml');
    expect(again).toMatchObject({ code: 2, stderr: expect.stringMatching(/exists already/) });
  });

  test('what is run and saved can be verified, and a changed manifest is told apart where it differs first', async () => {
    writeFileSync(join(folder, 'small.yaml'), SMALL);
    const run = await garita('run', 'small.yaml', '--save', 'out');
    expect(run.code).toBe(0);
    expect(run.stdout).toMatch(/Hypothetical/);
    expect(
      ['manifest.json', 'metrics.csv', 'result.json'].map((name) => existsSync(join(folder, 'out', name))),
    ).toEqual([true, true, true]);
    expect(await garita('verify', 'out/manifest.json')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^The same/),
    });

    const verified = await garita('verify', 'out/manifest.json', '--output', 'csv');
    expect(verified.stdout).toMatch(
      /^is_same,result_hash,differs_in,stated,found\r\ntrue,[0-9a-f]{64},,,\r\n$/,
    );
    const manifest = JSON.parse(readFileSync(join(folder, 'out', 'manifest.json'), 'utf8'));
    manifest.scenario.content.seed = 2;
    writeFileSync(join(folder, 'changed.json'), JSON.stringify(manifest));
    const changed = await garita('verify', 'changed.json');
    expect(changed).toMatchObject({
      code: 5,
      stdout: expect.stringMatching(/^It differs first in requests\[1\]\.seed/),
    });
  });

  test('the same scenario prints the same bytes', async () => {
    writeFileSync(join(folder, 'small.yaml'), SMALL);
    const [one, other] = [
      await garita('run', 'small.yaml', '--json'),
      await garita('run', 'small.yaml', '--json'),
    ];
    expect(one.stdout).toBe(other.stdout);
    expect(JSON.parse(one.stdout).manifest.resultHash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('as CSV it is one record for each crossing and metric asked for', async () => {
    writeFileSync(join(folder, 'few.yaml'), `${SMALL}outputs: [p90WaitMin, valueLostUsdPerDay]\n`);
    const { stdout } = await garita('run', 'few.yaml', '--output', 'csv');
    const records = stdout.trimEnd().split('\r\n');
    expect(records[0]).toMatch(/^scenario,facility,metric,unit,baseline_mean/);
    expect(records.slice(1).map((record) => record.split(',').slice(0, 3))).toEqual([
      ['few', 'calexico-east', 'p90WaitMin'],
      ['few', 'calexico-east', 'valueLostUsdPerDay'],
    ]);
  });
});

describe('what cannot be used is refused, with nothing on stdout', () => {
  test.each([
    [['run', 'nope'], 6, /There is no scenario and no file 'nope'; did you mean/],
    [
      ['run', 'essay-leverage', '--replications', '1'],
      2,
      /--replications 1 is not a whole number from 2 to 1000/,
    ],
    [['run', 'essay-leverage', '--output', 'xml'], 2, /--output xml is not one of table, csv, json/],
    [['verify', 'nope.json'], 6, /There is no file nope\.json/],
    [['scenario', 'validate', 'bad.yaml'], 3, /^bad\.yaml:2:1: nmae: is no key here; did you mean name\?$/m],
  ])('%j', async (args, code, error) => {
    writeFileSync(join(folder, 'bad.yaml'), 'schemaVersion: 1\nnmae: x\n');
    const refused = await garita(...args);
    expect(refused).toMatchObject({ code, stdout: '' });
    expect(refused.stderr).toMatch(error);
  });
});
