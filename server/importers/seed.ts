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

/** Loads the monthly counts that ship with the product, each file once; what was imported before is kept. */
export async function seedObserved(
  target: ImportTarget,
  { folder, nowMs, facilities }: SeedOptions,
): Promise<ImportReport[]> {
  const reports: ImportReport[] = [];
  for (const { name, provenance } of OBSERVED) {
    const path = `${folder}/${name}`;
    reports.push(
      await importFile(path, target, { fileName: basename(path), nowMs, facilities, provenance, policy: 'keep' }),
    );
  }
  return reports;
}

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
] as const;
