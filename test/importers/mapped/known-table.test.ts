import { expect, test } from 'vitest';
import { profileSchema } from '../../../server/contract/mapping.ts';
import { ownNamesLayout, profileLayout } from '../../../server/importers/mapped/known-table.ts';
import { FACILITIES, readTable, sampleOf } from './read-table.ts';

const HEADER = 'Bridge,Arrived,Left,Remark';
const profileOf = (name: string) =>
  profileSchema.parse({
    name,
    mapping: { kind: 'crossings', columns: { facility: 'Bridge', joined: 'Arrived', released: 'Left' } },
    headerColumns: HEADER.split(','),
  });

test('a later file with the header of a profile is read by it, whatever the order and case of its columns', async () => {
  const layout = profileLayout([profileOf('yard-log')]);
  const {
    rows,
    why,
    layout: name,
  } = await readTable(
    ['A title of the month', 'remark,LEFT,bridge,arrived', ',2026-05-20 09:00,Pharr,2026-05-20 08:00'],
    layout,
  );
  expect(name).toBe('profile yard-log');
  expect(why).toMatch(
    /^the header is that of profile yard-log: line 2 has the crossing in bridge, the time of joining in arrived, and the time of release in LEFT/,
  );
  expect(rows).toMatchObject([{ facilityId: 'pharr', releasedAtS: Date.parse('2026-05-20T14:00Z') / 1000 }]);
});

test('rows that a file of a profile left out are read by it again, with their reasons behind', async () => {
  const header = `${HEADER},garita_line,garita_problem,garita_fix`;
  const row = 'Pharr,2026-05-20 08:00,2026-05-20 09:00,,7,Arrived: unreadable,correct it';
  const { rows, layout } = await readTable([header, row], profileLayout([profileOf('yard-log')]));
  expect(layout).toBe('profile yard-log');
  expect(rows).toMatchObject([{ facilityId: 'pharr' }]);
});

test('a file with one column more or less is not that of the profile', async () => {
  const layout = profileLayout([profileOf('yard-log')]);
  for (const header of [`${HEADER},Weight`, 'Bridge,Arrived,Left'])
    expect(layout.recognise(await sampleOf(`${header}\nPharr,2026-05-20 08:00,,`), FACILITIES)).toMatchObject(
      { found: 0 },
    );
});

test('columns named like the fields need no profile, and others are left out', async () => {
  const { rows, why, dataset } = await readTable(
    [
      'facility,lane,joined_at,primaryAt,RELEASED,Driver',
      'pharr,FAST,2026-05-20T13:00:00Z,2026-05-20T13:10:00Z,2026-05-20T13:30:00Z,N. N.',
    ],
    ownNamesLayout,
  );
  expect(dataset).toBe('crossing');
  expect(rows).toMatchObject([{ facilityId: 'pharr', laneKind: 'FAST', timeReading: 'offset' }]);
  expect(why).toBe(
    'line 1 has the crossing in facility, the lane in lane, the time of joining in joined_at, the time at a booth in primaryAt, and the time of release in RELEASED; map the columns yourself if that is wrong; left out is Driver',
  );
  const counts = await readTable(['facility,hour,trucks', 'pharr,2026-05-20 08:00,4'], ownNamesLayout);
  expect(counts.rows).toMatchObject([{ facilityId: 'pharr', trucks: 4 }]);
  const waits = await readTable(['facility,lane,hour,wait', 'pharr,FAST,2026-05-20 08:00,4'], ownNamesLayout);
  expect(waits.rows).toMatchObject([{ portNumber: '230502', waitMin: 4, laneKind: 'FAST' }]);
});

test('names that are only like those of the fields are not taken without a profile', async () => {
  for (const lines of [
    'bridge,arrived\nPharr,2026-05-20 08:00',
    'Port Code,Date,Measure,Value\n2304,Jan 2024,Trucks,5',
  ])
    expect(ownNamesLayout.recognise(await sampleOf(lines), FACILITIES)).toMatchObject({ found: 0 });
});
