import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ScenarioComparison } from '../../server/study/compare-scenarios.ts';
import { project, runGarita } from './run-garita.ts';

const folder = mkdtempSync(join(tmpdir(), 'garita-sweep-'));
afterAll(() => rmSync(folder, { recursive: true }));
const env = { GARITA_DB: join(folder, 'garita.db'), INIT_CWD: folder };
const garita = (...args: string[]) => runGarita(args, { cwd: folder, env });

const SMALL =
  'schemaVersion: 1\nname: Small\nfacilities: [calexico-east]\nwindow: { from: 2024-12-02, days: 1 }\npolicy: [{ share: 1 }]\nreplications: 4\noutputs: [p90WaitMin]\n';
const SWEEP = ['sweep', 'small.yaml', '--vary', 'share=0:1:8', '--output', 'csv'];

beforeAll(() => writeFileSync(join(folder, 'small.yaml'), SMALL));

describe('a sweep', { timeout: 180_000 }, () => {
  test('that is stopped and resumed gives the bytes of one that is not', async () => {
    const whole = await garita(...SWEEP, '--save', 'whole');
    expect(whole.code).toBe(0);

    const child = spawn(
      `${project}node_modules/.bin/node`,
      [`${project}scripts/garita.ts`, ...SWEEP, '--save', 'stopped'],
      {
        cwd: folder,
        env: { ...process.env, ...env },
      },
    );
    let said = '';
    child.stderr.on('data', (chunk) => (said += chunk));
    const closed = once(child, 'close');
    await expect.poll(() => partsIn('stopped'), { timeout: 60_000, interval: 20 }).toBeGreaterThan(1);
    child.kill('SIGINT');
    const [code] = await closed;
    expect(code).toBe(130);
    expect(said).toMatch(/what was finished is kept in stopped; the same command with --resume goes on/);
    const kept = partsIn('stopped');
    expect(kept).toBeLessThan(8);

    const refused = await garita(...SWEEP, '--save', 'stopped');
    expect(refused).toMatchObject({ code: 7, stdout: '' });
    expect(refused.stderr).toMatch(/holds a study already: go on with it by --resume/);

    const resumed = await garita(...SWEEP, '--save', 'stopped', '--resume');
    expect(resumed.stdout).toBe(whole.stdout);
    for (const file of ['result.json', 'metrics.csv'])
      expect(readFileSync(join(folder, 'stopped', file))).toEqual(readFileSync(join(folder, 'whole', file)));
  });

  test('without anything withdrawn changes nothing, and with all of it trucks wait longer', async () => {
    const { stdout } = await garita(...SWEEP, '--replications', '3');
    const [header, ...records] = stdout
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));
    const column = (name: string) => records.map((cells) => Number(cells[header!.indexOf(name)]));
    expect(column('share')).toHaveLength(8);
    expect(column('difference_mean')[0]).toBe(0);
    expect(column('baseline_mean').every((mean, _, all) => mean === all[0])).toBe(true);
    expect(column('difference_mean').at(-1)!).toBeGreaterThan(0);
  });

  test('of what the scenario does not have is refused before anything is run', async () => {
    const refused = await garita('sweep', 'small.yaml', '--vary', 'freezeMonths=0:12:3');
    expect(refused).toMatchObject({ code: 3, stdout: '' });
    expect(refused.stderr).toMatch(
      /'freezeMonths' cannot be varied, for no interval of its policy sets levers/,
    );
  });
});

describe('scenarios that are compared', { timeout: 120_000 }, () => {
  test('differ in nothing from themselves, on the same luck', async () => {
    cpSync(join(folder, 'small.yaml'), join(folder, 'same.yaml'));
    const { stdout } = await garita('compare', 'small.yaml', 'same.yaml', '--json', '--replications', '3');
    const { comparisons } = JSON.parse(stdout) as ScenarioComparison;
    const { difference, verdict } = comparisons[0]!.metrics.find(({ metric }) => metric === 'p90WaitMin')!;
    expect(difference).toEqual({ mean: 0, halfWidth95: 0 });
    expect(verdict).toBe('cannot be told apart');
  });

  test('must be of the same trucks', async () => {
    writeFileSync(join(folder, 'longer.yaml'), SMALL.replace('days: 1', 'days: 2'));
    const refused = await garita('compare', 'small.yaml', 'longer.yaml');
    expect(refused).toMatchObject({ code: 3, stdout: '' });
    expect(refused.stderr).toMatch(
      /^small and longer differ in their days, so their trucks are not the same/,
    );
  });
});

describe('a study script', { timeout: 120_000 }, () => {
  test('runs wherever it stands, and its own mistakes are said', async () => {
    writeFileSync(
      join(folder, 'mine.ts'),
      "import { run, scenario } from 'garita/study';\nconst days: number = 1;\nconst { results } = await run(scenario('small.yaml', { window: { from: '2024-12-02', days } , replications: 2 }));\nconsole.log(results.length, results[0]!.finding);\n",
    );
    expect(await garita('run', 'mine.ts')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^1 Withdrawing 100 %/),
    });
    writeFileSync(join(folder, 'wrong.ts'), "import { scenario } from 'garita/study';\nscenario('nope');\n");
    expect(await garita('run', 'wrong.ts')).toMatchObject({
      code: 6,
      stderr: expect.stringMatching(/^There is no scenario/),
    });
  });

  test.each(['break-even-share', 'two-readings'])('the example %s runs', async (name) => {
    const { code, stdout } = await garita('run', `${project}scripts/examples/${name}.ts`);
    expect(code).toBe(0);
    expect(stdout).toMatch(/ypothetical/);
  });
});

function partsIn(name: string): number {
  try {
    return readdirSync(join(folder, name, 'parts')).filter((file) => file.endsWith('.json')).length;
  } catch {
    return 0;
  }
}
