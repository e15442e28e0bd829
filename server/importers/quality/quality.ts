import type { QualityFinding, QualityReport } from '../../contract/imports.ts';
import type { Facility } from '../../model/port.ts';
import type { AnyRow, CrossingRow, Dataset, HourlyCountRow, WaitRow } from '../../model/rows.ts';
import { createQualityNotes } from '../quality-notes.ts';
import { readQualityNotes } from '../quality-notes-file.ts';
import { createCrossingQuality } from './crossing-quality.ts';
import { createHoursSeen } from './hours-seen.ts';
import { keptBy } from './kept-by.ts';
import { createWaitQuality } from './wait-quality.ts';

/** Watches the rows of a file for what an analyst should know about it. */
export interface Quality {
  add(row: AnyRow): void;
  report(context: QualityContext): QualityReport;
}

export interface QualityContext {
  readonly layout: string;
  readonly importedAtMs: number;
  /** Rows that say what another row of the file says. */
  readonly repeated: number;
  /** Rows that nothing but their number tells from another. */
  readonly indistinct: number;
}

/** What one kind of row is watched for. */
export interface Watch<Row> {
  add(row: Row): void;
  report(): QualityReport;
}

/** What is looked at depends on the kind of row. */
export function createQuality(dataset: Dataset, facilities: readonly Facility[]): Quality {
  const notes = createQualityNotes(dataset, readQualityNotes());
  const watch = watchOf(dataset, facilities);
  return {
    add: (row) => {
      notes.add(row);
      watch?.add(row);
    },
    report: (context) => {
      const { findings = [], completeness = [] } = watch?.report() ?? {};
      const known = notes.findings({ layout: context.layout, asOfMonth: monthOf(context.importedAtMs) });
      const all = [...repetitions(context), ...findings, ...known];
      const warnings = all.filter(({ kind }) => kind === 'warning');
      return { findings: [...warnings, ...all.filter(({ kind }) => kind === 'note')], completeness };
    },
  };
}

function watchOf(dataset: Dataset, facilities: readonly Facility[]): Watch<AnyRow> | null {
  if (dataset === 'crossing') return createCrossingQuality(facilities) as Watch<CrossingRow> as Watch<AnyRow>;
  if (dataset === 'wait') return createWaitQuality(facilities) as Watch<WaitRow> as Watch<AnyRow>;
  if (dataset !== 'hourly-count') return null;
  const hours = createHoursSeen(facilities);
  const names = new Map(facilities.map(({ id, name }) => [id, name.en]));
  const hoursOf = keptBy((id: string) => hours.series(names.get(id) ?? id, id));
  return {
    add: (row) => {
      const { facilityId, hourStartS } = row as HourlyCountRow;
      hoursOf(facilityId)(hourStartS);
    },
    report: () => hours.report(),
  };
}

function repetitions({ repeated, indistinct }: QualityContext): QualityFinding[] {
  const found: QualityFinding[] = [];
  if (repeated > 0) {
    const message = 'Rows say what another row of the file says; each such value is stored once';
    found.push({ code: 'rows-repeated', kind: 'warning', message, count: repeated, source: null });
  }
  if (indistinct > 0) {
    const message =
      'Trucks that the file does not name joined the same lanes in the same second as another; all are kept, since ' +
      'they may be different trucks, but a file that repeats its rows would be counted twice';
    found.push({ code: 'trucks-indistinct', kind: 'warning', message, count: indistinct, source: null });
  }
  return found;
}

function monthOf(atMs: number): number {
  const at = new Date(atMs);
  return at.getUTCFullYear() * 100 + at.getUTCMonth() + 1;
}
