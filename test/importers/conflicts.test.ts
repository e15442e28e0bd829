import { createWriteStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importFile } from '../../server/importers/import-file.ts';
import { RandomStream } from '../../server/model/simulation/random-stream.ts';
import { tempFolder, tempStore } from '../store/temp-store.ts';
import { facilities, HEADER, importText, row } from './import-text.ts';

const ROWS = 600;
const SHARE = 0.1;

/** A file of counts, and the same with some of them otherwise and in another order. */
function conflictSet(seed: number) {
  const random = new RandomStream(seed, 'conflicts');
  const counts = Array.from({ length: ROWS }, (_, i) => ({ code: String(1000 + i), value: i + 1 }));
  const other = counts.map(({ code, value }) => ({
    code,
    value: random.uniform() < SHARE ? value + 1 : value,
  }));
  const conflicts = other.filter(({ value }, i) => value !== counts[i]!.value).length;
  const text = (rows: typeof counts) =>
    [HEADER, ...rows.map(({ code, value }) => row({ code, value: String(value) }))].join('\n');
  return { first: text(counts), second: text(other.toReversed()), conflicts, counts, other };
}

test.each([1, 2, 3])(
  'of the conflict set of seed %d every conflict is counted, and treated as the policy says',
  async (seed) => {
    const { first, second, conflicts, counts, other } = conflictSet(seed);
    expect(conflicts).toBeGreaterThan(ROWS * SHARE * 0.5);
    const stored = async (policy: 'replace' | 'keep' | 'reject') => {
      const store = tempStore();
      await importText(store, first);
      const report = await importText(store, second, { policy }).catch((error: Error) => error.message);
      const values = counts.map(({ code }) =>
        store.monthlyCounts.get({ portCode: code, measure: 'Trucks', month: '2024-01' }),
      );
      return { report, values };
    };
    const replaced = await stored('replace');
    expect(replaced.report).toMatchObject({
      created: 0,
      updated: conflicts,
      unchanged: ROWS - conflicts,
      skipped: 0,
    });
    expect(replaced.values).toEqual(other.map(({ value }) => value));
    const kept = await stored('keep');
    expect(kept.report).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: ROWS - conflicts,
      skipped: conflicts,
      repairs: [{ code: 'stored-value-kept', count: conflicts }],
    });
    expect(kept.values).toEqual(counts.map(({ value }) => value));
    const rejected = await stored('reject');
    expect(rejected.report).toContain(`gives ${conflicts} values that differ from those stored`);
    expect(rejected.values).toEqual(counts.map(({ value }) => value));
  },
);

test('a file that grows while it is read is taken as it was or refused, and never in part without a word', async () => {
  const store = tempStore();
  const path = join(tempFolder(), 'growing.csv');
  const lines = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => `${row({ code: String(from + i) })}\n`).join('');
  writeFileSync(path, `${HEADER}\n${lines(1, 9_000)}`);
  const growing = createWriteStream(path, { flags: 'a' });
  const timer = setInterval(() => growing.write(lines(1, 50).replaceAll('Jan 2024', 'Feb 2024')), 1);
  const report = await importFile(path, store, { fileName: 'growing.csv', nowMs: 1, facilities }).catch(
    (error: Error) => error,
  );
  clearInterval(timer);
  await new Promise((resolve) => growing.end(resolve));
  if (report instanceof Error) {
    expect(report.name).toBe('ImportError');
    expect(store.monthlyCounts.size()).toBe(0);
  } else {
    expect(report.skipped).toBeLessThanOrEqual(1);
    expect(store.monthlyCounts.size()).toBe(report.created);
    // What came later is in it once the file is whole.
    const again = await importFile(path, store, { fileName: 'growing.csv', nowMs: 1, facilities });
    expect(again.unchanged).toBeGreaterThanOrEqual(report.created);
  }
});
