import { afterEach, expect, test, vi } from 'vitest';
import { tempStore } from '../store/temp-store.ts';
import { importText } from './import-text.ts';

/** Local times about clock changes, at crossings of each zone of the border. */
const TRUCKS = [
  'facility,lane,joined,primary,released,truck',
  'otay-mesa,standard,2026-11-01 00:40,2026-11-01 01:30,2026-11-01 02:10,A1',
  'otay-mesa,standard,2026-03-08 01:50,2026-03-08 03:05,2026-03-08 03:20,A2',
  'nogales-mariposa,standard,2026-11-01 01:10,2026-11-01 01:30,2026-11-01 02:10,A3',
  'ysleta,standard,2022-11-06 00:50,2022-11-06 01:15,2022-11-06 02:05,A4',
  'pharr,standard,2026-11-01 01:50,2026-11-01 01:10,2026-11-01 02:40,A5',
].join('\n');

afterEach(() => {
  vi.useRealTimers();
});

test('an import reads local times alike in January, in July, in the hour that November repeats, and five years on', async () => {
  const readOn = async (now: string) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
    const store = tempStore();
    expect(await importText(store, TRUCKS)).toMatchObject({ created: 5, skipped: 0 });
    return ['otay-mesa', 'nogales-mariposa', 'ysleta', 'pharr'].map((id) =>
      store.crossings.between(id, 0, 4e9),
    );
  };
  const [first, ...others] = [
    await readOn('2026-01-15T12:00Z'),
    await readOn('2026-07-15T12:00Z'),
    await readOn('2026-11-01T09:00Z'),
    await readOn('2031-03-09T12:00Z'),
  ];
  for (const other of others) expect(other).toEqual(first);
  const boothAt = (id: number, truck: number) =>
    new Date(first![id]![truck]!.primaryAtS! * 1000).toISOString().slice(0, 16);
  expect(boothAt(0, 1)).toBe('2026-11-01T08:30');
  expect(boothAt(1, 0)).toBe('2026-11-01T08:30');
  expect(boothAt(2, 0)).toBe('2022-11-06T07:15');
  // It joined at 1:50 and came to the booth at 1:10, which is that of the second hour.
  expect(boothAt(3, 0)).toBe('2026-11-01T07:10');
});
