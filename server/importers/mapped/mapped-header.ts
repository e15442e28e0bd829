import type { MappedColumns, MappedField } from '../../contract/mapped-fields.ts';
import { columnName, namedWidth } from '../columns.ts';
import { ImportError, quoted } from '../import-error.ts';
import type { CellProblem, RowProblem, Sample } from '../layout.ts';
import { leftOut } from '../place.ts';
import { FIELD_WORDS } from './field-words.ts';

/** Where the mapped fields stand in a file. */
export interface MappedTable {
  readonly header: readonly string[];
  readonly at: Partial<Readonly<Record<MappedField, number>>>;
  /** Cells that every record must have. */
  readonly width: number;
  /** `line 1`, or `each object` of JSON. */
  readonly where: string;
  /** Records up to and with the header. */
  readonly skip: number;
}

/** Titles and remarks may stand above the header, but not more than these. */
export const MAX_RECORDS_ABOVE = 20;

/** Finds the record that names every mapped column, whatever the case; throws an ImportError that says what lacks. */
export function mappedTable(columns: MappedColumns, sample: Sample, title: string): MappedTable {
  const fields = Object.entries(columns) as [MappedField, string][];
  const candidates = sample.records.slice(0, MAX_RECORDS_ABOVE).map((header, index) => {
    const names = header.map(columnName);
    const missing = fields.filter(([, name]) => !names.includes(columnName(name)));
    return { header, index, names, missing };
  });
  const [best] = candidates.sort((a, b) => a.missing.length - b.missing.length);
  if (best === undefined || best.missing.length > 0) throw lacking(best, title);
  const twice = fields.find(
    ([, name]) => best.names.indexOf(columnName(name)) !== best.names.lastIndexOf(columnName(name)),
  );
  if (twice !== undefined) throw ambiguous(twice[1], title);
  const { header, index, names } = best;
  return {
    header,
    at: Object.fromEntries(fields.map(([field, name]) => [field, names.indexOf(columnName(name))])),
    width: namedWidth(header),
    where: sample.delimiter === '' ? 'each object' : `line ${sample.lines[index]}`,
    skip: index + 1,
  };
}

/** The problem of a field's cell as that of its row; a constant has no column. */
export function problemAt(
  { header, at }: MappedTable,
  field: MappedField,
  problem: CellProblem,
  record: readonly string[],
): RowProblem {
  const index = at[field];
  return index === undefined
    ? { ...problem, column: null, value: null }
    : leftOut(problem, record, header, index);
}

interface Candidate {
  readonly header: readonly string[];
  readonly missing: ReadonlyArray<readonly [field: MappedField, name: string]>;
}

function lacking(best: Candidate | undefined, title: string): ImportError {
  const { header, missing } = best ?? { header: [], missing: [] };
  const list = new Intl.ListFormat('en');
  const named = header.filter((cell) => cell.trim() !== '').slice(0, 30);
  const wanted = list.format(missing.map(([field, name]) => `${quoted(name)} (for ${FIELD_WORDS[field]})`));
  return new ImportError(
    'column-missing',
    `The mapping ${title} names the column ${wanted}, which the file does not have: its columns are ` +
      `${list.format(named.map(quoted))}; map the field to one of these.`,
  );
}

function ambiguous(name: string, title: string): ImportError {
  return new ImportError(
    'column-duplicate',
    `The mapping ${title} names the column ${quoted(name)}, which the file has twice, so its values are ambiguous; ` +
      'rename or remove one of the two.',
  );
}
