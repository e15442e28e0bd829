import { expect, test } from 'vitest';
import { understoodTable } from '../../client/findings/preview-cells.ts';

const pharr = { zone: 'America/Chicago', shortName: { en: 'Pharr', es: 'Pharr' } };
const find = (id: string) => (id === 'pharr' ? pharr : undefined);
const row = (
  line: number,
  problem: string | null,
  ...parsed: Array<Record<string, string | number | boolean | null>>
) => ({
  line,
  cells: [],
  parsed,
  problem,
});

test('times are shown by the clocks of the crossing, in winter and in summer', () => {
  const table = understoodTable(
    {
      columns: [],
      rows: [
        row(2, null, {
          facilityId: 'pharr',
          joinedAt: '2026-01-20T14:00:00Z',
          isLoaded: true,
          releasedAt: null,
        }),
        row(3, null, {
          facilityId: 'pharr',
          joinedAt: '2026-07-20T14:00:00Z',
          isLoaded: null,
          releasedAt: null,
        }),
      ],
    },
    find,
  );
  expect(table.columns).toEqual(['Facility', 'Joined the queue', 'Loaded']);
  expect(table.rows.map(({ cells }) => cells)).toEqual([
    ['Pharr', '20 Jan 2026, 08:00 CST', 'yes'],
    ['Pharr', '20 Jul 2026, 09:00 CDT', '–'],
  ]);
});

test('what was published of an hour is said in words of the page', () => {
  const rows = [
    row(2, null, { state: 'no-delay', waitMin: 0 }),
    row(3, null, { state: 'lanes-closed', waitMin: null }),
  ];
  expect(understoodTable({ columns: [], rows }, find).rows.map(({ cells }) => cells)).toEqual([
    ['no delay', '0'],
    ['lanes closed', '–'],
  ]);
});

test('a wait that names its offset is shown by it, and a month by its name', () => {
  const waits = understoodTable(
    {
      columns: [],
      rows: [row(1, null, { observedAt: '2026-07-20T14:00:00Z', utcOffsetMin: -300, waitMin: 0 })],
    },
    find,
  );
  expect(waits.columns).toEqual(['Hour', 'Wait, min']);
  expect(waits.rows[0]!.cells).toEqual(['20 Jul 2026, 09:00 UTC-5', '0']);
  const counts = understoodTable(
    { columns: [], rows: [row(1, null, { portCode: '2304', monthNumber: 202601 })] },
    find,
  );
  expect(counts.rows[0]!.cells).toEqual(['2304', 'Jan 2026']);
});

test('a row of several values has a line for each, and one that is left out says why in words', () => {
  const { rows } = understoodTable(
    {
      columns: [],
      rows: [
        row(2, null, { trucks: 3 }, { trucks: 4 }),
        row(3, 'The hour is empty'),
        row(4, 'One of its values is no number', { trucks: 5 }),
        row(5, null),
      ],
    },
    find,
  );
  expect(rows).toEqual([
    { line: 2, cells: ['3'], left: null },
    { line: 2, cells: ['4'], left: null },
    { line: 3, cells: [], left: 'left out: The hour is empty' },
    { line: 4, cells: ['5'], left: null },
    { line: 4, cells: [], left: 'left out: One of its values is no number' },
    { line: 5, cells: [], left: 'nothing taken from it' },
  ]);
});
