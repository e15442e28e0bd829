import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { WhatIfResult } from '../../server/contract/api.ts';

const folder = mkdtempSync(join(tmpdir(), 'garita-what-if-'));
const databasePath = join(folder, 'garita.db');
afterAll(() => rmSync(folder, { recursive: true }));

function garita(...args: string[]): Promise<{ code: number | null; out: string; error: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['scripts/garita.ts', ...args], {
      env: { ...process.env, GARITA_DB: databasePath },
    });
    let out = '';
    let error = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (error += chunk));
    child.on('close', (code) => resolve({ code, out, error }));
  });
}

const small = ['what-if', '--port', 'calexico-east', '--withdraw', '1', '--days', '2', '--replications', '6'];

test.each([
  [['what-if', '--port', 'pharr', '--withdraw', '1.7'], 2, /--withdraw 1\.7 is not a share from 0 to 1/],
  [['what-if', '--port', 'far', '--withdraw', '0.5'], 6, /There is no port 'far'; did you mean/],
  [['what-if', '--withdraw', '0.5'], 2, /--port/],
  [['what-if', '--port', 'pharr', '--withdraw', '0.5', '--days', 'x'], 2, /--days x is not a whole number/],
  [
    ['what-if', '--port', 'pharr', '--withdraw', '0.5', '--replications', '30', '--precision', '2'],
    2,
    /^--replications fixes the number and --precision lets the half-width decide it, so give one of the two\.$/m,
  ],
  [
    ['what-if', '--port', 'pharr', '--withdraw', '0.5', '--precision', '0', '--max-replications', '9'],
    2,
    /--precision 0 is not a number above 0.*; --max-replications 9 is not a whole number from 10 to 1000/,
  ],
  [
    ['what-if', '--port', 'pharr', '--withdraw', '0.5', '--precision', '2', '--metric', 'p42'],
    2,
    /--metric p42 is not one of p50WaitMin, p90WaitMin/,
  ],
  [
    ['what-if', '--port', 'pharr', '--withdraw', '0.5', '--metric', 'p90WaitMin'],
    2,
    /--metric cannot stand without --precision/,
  ],
])('%j is refused with one sentence and nothing is written', async (args, code, sentence) => {
  const answer = await garita(...args);
  expect(answer.code).toBe(code);
  expect(answer.error).toMatch(sentence);
  expect(answer.error.trim().split('\n')).toHaveLength(1);
  expect(answer.out).toBe('');
  expect(existsSync(databasePath)).toBe(false);
});

test('the same seed prints the same JSON twice, and another seed another', { timeout: 60_000 }, async () => {
  const first = await garita(...small, '--seed', '1', '--json');
  const second = await garita(...small, '--seed', '1', '--json');
  const third = await garita(...small, '--seed', '2', '--json');
  expect(first.code).toBe(0);
  expect(second.out).toBe(first.out);
  expect(third.out).not.toBe(first.out);
  const result = JSON.parse(first.out) as WhatIfResult;
  expect(result.label).toMatch(/^Hypothetical/);
  const of = (key: string) => result.metrics.find(({ metric }) => metric === key)!;
  expect(of('meanWaitMin').verdict).toBe('higher');
  for (const { baseline, scenario, difference } of result.metrics)
    if (baseline.mean !== null && scenario.mean !== null)
      expect(difference.mean).toBeCloseTo(scenario.mean - baseline.mean, 3);
});

test('withdrawing nothing changes nothing: every metric is a tie', { timeout: 60_000 }, async () => {
  const args = small.map((arg, i) => (small[i - 1] === '--withdraw' ? '0' : arg));
  const { metrics, finding } = JSON.parse((await garita(...args, '--json')).out) as WhatIfResult;
  expect(new Set(metrics.map(({ verdict }) => verdict))).not.toContain('higher');
  expect(metrics.filter(({ difference }) => difference.mean !== null && difference.mean !== 0)).toEqual([]);
  expect(finding).toMatch(/no effect on the P90 wait that can be told apart/);
});

test('with a precision the run says how many replications it took, in the text and in the JSON', {
  timeout: 60_000,
}, async () => {
  const args = ['what-if', '--port', 'calexico-east', '--withdraw', '1', '--days', '1'];
  const target = [
    '--precision',
    '0.5',
    '--relative',
    '--metric',
    'meanQueueTrucks',
    '--max-replications',
    '15',
  ];
  const { out } = await garita(...args, ...target);
  const { request, stopping } = JSON.parse((await garita(...args, ...target, '--json')).out) as WhatIfResult;
  const precision = { metric: 'meanQueueTrucks', halfWidth95: 0.5, relative: true, maxReplications: 15 };
  expect(request).toEqual({ portId: 'calexico-east', withdrawnShare: 1, days: 1, precision, seed: 1 });
  expect(stopping!.sentence).toMatch(/half-width of the difference in mean queue is .* trucks/);
  expect(out).toContain(stopping!.sentence);
});
