import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { calibrationName, readCalibration } from '../../server/calibration-file.ts';
import type { Calibration } from '../../server/calibration-schema.ts';
import type { WhatIfResult } from '../../server/contract/api.ts';
import { runGarita } from './run-garita.ts';

test('what the command finds at a port is what the shipped file says of it', {
  timeout: 60_000,
}, async () => {
  const { code, stdout } = await runGarita(['calibrate', '--port', 'el-paso-bota', '--json']);
  expect(code).toBe(0);
  const [found] = (JSON.parse(stdout) as Calibration).facilities;
  const shipped = readCalibration()!.facilities.find(({ id }) => id === 'el-paso-bota')!;
  expect(found!.countedMonths).toEqual(shipped.countedMonths);
  expect(found!.heldOut.readings).toBe(shipped.heldOut.readings);
  expect(found!.capacityPerLaneHour.value / shipped.capacityPerLaneHour.value).toBeCloseTo(1, 1);
  expect(found!.heldOut.maeMin! - shipped.heldOut.maeMin!).toBeCloseTo(0, 0);
});

test.each([
  { args: ['--from', '2026-13-01'], says: /--from 2026-13-01 is no date/, code: 2 },
  { args: ['--from', '2026-07-01', '--to', '2026-06-01'], says: /is after --to/, code: 2 },
  { args: ['--port', 'pharr', '--write'], says: /leave out --port/, code: 2 },
  { args: ['--port', 'phar'], says: /did you mean 'pharr'/, code: 6 },
  { args: ['--port', 'otay-mesa'], says: /Nothing can be fitted at otay-mesa/, code: 2 },
])('calibrate $args is refused in one sentence', { timeout: 30_000 }, async ({ args, says, code }) => {
  const outcome = await runGarita(['calibrate', ...args]);
  expect(outcome).toMatchObject({ code, stdout: '' });
  expect(outcome.stderr).toMatch(says);
});

test('a what-if names what its figures rest on: a calibration where one was fitted, labelled defaults elsewhere or on demand', {
  timeout: 60_000,
}, async () => {
  const database = join(await mkdtemp(join(tmpdir(), 'garita-')), 'garita.db');
  const figures = async (...port: string[]) => {
    const whatIf = ['what-if', '--withdraw', '1', '--days', '1', '--replications', '2', '--json', '--port'];
    const { stdout } = await runGarita([...whatIf, ...port], { env: { GARITA_DB: database } });
    return (JSON.parse(stdout) as WhatIfResult).figures;
  };
  expect(await figures('el-paso-bota')).toBe(calibrationName(readCalibration()!));
  expect(await figures('el-paso-bota', '--defaults')).toBe('labelled defaults');
  expect(await figures('otay-mesa')).toBe('labelled defaults');
});
