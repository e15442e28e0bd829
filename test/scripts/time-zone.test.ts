import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '../store/temp-store.ts';
import { runGarita } from './run-garita.ts';

/** Local times about clock changes: what they are must not hang on where they are read. */
const TRUCKS = [
  'facility,lane,joined,primary,released,truck',
  'otay-mesa,standard,2026-11-01 00:40,2026-11-01 01:30,2026-11-01 02:10,A1',
  'otay-mesa,FAST,2026-03-08 01:50,2026-03-08 03:05,2026-03-08 03:20,A2',
  'pharr,standard,2026-11-01 01:10,2026-11-01 01:50,2026-11-01 02:40,A3',
  'ysleta,standard,2022-11-06 00:50,2022-11-06 01:15,2022-11-06 02:05,A4',
  'nogales-mariposa,standard,2026-07-01 12:00,2026-07-01 12:30,2026-07-01 13:00,A5',
].join('\n');

/** Where the machine stands. */
const ZONES = ['UTC', 'Asia/Kathmandu'];

test('an import, what is exported of it and a what-if are the same bytes wherever the machine stands', {
  timeout: 300_000,
}, async () => {
  const folder = tempFolder();
  const file = join(folder, 'trucks.csv');
  writeFileSync(file, TRUCKS);
  const told = [];
  for (const [i, TZ] of ZONES.entries()) {
    const garita = async (...args: string[]) => {
      const { code, stdout } = await runGarita(args, { env: { TZ, GARITA_DB: join(folder, `${i}.db`) } });
      expect(code).toBe(0);
      return stdout;
    };
    await garita('import', file);
    const whatIf = [
      '--port',
      'pharr',
      '--withdraw',
      '1',
      '--days',
      '1',
      '--replications',
      '2',
      '--seed',
      '7',
    ];
    told.push([await garita('export', 'crossing'), await garita('what-if', ...whatIf, '--json')]);
  }
  expect(told[0]![0]!.trim().split('\n')).toHaveLength(6);
  expect(told[1]).toEqual(told[0]);
});
