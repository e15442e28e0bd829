import { expect, test } from 'vitest';
import type { Store } from '../../server/store/open.ts';
import { importText } from '../importers/import-text.ts';
import { lane, port } from '../importers/wait-answers.ts';
import { tempStore } from './temp-store.ts';

/** Imports an answer about standard lanes at noon, by port number, and says which batch it is. */
async function load(
  store: Store,
  minutes: Readonly<Record<string, string>>,
  fileName = 'a.json',
): Promise<number> {
  const noFast = lane('Lanes Closed', '', '', 'At 11:00 am CDT');
  const ports = Object.entries(minutes).map(([number, wait]) =>
    port(lane('delay', wait, '6'), noFast, { port_number: number }),
  );
  return (await importText(store, JSON.stringify(ports), { fileName })).batchId!;
}

/** Waits of standard lanes by port number. */
function held({ waits }: Store): Record<string, number | null> {
  const found = ['230502', '230404', '230403'].flatMap((number) =>
    waits.between(number, 0, Date.UTC(2023, 0), 10),
  );
  const standard = found.filter(({ laneKind }) => laneKind === 'standard');
  return Object.fromEntries(standard.map(({ portNumber, waitMin }) => [portNumber, waitMin]));
}

test('undoing an import of waits removes what it created and restores what it replaced', async () => {
  const store = tempStore();
  await load(store, { 230502: '10', 230404: '20' });
  const second = await load(store, { 230404: '30', 230403: '40' });
  expect(held(store)).toEqual({ 230502: 10, 230404: 30, 230403: 40 });
  expect(store.imports.undo(second, 9)).toEqual({ batchId: second, removed: 2, restored: 1, kept: 0 });
  expect(held(store)).toEqual({ 230502: 10, 230404: 20 });
});

test('an import whose waits a later one replaced is undone only after that one', async () => {
  const store = tempStore();
  const first = await load(store, { 230502: '10' });
  const second = await load(store, { 230502: '20' }, 'later.json');
  expect(() => store.imports.undo(first, 9)).toThrow(
    'Import 1 (a.json) cannot be undone, because later imports replaced 1 of its values, such as the standard wait of ' +
      'port 230502 at 2022-06-29 17:00 UTC; ' +
      'undo import 2 (later.json) first.',
  );
  expect(held(store)).toEqual({ 230502: 20 });
  store.imports.undo(second, 9);
  store.imports.undo(first, 9);
  expect(store.waits.size()).toBe(0);
});

test('a wait that a later import gives too stays until that one is undone as well', async () => {
  const store = tempStore();
  const first = await load(store, { 230502: '10', 230404: '20' });
  const second = await load(store, { 230502: '10' });
  expect(store.imports.undo(first, 9)).toEqual({ batchId: first, removed: 2, restored: 0, kept: 2 });
  expect(held(store)).toEqual({ 230502: 10 });
  store.imports.undo(second, 9);
  expect(store.waits.size()).toBe(0);
});

test('the heir of a wait inherits what that had replaced', async () => {
  const store = tempStore();
  await load(store, { 230502: '10' });
  const second = await load(store, { 230502: '20' });
  const third = await load(store, { 230502: '20', 230404: '5' });
  store.imports.undo(second, 9);
  expect(held(store)).toEqual({ 230502: 20, 230404: 5 });
  store.imports.undo(third, 9);
  expect(held(store)).toEqual({ 230502: 10 });
});

test('a wait that the live feed gave too stays', async () => {
  const store = tempStore();
  const first = await load(store, { 230502: '10' });
  const readings = store.waits.between('230502', 0, Date.UTC(2023, 0), 10);
  expect(store.waits.add(readings, 'replace').unchanged).toBe(2);
  expect(store.imports.undo(first, 9)).toMatchObject({ removed: 0 });
  expect(held(store)).toEqual({ 230502: 10 });
});
