import type { QualityReport } from '../../contract/imports.ts';
import type { Facility } from '../../model/port.ts';
import type { AnyRow, Dataset } from '../rows.ts';

/** Watches the rows of a file for what an analyst should know about it. */
export interface Quality {
  add(row: AnyRow): void;
  report(): QualityReport;
}

/** What is looked at depends on the kind of row. */
export function createQuality(_dataset: Dataset, _facilities: readonly Facility[]): Quality {
  return { add: () => {}, report: () => ({ findings: [], completeness: [] }) };
}
