import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../server/store/open.ts';
import { tempFolder } from '../store/temp-store.ts';
import { project, runGarita } from './run-garita.ts';

/** A folder with a database that holds one run, and the command line in it. */
function withDatabase() {
  const folder = tempFolder();
  const path = join(folder, 'garita.db');
  const store = openStore(path);
  store.runs.create({ portId: 'pharr' }, 1);
  store.close();
  const env = { GARITA_DB: path, INIT_CWD: folder };
  return { folder, path, env, garita: (...args: string[]) => runGarita(args, { cwd: folder, env }) };
}

test('a backup goes into the rotation beside the database, and restoring it asks first', async () => {
  const { folder, path, garita } = withDatabase();
  const made = await garita('db', 'backup', '--json');
  const { path: copy, removed } = JSON.parse(made.stdout);
  expect(removed).toEqual([]);
  expect(readdirSync(join(folder, 'backups'))).toEqual([
    expect.stringMatching(/^garita-\d{8}T\d{6}Z\.db$/),
    expect.stringMatching(/\.db\.sha256$/),
  ]);
  const store = openStore(path);
  store.runs.create({ portId: 'pharr' }, 2);
  store.close();

  const refused = await garita('db', 'restore', copy);
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toMatch(/Nothing was changed; add --yes to do it\.\n$/);

  const restored = await garita('db', 'restore', copy, '--yes');
  expect(restored.code).toBe(0);
  const after = openStore(path);
  expect(after.runs.list()).toHaveLength(1);
  after.close();
});

test.each([
  [['db', 'backup', 'taken.txt'], 7, /taken\.txt exists already and a backup overwrites nothing/],
  [['db', 'restore', 'no.db', '--yes'], 6, /There is no backup at .*no\.db/],
  [['db', 'restore', 'taken.txt', '--yes'], 3, /is not a readable SQLite database/],
  [['db', 'prune', '--yes', '--runs-older-than', 'long'], 2, /long is not a number of days, such as 90/],
  [['completion', 'tcsh'], 2, /choose one of bash, zsh, fish/],
] as const)('%j ends in one sentence and exit code %i', async (args, code, says) => {
  const { folder, garita } = withDatabase();
  writeFileSync(join(folder, 'taken.txt'), 'taken '.repeat(200));
  const outcome = await garita(...args);
  expect(outcome).toMatchObject({ code, stdout: '' });
  expect(outcome.stderr).toMatch(says);
});

test('a database that is missing is not made by looking after it', async () => {
  const folder = tempFolder();
  for (const args of [
    ['db', 'backup', 'copy.db'],
    ['db', 'migrate'],
    ['db', 'prune', '--yes'],
  ]) {
    const outcome = await runGarita(args, { env: { GARITA_DB: join(folder, 'no.db'), INIT_CWD: folder } });
    expect(outcome.code).toBe(6);
  }
  expect(readdirSync(folder)).toEqual([]);
});

test('doctor finds nothing at fault where all is as it should be, and reads every row if asked', async () => {
  const { garita } = withDatabase();
  const { code, stdout } = await garita('doctor', '--deep');
  expect(stdout).toMatch(/ok +Database +schema \d+, [\d.]+ MB, every page and row sound/);
  expect(stdout).not.toMatch(/FAULT/);
  expect(code).toBe(0);
});

test('doctor names a damaged database, what to do about it, and answers with exit code 5', async () => {
  const folder = tempFolder();
  const path = join(folder, 'garita.db');
  writeFileSync(path, 'Port Name,State\n'.repeat(500));
  const { code, stdout } = await runGarita(['doctor'], { env: { GARITA_DB: path } });
  expect(stdout).toMatch(/FAULT +Database +The file .* is not a readable SQLite database/);
  expect(code).toBe(5);
});

test('a server holds its database: a second one is refused, a backup is not', {
  timeout: 60_000,
}, async () => {
  const { path, env, garita } = withDatabase();
  const node = `${project}node_modules/.bin/node`;
  const server = spawn(node, [`${project}scripts/garita.ts`, 'serve', '--port', '0'], {
    env: { ...process.env, ...env, LOG_LEVEL: 'silent' },
  });
  try {
    const [said] = await once(server.stdout, 'data');
    expect(String(said)).toMatch(/^Garita is at http:\/\/127\.0\.0\.1:\d+\n$/);
    const second = spawnSync(node, [`${project}scripts/garita.ts`, 'serve', '--port', '0'], {
      env: { ...process.env, ...env, LOG_LEVEL: 'silent' },
      encoding: 'utf8',
    });
    expect(second.status).toBe(1);
    expect(second.stderr).toContain(`${path} is served by another Garita (process ${server.pid} on `);
    expect((await garita('db', 'backup')).code).toBe(0);
  } finally {
    server.kill('SIGKILL');
    await once(server, 'close');
  }
  mkdirSync(join(path, '..', 'again'));
  expect((await garita('db', 'backup', 'again/copy.db')).code).toBe(0);
});

test('completion offers in bash what there is: commands, then what belongs to them', async () => {
  const { stdout } = await runGarita(['completion', 'bash']);
  const offered = (...words: string[]) => {
    const line = words.map((word) => `'${word}'`).join(' ');
    const script = `${stdout}\nCOMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _garita; echo "\${COMPREPLY[*]}"`;
    return spawnSync('bash', ['-c', script], { encoding: 'utf8' }).stdout.trim().split(' ');
  };
  expect(offered('garita', 'scen')).toEqual(['scenario']);
  expect(offered('garita', 'scenario', '')).toEqual(expect.arrayContaining(['list', 'validate', 'schema']));
  expect(offered('garita', 'run', 'mine.yaml', '--res')).toEqual(['--resume']);
  expect(offered('garita', 'db', 're')).toEqual(['restore']);
});
