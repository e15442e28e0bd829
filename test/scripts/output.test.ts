import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { csvText, inForm, outputOf } from '../../scripts/output.ts';
import { tempFolder } from '../store/temp-store.ts';
import { project, runGarita } from './run-garita.ts';

const result = {
  text: () => 'for a person\n',
  document: () => ({ nested: [1, null] }),
  records: () => ({
    columns: ['name', 'minutes', 'is_met'],
    rows: [
      ['=Pharr', -1.5, true],
      ['Laredo, Texas', null, false],
    ],
  }),
};

describe('a result', () => {
  test('is a table for a person unless another form is asked for', () => {
    expect(inForm(outputOf({}), result)).toBe('for a person\n');
    expect(inForm(outputOf({ json: true }), result)).toBe('{\n  "nested": [\n    1,\n    null\n  ]\n}\n');
  });

  test('is as CSV safe to open in a spreadsheet, negative numbers still numbers, null an empty cell', () => {
    expect(csvText(result.records())).toBe(
      'name,minutes,is_met\r\n\'=Pharr,-1.5,true\r\n"Laredo, Texas",,false\r\n',
    );
  });

  test('is as NDJSON one object a line, null still null', () => {
    const lines = inForm(outputOf({ ndjson: true }), result)
      .trimEnd()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { name: '=Pharr', minutes: -1.5, is_met: true },
      { name: 'Laredo, Texas', minutes: null, is_met: false },
    ]);
  });

  test('has one form at a time', () => {
    expect(() => outputOf({ json: true, output: 'csv' })).toThrow(/give csv or json, not both/);
    expect(() => outputOf({ output: 'xml' })).toThrow(/--output xml is not one of table, csv, json, ndjson/);
    expect(outputOf({ json: true, output: 'json' })).toBe('json');
  });
});

test('the same list comes as a table, as CSV, as JSON and as NDJSON', async () => {
  const [text, csv, json, ndjson] = await Promise.all(
    [[], ['--output', 'csv'], ['--json'], ['--ndjson']].map(
      async (form) => (await runGarita(['scenario', 'list', ...form])).stdout,
    ),
  );
  const ids = (JSON.parse(json!) as { scenarios: Array<{ id: string }> }).scenarios.map(({ id }) => id);
  expect(ids.length).toBeGreaterThanOrEqual(8);
  expect(
    csv!
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',')[0]),
  ).toEqual(ids);
  expect(
    ndjson!
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).scenario),
  ).toEqual(ids);
  for (const id of ids) expect(text).toContain(id);
});

const SCENARIO =
  'schemaVersion: 1\nname: Two\nfacilities: [calexico-east, tecate]\nwindow: { from: 2024-12-02, days: 1 }\npolicy: [{ share: 1 }]\nreplications: 2\n';

describe('a tornado or a break-even of a scenario', { timeout: 120_000 }, () => {
  function withScenario() {
    const folder = tempFolder();
    writeFileSync(join(folder, 'two.yaml'), SCENARIO);
    const env = { GARITA_DB: join(folder, 'garita.db'), INIT_CWD: folder };
    return (...args: string[]) => runGarita(args, { cwd: folder, env });
  }

  test('is of one of its crossings, with its days, restriction and number of replications', async () => {
    const garita = withScenario();
    const outcome = await garita(
      'tornado',
      'two.yaml',
      '--port',
      'calexico-east',
      '--match',
      'niiScan',
      '--json',
    );
    expect(JSON.parse(outcome.stdout).request).toMatchObject({
      portId: 'calexico-east',
      withdrawnShare: 1,
      from: '2024-12-02',
      days: 1,
      replications: 2,
    });
  });

  test('answers a target written short, on the days of the scenario', async () => {
    const garita = withScenario();
    const outcome = await garita(
      ...['solve', 'two.yaml', '--port', 'tecate', '--target', 'wait.p90<=100000', '--json'],
    );
    // A wait of 69 days is not reached, whatever is kept.
    expect(JSON.parse(outcome.stdout)).toMatchObject({
      outcome: 'always met',
      target: { metric: 'p90WaitMin', relation: '<=', value: 100_000 },
      request: { portId: 'tecate', from: '2024-12-02', days: 1, replications: 2 },
    });
  });

  test.each([
    [['tornado', 'two.yaml'], /two\.yaml is of calexico-east, tecate; choose one of them with --port/],
    [
      ['tornado', 'two.yaml', '--withdraw', '1'],
      /--withdraw cannot stand beside a scenario, which says it itself/,
    ],
    [['tornado'], /name a scenario, or a port with --port/],
    [['solve', '--target', 'wait.p90<=45'], /name a scenario, or a port with --port/],
    [['solve', 'two.yaml', '--port', 'tecate', '--target', 'wait<=45'], /names no metric; choose from/],
  ] as const)('%j is refused in one sentence', async (args, says) => {
    const outcome = await withScenario()(...args);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(outcome.stderr).toMatch(says);
  });
});

const hasScript = spawnSync('script', ['--version']).status === 0;

test.skipIf(!hasScript)('bold and colour are for a terminal, and can be left out there too', () => {
  const onTerminal = (...args: string[]) => {
    const command = [`${project}node_modules/.bin/node`, `${project}scripts/garita.ts`, ...args].join(' ');
    const { NO_COLOR: _, FORCE_COLOR: __, CI: ___, ...env } = process.env;
    const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
      encoding: 'utf8',
      env: { ...env, TERM: 'xterm' },
    });
    return stdout;
  };
  expect(onTerminal('scenario', 'list')).toContain('\x1b[1mScenario');
  expect(onTerminal('scenario', 'list', '--no-color')).not.toContain('\x1b[');
});
