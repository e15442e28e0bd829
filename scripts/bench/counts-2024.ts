import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCatalogue } from '../../server/catalogue.ts';
import { seedObserved } from '../../server/importers/seed.ts';
import { openStore } from '../../server/store/open.ts';

/** Trucks of each facility in the twelve months of 2024, January first. */
export type YearCounts = Readonly<Record<string, readonly number[]>>;

/** The counts that ship with the product, by way of a database of their own: the user's is neither read nor changed. */
export async function countsOf2024(): Promise<YearCounts> {
  const folder = mkdtempSync(join(tmpdir(), 'garita-bench-'));
  const store = openStore(join(folder, 'counts.db'));
  try {
    const { facilities } = readCatalogue().ports;
    await seedObserved(store, { folder: OBSERVED, nowMs: Date.now(), facilities });
    return Object.fromEntries(
      facilities.map(({ id, counts }) => {
        const trucksBy = new Map(
          store.monthlyCounts.facilityMonths(counts).map(({ month, trucks }) => [month, trucks]),
        );
        return [id, MONTHS.map((month) => trucksBy.get(month) ?? 0)];
      }),
    );
  } finally {
    store.close();
    rmSync(folder, { recursive: true });
  }
}

const OBSERVED = fileURLToPath(new URL('../../data/observed', import.meta.url));
const MONTHS = Array.from({ length: 12 }, (_, i) => `2024-${String(i + 1).padStart(2, '0')}`);
