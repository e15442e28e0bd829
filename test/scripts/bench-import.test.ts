import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeCrossings } from '../../scripts/bench/import-crossings.ts';
import type { ImportBenchReport } from '../../scripts/bench/import-report.ts';
import { runGarita } from './run-garita.ts';

const bench = (...args: string[]) => runGarita(args, { script: 'bench.ts' });

test('generated crossings go through the whole pipeline, every one is stored, and the figures are one JSON document', {
  timeout: 120_000,
}, async () => {
  const { code, stdout } = await bench('import', '--json', '--only', 'crossings', '--rows', '5000');
  expect(code).toBe(0);
  const { sqlite, files, loop, line, memory } = JSON.parse(stdout) as ImportBenchReport;
  const { rows, stored, garita, sqlite: peer, ratio } = files.crossings!;
  expect({ rows, stored }).toEqual({ rows: 5000, stored: 5000 });
  expect(garita.rowsPerSecond).toBeGreaterThan(0);
  expect(garita.cpuSecondsPerMillion).toBeGreaterThan(0);
  expect(garita.peakMb).toBeGreaterThan(0);
  if (sqlite === null) expect({ peer, ratio }).toEqual({ peer: null, ratio: null });
  else expect(ratio).toBeCloseTo(garita.rowsPerSecond / peer!.rowsPerSecond, 3);
  expect({ bts: files.bts, loop, line, memory }).toEqual({
    bts: undefined,
    loop: null,
    line: null,
    memory: null,
  });
});

test('a generated file has one truck a row, no two of the same name, and the same bytes every time', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'garita-test-'));
  try {
    const [first, second] = [join(folder, 'a.csv'), join(folder, 'b.csv')];
    await Promise.all([writeCrossings(first, 12_345), writeCrossings(second, 12_345)]);
    expect(readFileSync(first)).toEqual(readFileSync(second));
    const [header, ...rows] = readFileSync(first, 'utf8').trimEnd().split('\n');
    expect(header).toBe('facility,lane,joined,primary,released,load,commodity,truck');
    expect(rows).toHaveLength(12_345);
    const cells = rows.map((row) => row.split(','));
    expect(new Set(cells.map((row) => row[7])).size).toBe(12_345);
    expect(
      cells.every(
        ([, , joined = '', primary = '', released = '']) => joined <= primary && primary <= released,
      ),
    ).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each([
  [['--only', 'bits'], /--only bits is not a list of parts: use crossings, bts/],
  [['--rows', '5'], /--rows 5 is not a whole number from 1000 to 1000000/],
])('import %j is refused as bad usage', async (args, sentence) => {
  const { code, stdout, stderr } = await bench('import', ...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(sentence);
});
