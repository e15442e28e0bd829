import { expect, test } from 'vitest';
import { withPlaceNames } from '../../server/importers/place-names.ts';
import { tempStore } from '../store/temp-store.ts';
import { facilities, importText } from './import-text.ts';

const named = (sentence: string) => withPlaceNames(sentence, facilities);

test('a sentence has the names of crossings where a key has ids or numbers', () => {
  expect(named('the truck TX1 that joined the FAST lanes of laredo-world-trade at noon')).toBe(
    'the truck TX1 that joined the FAST lanes of Laredo World Trade at noon',
  );
  expect(named('the standard wait of port 230404 at noon')).toBe(
    'the standard wait of Laredo World Trade at noon',
  );
});

test('rows that contradict each other are told by the name of their crossing, each with its line', async () => {
  const good = Array.from(
    { length: 60 },
    (_, minute) => `pharr,T${minute},2026-03-13T14:00:00Z,2026-03-13T15:00:00Z`,
  );
  const file = [
    'facility,truck,joined,released',
    ...good,
    'pharr,T1,2026-03-13T14:00:00Z,2026-03-13T16:00:00Z',
  ];
  const { repairs, problems, problemCount } = await importText(tempStore(), file);
  expect(repairs.map(({ message }) => message)).toEqual([
    expect.stringMatching(
      /such as the truck T1 that joined the standard lanes of Pharr at 2026-03-13 14:00 UTC: 2026-03-13 15:00 UTC and 2026-03-13 16:00 UTC; none/,
    ),
  ]);
  expect([problems.map(({ line }) => line), problemCount]).toEqual([[3, 62], 2]);
});

test('codes of ports, other numbers and parts of words stay as they are', () => {
  const sentence = 'Trucks of port 2304, port 2304041, tecates and pre-naco in 2024-01';
  expect(named(sentence)).toBe(sentence);
});
