import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readCatalogue } from '../../server/catalogue.ts';
import { runGarita } from './run-garita.ts';

const folder = mkdtempSync(join(tmpdir(), 'garita-commodity-'));
afterAll(() => rmSync(folder, { recursive: true }));
const env = { GARITA_DB: join(folder, 'garita.db') };
const mango = readCatalogue().commodityById.get('mango')!;
const file = (name: string, change: object) => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ ...mango, id: 'lime', name: { en: 'Lime', es: 'Limón' }, ...change }));
  return path;
};
const lime = file('lime.json', {});
const whatIf = (...more: string[]) =>
  runGarita(
    ['what-if', '--port', 'pharr', '--withdraw', '1', '--days', '1', '--replications', '2', ...more],
    { env },
  );

test('a what-if follows a commodity of the user, says so, and keeps it whole in the JSON', async () => {
  const { code, stdout } = await whatIf('--commodity', lime, '--mix-share', '0.2');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Commodity {5}Lime \(lime\.json\), 20 % of the port's produce trucks$/m);
  const json = JSON.parse((await whatIf('--commodity', lime, '--mix-share', '0.2', '--json')).stdout);
  expect(json.ownCommodity.commodity).toEqual(
    JSON.parse(JSON.stringify({ ...mango, id: 'lime', name: { en: 'Lime', es: 'Limón' } })),
  );
  expect(json.ownCommodity.mixShare).toBe(0.2);
});

test('a port that carries only avocado loses what avocado loses', async () => {
  const avocado = readCatalogue().commodityById.get('avocado')!;
  const path = join(folder, 'avocado.json');
  writeFileSync(path, JSON.stringify(avocado));
  const { stdout } = await whatIf('--commodity', path, '--mix-share', '1', '--json');
  const { metrics } = JSON.parse(stdout) as { metrics: { metric: string; baseline: { mean: number } }[] };
  const mean = (key: string) => metrics.find(({ metric }) => metric === key)!.baseline.mean;
  expect(mean('valueLostUsdPerDay')).toBe(mean('avocadoValueLostUsdPerDay'));
  expect(mean('valueLostUsdPerDay')).toBeGreaterThan(0);
  expect(mean('meanLifeUsedPct')).toBe(mean('avocadoLifeUsedPct'));
});

test.each([
  [
    'a new commodity without a share',
    ['--commodity', lime],
    3,
    /No truck at Pharr carries 'lime' yet.*--mix-share 0\.1/,
  ],
  ['a file that is not there', ['--commodity', join(folder, 'none.json')], 6, /none\.json cannot be read/],
  ['a share above 1', ['--commodity', lime, '--mix-share', '7'], 2, /--mix-share 7 is not a share/],
  ['a share of nothing', ['--mix-share', '0.2'], 2, /--mix-share says how much of --commodity is carried/],
  [
    'a Q10 below 1',
    ['--commodity', file('bad.json', { q10: { ...mango.q10, value: 0.4 } }), '--mix-share', '0.1'],
    3,
    /bad\.json is not a commodity: q10\.value: expected 1 or more/,
  ],
])('what cannot be used is refused in one sentence: %s', async (_, more, exitCode, sentence) => {
  const { code, stdout, stderr } = await whatIf(...more);
  expect([code, stdout]).toEqual([exitCode, '']);
  expect(stderr).toMatch(sentence);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
