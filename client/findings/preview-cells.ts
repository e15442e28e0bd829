import type { ImportPreview } from '../../server/contract/imports.ts';
import { NOTHING } from '../format/number.ts';
import { localMoment, monthName } from '../format/time.ts';
import { fieldsWords } from '../i18n/fields.ts';
import { importsWords } from '../i18n/imports.ts';
import { named } from '../i18n/language.ts';

type Parsed = ImportPreview['rows'][number]['parsed'][number];

/** A facility as far as a preview names it. */
export interface KnownFacility {
  readonly zone: string;
  readonly shortName: { readonly en: string; readonly es: string };
}

export interface PreviewTable {
  readonly columns: readonly string[];
  /** A row of the file has a line for each of its values, or one without cells where nothing is taken from it. */
  readonly rows: ReadonlyArray<{
    readonly line: number;
    readonly cells: readonly string[];
    /** Why there are no cells; `null` where there are. */
    readonly left: string | null;
  }>;
}

/** The first rows with what was understood of each, times by the clocks of the crossing; columns without a value are left out. */
export function understoodTable(
  { rows }: ImportPreview,
  find: (facilityId: string) => KnownFacility | undefined,
): PreviewTable {
  const all = rows.flatMap(({ parsed }) => parsed);
  const fields = [...new Set(all.flatMap((row) => Object.keys(row)))].filter(
    (field) => !HIDDEN.has(field) && all.some((row) => (row[field] ?? '') !== ''),
  );
  return {
    columns: fields.map((field) => fieldsWords.rows[field] ?? field),
    rows: rows.flatMap(({ line, parsed, problem }) => {
      const cells = parsed.map((row) => ({
        line,
        cells: fields.map((field) => cellText(row, field, find)),
        left: null,
      }));
      if (problem === null && cells.length > 0) return cells;
      const left = problem === null ? importsWords.preview.nothing : importsWords.preview.leftOut(problem);
      return [...cells, { line, cells: [], left }];
    }),
  };
}

/** Told by the times themselves. */
const HIDDEN = new Set(['utcOffsetMin']);

function cellText(row: Parsed, field: string, find: (id: string) => KnownFacility | undefined): string {
  const value = row[field] ?? null;
  const facility = typeof row.facilityId === 'string' ? find(row.facilityId) : undefined;
  if (value === null || value === '') return NOTHING;
  if (typeof value === 'boolean') return value ? importsWords.preview.yes : importsWords.preview.no;
  if (field === 'facilityId') return facility === undefined ? String(value) : named(facility.shortName);
  if (field === 'timeReading') return fieldsWords.timeReadings[String(value)] ?? String(value);
  if (field === 'state') return fieldsWords.waitStates[String(value)] ?? String(value);
  if (field === 'monthNumber') return monthName(`${value}`.replace(/(\d\d)$/, '-$1'));
  if (typeof value !== 'string' || !INSTANT.test(value)) return String(value);
  const offset = row.utcOffsetMin;
  return localMoment(
    Date.parse(value),
    typeof offset === 'number' ? zoneOf(offset) : (facility?.zone ?? 'UTC'),
  );
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

function zoneOf(offsetMin: number): string {
  const size = Math.abs(offsetMin);
  const minutes = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`;
  return `UTC${offsetMin < 0 ? '-' : '+'}${Math.floor(size / 60)}${minutes}`;
}
