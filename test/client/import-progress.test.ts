import { expect, test } from 'vitest';
import { bytesText } from '../../client/format/bytes.ts';
import { progressOf, type Transferring } from '../../client/state/import-progress.ts';
import type { RunningImport } from '../../server/contract/imports.ts';

const sending: Transferring = {
  fileName: 'log.csv',
  dryRun: true,
  sentBytes: 250,
  fileBytes: 1000,
  running: null,
  isCancelling: false,
};
const running = (change: Partial<RunningImport>): RunningImport => ({
  key: 'k',
  fileName: 'log.csv',
  phase: 'reading',
  bytes: 400,
  totalBytes: 1000,
  rows: 40,
  rowsPerS: 20,
  etaS: 30,
  ...change,
});

test('while a file is sent its share is that of the bytes sent, and rows are not known', () => {
  const view = { stage: 'sending', bytes: 250, totalBytes: 1000, share: 0.25, rows: null, etaS: null };
  expect(progressOf(sending)).toMatchObject(view);
  expect(progressOf({ ...sending, running: running({ phase: 'receiving', bytes: 100 }) })).toMatchObject(
    view,
  );
});

test('a file that is sent waits its turn, is read with rows and time left, and is compared or stored', () => {
  const sent = { ...sending, sentBytes: 1000 };
  expect(progressOf({ ...sent, running: running({ phase: 'waiting', bytes: 0 }) })).toMatchObject({
    stage: 'waiting',
    share: null,
  });
  expect(progressOf({ ...sent, running: running({}) })).toEqual({
    stage: 'reading',
    bytes: 400,
    totalBytes: 1000,
    share: 0.4,
    rows: 40,
    rowsPerS: 20,
    etaS: 30,
  });
  const stored = running({ phase: 'storing', bytes: 1000 });
  expect(progressOf({ ...sent, running: stored })).toMatchObject({ stage: 'comparing', share: null });
  expect(progressOf({ ...sent, dryRun: false, running: stored })).toMatchObject({ stage: 'storing' });
});

test('bytes are written in decimal units, those done in the unit of the whole', () => {
  expect(bytesText(0)).toBe('0 B');
  expect(bytesText(999)).toBe('999 B');
  expect(bytesText(64_000)).toBe('64 kB');
  expect(bytesText(66_340_000)).toBe('66.3 MB');
  expect(bytesText(1_200_000_000)).toBe('1.2 GB');
  expect(bytesText(250_000, 66_340_000)).toBe('0.3 MB');
});
