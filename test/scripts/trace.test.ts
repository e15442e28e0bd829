import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WhatIfResult } from '../../server/contract/api.ts';
import { openStore } from '../../server/store/open.ts';
import { storeTrucks } from '../store/stored-trucks.ts';
import { runGarita } from './run-garita.ts';

const args = ['what-if', '--port', 'calexico-east', '--withdraw', '1', '--replications', '2', '--trace'];
const nineOClock = Date.UTC(2024, 11, 3, 17) / 1000;

const folder = mkdtempSync(join(tmpdir(), 'garita-trace-'));
const env = { GARITA_DB: join(folder, 'garita.db') };
afterAll(() => rmSync(folder, { recursive: true }));

// A truck every two minutes from 9 to 11 on 3 December 2024, each of which waited 10 minutes.
beforeAll(() => {
  const store = openStore(env.GARITA_DB);
  const joined = Array.from({ length: 60 }, (_, i) => nineOClock + 120 * i);
  storeTrucks(
    store,
    'calexico-east',
    joined.map((joinedAtS) => ({ joinedAtS, primaryAtS: joinedAtS + 600 })),
  );
  store.close();
});

test('what-if --trace runs the imported trucks and says what was observed of them; the same seed prints the same bytes', {
  timeout: 120_000,
}, async () => {
  const { stdout } = await runGarita(args, { env });
  expect(stdout).toMatch(/^Hypothetical/m);
  expect(stdout).toContain('Demand        trace-driven: 60 imported trucks of 2024-12-03\n');
  expect(stdout).toContain(
    'Observed      mean 10.0 min, median 10.0 min, P90 10.0 min (end of the queue to the booth, 60 of 60 trucks)',
  );
  const [first, second] = [
    await runGarita([...args, '--json'], { env }),
    await runGarita([...args, '--json'], { env }),
  ];
  expect(second.stdout).toBe(first.stdout);
  const { request } = JSON.parse(first.stdout) as WhatIfResult;
  expect(request).toEqual({
    portId: 'calexico-east',
    withdrawnShare: 1,
    trace: {},
    replications: 2,
    seed: 1,
  });
});

test.each([
  [[...args, '2024-12-04/2024-12-05'], 3, /not within the trace: .* are of 2024-12-03 to 2024-12-03/],
  [args.map((arg) => (arg === 'calexico-east' ? 'pharr' : arg)), 3, /^No imported truck is stored for Pharr/],
  [[...args, '2024-12-03/a/b'], 2, /--trace 2024-12-03\/a\/b is not two dates/],
  [[...args, '3 December'], 2, /--trace 3 December is not two dates such as 2024-12-02\/2024-12-08, or one/],
  [[...args, '--days', '3'], 2, /--trace sets the days itself/],
])('%j is refused in one sentence', { timeout: 30_000 }, async (asked, code, sentence) => {
  const outcome = await runGarita(asked, { env });
  expect(outcome.code).toBe(code);
  expect(outcome.stderr).toMatch(sentence);
  expect(outcome.stderr.trim().split('\n')).toHaveLength(1);
  expect(outcome.stdout).toBe('');
});
