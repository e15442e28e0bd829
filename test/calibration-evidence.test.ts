import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shippedEvidence, storedEvidence } from '../server/calibration-evidence.ts';
import { readDefaults } from '../server/catalogue.ts';
import { seedObserved } from '../server/importers/seed.ts';
import type { PostedWait } from '../server/model/calibration/posted-wait.ts';
import { openStore } from '../server/store/open.ts';

const { ports, facilityById } = readDefaults();

const inOrder = (waits: readonly PostedWait[]) =>
  waits.map((wait) => JSON.stringify(Object.entries(wait).toSorted())).toSorted();

test('a database that holds only what ships gives a calibration the waits and counts that ship', {
  timeout: 60_000,
}, async () => {
  const store = openStore(join(await mkdtemp(join(tmpdir(), 'garita-')), 'garita.db'));
  const folder = new URL('../data/observed', import.meta.url).pathname;
  await seedObserved(store, { folder, nowMs: Date.UTC(2026, 10, 1), facilities: ports.facilities });
  const stored = storedEvidence(store, ports.facilities);
  const shipped = shippedEvidence();
  const pharr = facilityById.get('pharr')!;
  expect(inOrder(stored.waitsOf(pharr.cbpPortNumber!))).toEqual(
    inOrder(shipped.waitsOf(pharr.cbpPortNumber!)),
  );
  expect(stored.countOf(pharr)('2024-05')).toBe(shipped.countOf(pharr)('2024-05'));
  expect(stored.countOf(pharr)('1990-01')).toBeNull();
  expect(stored.data.map(({ file }) => file)).toEqual(['stored waits', 'stored monthly counts']);
  store.close();
});
