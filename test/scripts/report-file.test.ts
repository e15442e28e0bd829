import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { reportPath, writeWhole } from '../../scripts/report-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'garita-report-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a report is written whole, over what was there, and leaves nothing beside it', () => {
  const path = reportPath(join(folder, 'report.html'));
  writeWhole(path, 'first');
  writeWhole(path, 'second');
  expect(readFileSync(path, 'utf8')).toBe('second');
  expect(readdirSync(folder)).toEqual(['report.html']);
});

test('a folder that does not exist is refused before any work is done', () => {
  const file = join(folder, 'none', 'report.html');
  expect(() => reportPath(file)).toThrow(
    `The folder of ${file} does not exist; make ${join(folder, 'none')}, or name a file in one that does.`,
  );
});

test('a folder is no file for a report, and one that cannot be replaced leaves no part of one', () => {
  const taken = join(folder, 'taken');
  mkdirSync(join(taken, 'inner'), { recursive: true });
  expect(() => reportPath(taken)).toThrow('cannot be written: name a file in a folder, such as report.html.');
  expect(() => writeWhole(taken, 'text')).toThrow(
    /cannot be written \(E\w+\); free space or choose another\./,
  );
  expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
  expect(existsSync(join(taken, 'inner'))).toBe(true);
});
