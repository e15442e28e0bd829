import type { Catalogue } from '../server/catalogue.ts';
import { readConfig } from '../server/config.ts';
import type { WhatIfRequest } from '../server/contract/api.ts';
import type { StudyOptions } from '../server/jobs/evaluate-what-if.ts';
import { refuseUnknown } from '../server/jobs/what-if-plan.ts';
import { createWhatIfPool } from '../server/jobs/what-if-pool.ts';
import { withSeededStore } from './open-store.ts';

/** Runs `use` with the data, the stored counts and a worker pool, and closes them; a bad port is refused before. */
export async function withStudy(
  request: WhatIfRequest,
  catalogue: Catalogue,
  use: (study: StudyOptions) => Promise<void>,
): Promise<void> {
  refuseUnknown(request, catalogue);
  await withStudyData(catalogue, use);
}

/** The same without a request to be refused. */
export async function withStudyData<T>(
  catalogue: Catalogue,
  use: (study: StudyOptions) => Promise<T>,
): Promise<T> {
  const pool = createWhatIfPool({ caps: readConfig(process.env).worker });
  try {
    return await withSeededStore(catalogue.ports.facilities, async (store) => {
      const monthsOf: StudyOptions['monthsOf'] = ({ counts }) => store.monthlyCounts.facilityMonths(counts);
      return use({ catalogue, monthsOf, crossings: store.crossings, pool });
    });
  } finally {
    await pool.destroy();
  }
}
