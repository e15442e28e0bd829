import type { Catalogue } from '../server/catalogue.ts';
import { readConfig } from '../server/config.ts';
import type { WhatIfRequest } from '../server/contract/api.ts';
import { seedObserved } from '../server/importers/seed.ts';
import type { StudyOptions } from '../server/jobs/evaluate-what-if.ts';
import { refuseUnknown } from '../server/jobs/what-if-plan.ts';
import { createWhatIfPool } from '../server/jobs/what-if-pool.ts';
import { openStore } from '../server/store/open.ts';

const OBSERVED = new URL('../data/observed', import.meta.url).pathname;

/** Runs `use` with the data, the stored counts and a worker pool, and closes them; a bad port is refused before. */
export async function withStudy(
  request: WhatIfRequest,
  catalogue: Catalogue,
  use: (study: StudyOptions) => Promise<void>,
): Promise<void> {
  refuseUnknown(request, catalogue);
  const store = openStore(readConfig(process.env).databasePath);
  const pool = createWhatIfPool();
  try {
    await seedObserved(store, {
      folder: OBSERVED,
      nowMs: Date.now(),
      facilities: catalogue.ports.facilities,
    });
    const monthsOf: StudyOptions['monthsOf'] = ({ counts }) => store.monthlyCounts.facilityMonths(counts);
    await use({ catalogue, monthsOf, crossings: store.crossings, pool });
  } finally {
    store.close();
    await pool.destroy();
  }
}
