import { expect, test } from 'vitest';
import { mappedLayout } from '../../../server/importers/mapped/mapped-layout.ts';
import { FACILITIES, mappingOf, readTable } from './read-table.ts';

const WAITS = {
  kind: 'hourly-waits',
  columns: { facility: 'Crossing', date: 'Date', hour: 'Time', wait: 'Wait' },
} as const;

const HEADER = ['Crossing', 'Date', 'Time', 'Wait'];

function readerOf(sampleDate: string) {
  const records = [HEADER, ['Pharr', sampleDate, '13:00', '45']];
  const recognised = mappedLayout(mappingOf(WAITS), 'waits').recognise(
    { records, lines: [1, 2], delimiter: ',' },
    FACILITIES,
  );
  if (!('read' in recognised)) throw new Error('not recognised');
  const problems: string[] = [];
  const sink = { add: () => {}, skip: ({ code }: { code: string }) => problems.push(code) };
  return { problems, take: (date: string) => recognised.read(['Pharr', date, '13:00', '45'], 400, sink) };
}

test('a day above 12 below rows that tell no order of dates refuses the file, naming the order to be set', () => {
  const { take } = readerOf('03/04/2026');
  take('04/05/2026');
  expect(() => take('13/04/2026')).toThrow(
    /"13\/04\/2026" in line 400 .*say with the mapping that dates are read as day\/month\/year/,
  );
});

test('where the first rows tell the order, a date that contradicts it is a problem of its row alone', () => {
  const { take, problems } = readerOf('04/13/2026');
  take('13/04/2026');
  expect(problems).toEqual(['time-unreadable']);
});

test('a truck that came in before midnight and left after it under one date left on the next day', async () => {
  const { rows, problems } = await readTable(
    [
      'Puente,Fecha,Entrada,Salida',
      'Pharr,2026-05-20,23:45,00:20',
      'Pharr,2026-05-20,13:05,12:50',
      'Pharr,2026-03-07,23:30,03:30',
    ],
    mappedLayout(
      mappingOf({
        kind: 'crossings',
        columns: {
          facility: 'Puente',
          joinedDate: 'Fecha',
          joinedTime: 'Entrada',
          releasedDate: 'Fecha',
          releasedTime: 'Salida',
        },
      }),
      'gates',
    ),
  );
  expect(rows).toMatchObject([
    { line: 2, releasedAtS: Date.parse('2026-05-21T05:20Z') / 1000 },
    // The clocks go forward in that night: 03:30 is three hours later.
    { line: 4, releasedAtS: Date.parse('2026-03-08T08:30Z') / 1000 },
  ]);
  expect(problems).toMatchObject([{ code: 'released-before-joined', line: 3 }]);
});
