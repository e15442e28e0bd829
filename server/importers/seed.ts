import { basename } from 'node:path';
import type { ImportReport } from '../contract/imports.ts';
import type { Facility } from '../model/port.ts';
import { importFile } from './import-file.ts';
import type { ImportTarget } from './target.ts';

export interface SeedOptions {
  /** The folder data/observed. */
  readonly folder: string;
  readonly nowMs: number;
  readonly facilities: readonly Facility[];
}

/** Loads the counts, waits and trade that ship with the product, each file once; what was imported before is kept. */
export async function seedObserved(
  target: ImportTarget,
  { folder, nowMs, facilities }: SeedOptions,
): Promise<ImportReport[]> {
  const reports: ImportReport[] = [];
  for (const { name, provenance } of OBSERVED) {
    const path = `${folder}/${name}`;
    reports.push(
      await importFile(path, target, {
        fileName: basename(path),
        nowMs,
        facilities,
        provenance,
        policy: 'keep',
      }),
    );
  }
  return reports;
}

const HISTORICAL =
  'CBP historical waits (bwt.cbp.gov/historical), collected in Raulpal/Border-WaitTime-Web-Scrapping @ caf752a';

const OBSERVED = [
  {
    name: 'cbp_trucks_monthly_by_crossing_2008_2024.csv',
    provenance:
      'CBP field-office northbound counts by bridge, compiled in unt-clscm/CBP-Border-Crossings @ b36585a',
  },
  {
    name: 'bts_trucks_monthly_by_port_1996_2025.csv',
    provenance:
      'BTS Border Crossing Entry Data (data.bts.gov, keg4-3bc2), compiled in ankan00V/MLflow-border-crossing-MLops ' +
      '@ bbc13b5 (to 2025-02) and zvicente90-cmyk/freightmetrics @ 70255a0 (2025-03 to 2025-12)',
  },
  {
    name: 'cbp_commercial_waits_hourly_2026.csv',
    provenance:
      'CBP Border Wait Times feed (bwt.cbp.gov/api/bwtpublicmod), collected in sbc1-code/borderpulse @ 246dbce',
  },
  {
    name: 'cbp_commercial_waits_elpaso_holidays_hourly_2024_2025.csv',
    provenance: `${HISTORICAL}, around ten holidays`,
  },
  {
    name: 'cbp_commercial_waits_elpaso_by_month_dow_hour_2025.csv',
    provenance: `${HISTORICAL}, averages of 2025`,
  },
  {
    name: 'bts_truck_imports_from_mexico_hs07_hs08_all_by_port_monthly_2020_2024.csv',
    provenance:
      'BTS TransBorder Freight Data, monthly tables dot3, compiled in 1realbzy/TransBorderFreight_Analysis @ fe750e2',
  },
] as const;
