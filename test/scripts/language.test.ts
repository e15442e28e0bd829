import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { englishLeft } from '../spanish/english-left.ts';
import { runGarita } from './run-garita.ts';

const folder = mkdtempSync(join(tmpdir(), 'garita-language-'));
afterAll(() => rmSync(folder, { recursive: true }));

const env = { GARITA_DB: join(folder, 'garita.db') };
const garita = (args: readonly string[]) => runGarita(args, { env });

const WHAT_IF = [
  'what-if',
  '--port',
  'calexico-east',
  '--withdraw',
  '1',
  '--days',
  '1',
  '--replications',
  '2',
];

test('a result is printed in Spanish where --lang says so, its tables in columns as before', async () => {
  const { stdout, code } = await garita([...WHAT_IF, '--lang', 'es']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Retirar 100 % del predespacho en Calexico Este /);
  expect(stdout).toMatch(/^Hipotético: /m);
  expect(stdout).toMatch(/^Réplicas {6}2 réplicas, como se pidió\.$/m);
  const lines = stdout.split('\n').filter((line) => !line.startsWith('Demanda'));
  expect(lines.flatMap((line) => englishLeft(line))).toEqual([]);
  const [head, rule, , first] = lines.slice(lines.findIndex((line) => line.startsWith('Métrica')));
  expect(rule).toHaveLength(head!.length);
  expect(first!.length).toBeLessThanOrEqual(head!.length);
});

test('data are the same bytes in either language', async () => {
  const [english, spanish] = await Promise.all([
    garita([...WHAT_IF, '--json']),
    garita([...WHAT_IF, '--json', '--lang', 'es']),
  ]);
  expect(JSON.parse(english.stdout)).toMatchObject({ facilityName: 'Calexico East' });
  expect(spanish.stdout).toBe(english.stdout);
});

test('a refusal is one sentence in Spanish, with the same exit code', async () => {
  const { stderr, code } = await garita(['what-if', '--port', 'far', '--withdraw', '1', '--lang', 'es']);
  expect(code).toBe(6);
  expect(stderr).toMatch(/^No existe el puerto 'far'; ¿quiso decir '.*'\? Puertos conocidos: .*\n$/);
});

test('a language that there is not is bad usage', async () => {
  const { stderr, code } = await garita([...WHAT_IF, '--lang', 'fr']);
  expect(code).toBe(2);
  expect(stderr).toMatch(/Allowed choices are en, es\. See garita --help\.\n$/);
});
