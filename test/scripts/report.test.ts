import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../server/store/open.ts';
import { noBrowserReason } from '../helpers/chromium.ts';
import { resultOf } from '../report/finished-run.ts';
import { runGarita } from './run-garita.ts';

const SCENARIO = `schemaVersion: 1
name: { en: Half kept, es: Se conserva la mitad }
facilities: [pharr]
window: { days: 1 }
policy: [{ share: 0.5 }]
replications: 2
seed: 7
`;

describe('a run as a brief', { timeout: 120_000 }, () => {
  let folder: string;
  const garita = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    runGarita(args, {
      cwd: folder,
      env: { GARITA_DB: join(folder, 'garita.db'), INIT_CWD: folder, ...env },
    });
  const at = (name: string) => join(folder, name);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'garita-test-'));
    writeFileSync(at('mine.yaml'), SCENARIO);
    expect(await garita(['run', 'mine.yaml', '--save', 'study', '-q'])).toMatchObject({ code: 0 });
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  test('a saved run is printed as HTML on standard output, the same from its result as from its manifest', async () => {
    const fromResult = await garita(['report', 'study/result.json']);
    expect(fromResult).toMatchObject({ code: 0, stderr: '' });
    expect(fromResult.stdout).toMatch(/^<!doctype html>[\s\S]*Withdrawing 50 % of preclearance at Pharr/);
    expect((await garita(['report', 'study/manifest.json', '--html'])).stdout).toBe(fromResult.stdout);
  });

  test('two runs are set beside each other, as a page and as a table, and a bundle is of one', async () => {
    const both = ['report', 'study/result.json', 'study/manifest.json'];
    const page = await garita([...both, '--lang', 'es']);
    expect(page).toMatchObject({ code: 0, stderr: '' });
    expect(page.stdout).toContain('2 corridas comparadas');
    expect((await garita([...both, '--csv'])).stdout).toMatch(/^run,facility,restriction,metric/);
    expect(await garita([...both, '--bundle', '--out', 'both.zip'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('A bundle is of one run'),
    });
    expect(await garita(['report', 'study/result.json', '--csv'])).toMatchObject({ code: 2 });
  });

  test('its bundle brings the same report back, and the scenario in it asks the same', async () => {
    expect(await garita(['report', 'study/result.json', '--bundle', '--out', 'brief.zip'])).toMatchObject({
      code: 0,
      stdout: '',
      stderr: '',
    });
    const files = unzipSync(readFileSync(at('brief.zip')));
    mkdirSync(at('bundle'));
    for (const [name, bytes] of Object.entries(files)) writeFileSync(at(`bundle/${name}`), bytes);
    const again = await garita(['report', 'bundle/manifest.json']);
    expect(again.stdout).toBe(strFromU8(files['report.html']!));
    const rerun = await garita(['run', 'bundle/mine.yaml', '--json', '-q']);
    expect(JSON.parse(rerun.stdout)).toEqual(JSON.parse(readFileSync(at('bundle/result.json'), 'utf8')));
  });

  test('a run of the database is named by its number, and told in Spanish where that is asked for', async () => {
    const store = openStore(at('garita.db'));
    const result = resultOf();
    const id = store.runs.create(result.request, 1);
    store.runs.update(id, { status: 'done', progress: 1, result, finishedAtMs: Date.UTC(2026, 11, 1) });
    store.close();
    const { stdout, code } = await garita(['report', String(id), '--lang', 'es']);
    expect(code).toBe(0);
    expect(stdout).toContain('sube la espera P90 en 40 min');
    expect(stdout).toContain('1 diciembre 2026, 00:00 UTC');
  });

  test.skipIf(noBrowserReason !== null)(
    'a PDF is printed by a Chromium, on the paper that is asked for',
    async () => {
      const sizes = ['letter', 'a4'].map(async (paper) => {
        const out = `${paper}.pdf`;
        expect(
          await garita(['report', 'study/result.json', '--pdf', '--paper', paper, '--out', out]),
        ).toMatchObject({ code: 0, stderr: '' });
        const pdf = readFileSync(at(out)).toString('latin1');
        expect(pdf).toMatch(/^%PDF-/);
        return /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/
          .exec(pdf)!
          .slice(1)
          .map((points) => Math.round(Number(points)));
      });
      expect(await Promise.all(sizes)).toEqual([
        [612, 792],
        [596, 842],
      ]);
    },
  );

  test.each<[string, readonly string[], Readonly<Record<string, string>>, number, RegExp]>([
    [
      'no Chromium',
      ['study/result.json', '--pdf', '--out', 'no.pdf'],
      { CHROMIUM: '/nowhere/chromium' },
      6,
      /^A PDF is printed by a Chromium, .* name one in CHROMIUM, or print the page of --html from any browser\.\n$/,
    ],
    ['an unknown run', ['99'], {}, 6, /^There is no run 99 in the database; .*\n$/],
    ['a file that is not there', ['study/gone.json'], {}, 6, /^There is no file study\/gone\.json; .*\n$/],
    ['a file that is no run', ['mine.yaml'], {}, 3, /^mine\.yaml is no JSON of a run; .*\n$/],
    [
      'a folder that is not there',
      ['study/result.json', '--out', 'no/brief.html'],
      {},
      6,
      /^The folder of .*\n$/,
    ],
    ['two forms', ['study/result.json', '--html', '--pdf'], {}, 2, /^A report has one form: .*\n$/],
    [
      'another language',
      ['study/result.json', '--lang', 'fr'],
      {},
      2,
      /^Option '--lang <language>' argument 'fr' is invalid\. Allowed choices are en, es\. See garita --help\.\n$/,
    ],
    [
      'another paper',
      ['study/result.json', '--paper', 'a9'],
      {},
      2,
      /^--paper a9 is not one of letter, a4\.\n$/,
    ],
  ])('%s is told in one sentence, and nothing is written', async (_, args, env, code, sentence) => {
    const before = readdirSync(folder);
    const outcome = await garita(['report', ...args], env);
    expect(outcome).toMatchObject({ code, stdout: '' });
    expect(outcome.stderr).toMatch(sentence);
    expect(readdirSync(folder)).toEqual(before);
  });

  test('a result that was changed by hand is not reported under the hash of another', async () => {
    const content = JSON.parse(readFileSync(at('study/result.json'), 'utf8'));
    content.results[0].metrics[0].scenario.mean = 1;
    writeFileSync(at('changed.json'), JSON.stringify(content));
    const { code, stderr } = await garita(['report', 'changed.json']);
    expect([code, stderr]).toEqual([3, expect.stringContaining('so one of them was changed')]);
    expect(existsSync(at('brief.html'))).toBe(false);
  });
});
