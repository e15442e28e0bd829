import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { importedTimesBy } from '../../scripts/doctor-zones.ts';
import { RULES_2026C, zonesChanged } from '../../server/zone-rules.ts';
import { importText } from '../importers/import-text.ts';
import { tempStore } from '../store/temp-store.ts';

const TRUCKS = 'facility,lane,joined,truck\nysleta,FAST,2026-05-01 10:00,A1';
/** As if the clocks of Denver had gone otherwise before. */
const BEFORE = { ...RULES_2026C, 'America/Denver': '000000000000' };

test('the zones of the border go by the rules that are known', () => {
  expect(zonesChanged()).toEqual([]);
  expect(zonesChanged(BEFORE)).toEqual(['America/Denver']);
});

test('doctor names the imports that read local times by older rules, once the clocks of a zone go otherwise', async () => {
  const store = tempStore();
  const { batchId } = await importText(store, TRUCKS, { fileName: 'gate.csv' });
  expect(store.imports.list()[0]!.tzData).toBe(process.versions.tz);
  expect(importedTimesBy(store.path, BEFORE)).toMatchObject({ state: 'ok' });
  setRules(store.path, '2022e');
  expect(importedTimesBy(store.path)).toMatchObject({ state: 'ok' });
  const { state, found } = importedTimesBy(store.path, BEFORE);
  expect([state, found]).toEqual([
    'warning',
    `the clocks of America/Denver go otherwise now, and older rules read #${batchId} gate.csv (2022e)`,
  ]);
  setRules(store.path, process.versions.tz!);
});

function setRules(path: string, tzData: string): void {
  const db = new Database(path);
  db.prepare('UPDATE import_batch SET tz_data = ?').run(tzData);
  db.close();
}
