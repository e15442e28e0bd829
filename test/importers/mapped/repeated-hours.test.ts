import { expect, test } from 'vitest';
import type { MappingInput } from '../../../server/contract/mapping.ts';
import { mappedLayout } from '../../../server/importers/mapped/mapped-layout.ts';
import type { HourlyCountRow, WaitRow } from '../../../server/model/rows.ts';
import { mappingOf, readTable } from './read-table.ts';

const COUNTS: MappingInput = {
  kind: 'hourly-counts',
  columns: { facility: 'port', hour: 'hour', trucks: 'trucks' },
};
/** At Pharr the clocks went from 02:00 CDT back to 01:00 CST on 2 November 2025. */
const hoursOf = async (rows: readonly string[], mapping = COUNTS) => {
  const read = await readTable(['port,hour,trucks', ...rows], mappedLayout(mappingOf(mapping), 'counts'));
  return (read.rows as HourlyCountRow[]).map(({ hourStartS, trucks }) => [
    new Date(hourStartS * 1000).toISOString().slice(11, 16),
    trucks,
  ]);
};

test('two rows of the hour that November repeats are the first and the second, in the order of the file', async () => {
  const day = ['00:00,5', '01:00,6', '01:00,7', '02:00,8'].map((cells) => `Pharr,2025-11-02 ${cells}`);
  expect(await hoursOf(day)).toEqual([
    ['05:00', 5],
    ['06:00', 6],
    ['07:00', 7],
    ['08:00', 8],
  ]);
});

test('a single row of a repeated hour is the first, and ports that take turns have two hours each', async () => {
  const rows = ['Pharr', 'Otay Mesa', 'Pharr', 'Otay Mesa'].map((port, i) => `${port},2025-11-02 01:00,${i}`);
  expect(await hoursOf(rows)).toEqual([
    ['06:00', 0],
    ['08:00', 1],
    ['07:00', 2],
    ['09:00', 3],
  ]);
  expect(await hoursOf(['Pharr,2025-11-02 01:00,6', 'Pharr,2025-11-02 02:00,8'])).toEqual([
    ['06:00', 6],
    ['08:00', 8],
  ]);
});

test('in a file that runs backward the two are not told apart, and contradict each other', async () => {
  const day = ['02:00,8', '01:00,7', '01:00,6', '00:00,5'].map((cells) => `Pharr,2025-11-02 ${cells}`);
  expect((await hoursOf(day)).map(([hour]) => hour)).toEqual(['08:00', '06:00', '06:00', '05:00']);
});

test('waits of each kind of lane repeat their own hour', async () => {
  const waits: MappingInput = {
    kind: 'hourly-waits',
    columns: { facility: 'port', lane: 'lane', hour: 'hour', wait: 'wait' },
  };
  const { rows } = await readTable(
    [
      'port,lane,hour,wait',
      'Pharr,standard,2025-11-02 01:00,30',
      'Pharr,FAST,2025-11-02 01:00,10',
      'Pharr,standard,2025-11-02 01:00,40',
      'Pharr,FAST,2025-11-02 01:00,20',
    ],
    mappedLayout(mappingOf(waits), 'waits'),
  );
  const told = (rows as WaitRow[]).map((row) => [row.laneKind, row.waitMin, row.utcOffsetMin]);
  expect(told).toEqual([
    ['standard', 30, -300],
    ['FAST', 10, -300],
    ['standard', 40, -360],
    ['FAST', 20, -360],
  ]);
});
