import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { UncertaintyResult } from '../../server/contract/api.ts';
import type { SolveResult, TornadoResult } from '../../server/contract/studies.ts';
import type { Assumption } from '../../server/model/assumptions/assumption.ts';
import type { Why } from '../../server/model/study/why.ts';
import { runGarita } from './run-garita.ts';

const folder = mkdtempSync(join(tmpdir(), 'garita-uncertainty-'));
const databasePath = join(folder, 'garita.db');
afterAll(() => rmSync(folder, { recursive: true }));
const garita = (...args: string[]) => runGarita(args, { env: { GARITA_DB: databasePath } });

const port = ['--port', 'calexico-east'];
const small = ['--days', '1', '--replications', '2'];

test.each([
  [
    ['tornado', ...port, '--withdraw', '1', '--metric', 'p42'],
    2,
    /^--metric p42 names no metric; choose from/,
  ],
  [['tornado', ...port, '--withdraw', '1', '--of', 'law'], 2, /^--of law is not one of baseline, scenario/],
  [['tornado', ...port, '--withdraw', '7'], 2, /^--withdraw 7 is not a share from 0 to 1/],
  [['tornado', '--port', 'far', '--withdraw', '1'], 6, /^There is no port 'far'/],
  [['solve', ...port, '--target', 'p90WaitMin=45'], 2, /^--target p90WaitMin=45 is not a metric, <= or >=/],
  [['solve', ...port, '--target', 'p42<=45'], 2, /^--target p42<=45 names no metric/],
  [
    ['what-if', ...port, '--withdraw', '1', '--uncertainty', '8'],
    2,
    /^--uncertainty 8 is not a whole number/,
  ],
  [
    ['what-if', ...port, '--withdraw', '1', '--assume', 'service.niiScanMin'],
    2,
    /^--assume .* is not path=number/,
  ],
  [
    ['solve', ...port, '--target', 'p90WaitMin<=45', '--assume', 'service.niScanMin=9'],
    6,
    /^There is no assumption 'service\.niScanMin'; did you mean 'service\.niiScanMin'\?/,
  ],
  [
    ['tornado', ...port, '--withdraw', '1', '--assume', 'service.niiSelectionFast=9'],
    3,
    /^service\.niiSelectionFast 9 is not a share from 0 to 1/,
  ],
  [['assumptions', '--grade', 'Z'], 2, /^--grade Z is no grade; choose from M \(measured\)/],
])('%j is refused with one sentence and nothing is written', async (args, code, sentence) => {
  const { code: given, stdout, stderr } = await garita(...args);
  expect([given, stdout]).toEqual([code, '']);
  expect(stderr).toMatch(sentence);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(existsSync(databasePath)).toBe(false);
});

test('assumptions lists what is guessed about one thing, as a table and as JSON, and counts by grade', async () => {
  const { stdout } = await garita('assumptions', '--grade', 'G', '--match', 'niiSelection');
  expect(stdout).toMatch(/^service\.niiSelectionFast +0\.05 +0\.02 to 0\.16 +share of trucks +G +Judgement/m);
  expect(stdout).toMatch(/^1 of \d+ assumptions: 1 G \(guessed\)\.$/m);
  const list = JSON.parse((await garita('assumptions', '--json')).stdout) as Assumption[];
  const scan = list.find(({ path }) => path === 'service.niiScanMin')!;
  expect(scan).toMatchObject({ value: 8, range: [4, 15], unit: 'min', grade: 'O', editable: false });
  expect((await garita('assumptions', '--match', 'no such thing')).stdout).toMatch(/^None of the \d+/);
});

test('a tornado prints its bars under the label', {
  timeout: 60_000,
}, async () => {
  const args = ['tornado', ...port, '--withdraw', '1', ...small, '--match', 'calexico-east.capacity'];
  const { stdout } = await garita(...args);
  expect(stdout).toMatch(/^P90 wait, min, in the scenario, at Calexico East: .* as stated\.\nHypothetical:/);
  expect(stdout).toMatch(/facilities\.calexico-east\.capacityPerHour .*█/);
  const result = JSON.parse((await garita(...args, '--json')).stdout) as TornadoResult;
  expect(result.label).toMatch(/^Hypothetical/);
  expect(result.bars).toHaveLength(1);
});

test('a match with no assumption is refused with one that there is', { timeout: 60_000 }, async () => {
  const args = ['tornado', ...port, '--withdraw', '1', ...small, '--match', 'zzz'];
  const { code, stderr } = await garita(...args);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^'zzz' is in the path of no assumption of this what-if, such as [\w.-]+;/);
});

test('solve says in one sentence from where the target is met, and lists what it tried', {
  timeout: 60_000,
}, async () => {
  const args = ['solve', ...port, ...small, '--target', 'p90WaitMin <= 1000', '--uncertainty', '9'];
  const { stdout } = await garita(...args);
  expect(stdout).toMatch(
    /^At Calexico East the target is met even with no preclearance kept\.\nHypothetical:/,
  );
  expect(stdout).toMatch(/^Over 9 draws of \d+ assumptions, 2 replications each: always met in 9\.$/m);
  expect(stdout).toMatch(
    /^The 80 % interval over assumptions holds no break-even: the target is always met\.$/m,
  );
  const result = JSON.parse((await garita(...args, '--json')).stdout) as SolveResult;
  expect(result).toMatchObject({
    outcome: 'always met',
    target: { metric: 'p90WaitMin', relation: '<=', value: 1000 },
  });
  expect(result.trials.map(({ x }) => x)).toEqual([0, 0.25, 0.5, 0.75, 1]);
});

test('a what-if with uncertainty adds its intervals and changes nothing else', {
  timeout: 60_000,
}, async () => {
  const args = ['what-if', ...port, '--withdraw', '1', ...small];
  const plain = JSON.parse((await garita(...args, '--json')).stdout) as Record<string, unknown>;
  const { stdout } = await garita(...args, '--uncertainty', '9', '--why', '--json');
  const { uncertainty, ...rest } = JSON.parse(stdout) as { uncertainty: UncertaintyResult; why: Why };
  expect(rest).toEqual(plain);
  const { bars, baseline, scenario } = rest.why.minutesPerTruck!;
  expect(bars.reduce((sum, bar) => sum + bar.contribution, baseline)).toBeCloseTo(scenario, 4);
  expect(uncertainty).toMatchObject({ points: 9, replicationsPerPoint: 2, replicationsReported: 2 });
  const wait = uncertainty.metrics.find(({ metric }) => metric === 'p90WaitMin')!;
  expect(wait.scenario.high80).toBeGreaterThan(wait.scenario.low80!);
});

test('another value for an assumption is used, shown, kept in the JSON, and named when it is implausible', {
  timeout: 60_000,
}, async () => {
  const changed = ['--assume', 'facilities.calexico-east.capacityPerHour=500'];
  const args = ['what-if', ...port, '--withdraw', '1', ...small];
  const { stdout, stderr } = await garita(...args, ...changed);
  expect(stdout).toMatch(/^Assumed {7}facilities\.calexico-east\.capacityPerHour = 500$/m);
  expect(stderr).toMatch(
    /^Warning: .* lies outside its plausible range of [\d.]{2,5} to [\d.]{2,5} trucks an hour\.$/m,
  );
  const { request } = JSON.parse((await garita(...args, ...changed, '--json')).stdout);
  expect(request.assume).toEqual({ 'facilities.calexico-east.capacityPerHour': 500 });
});
