import type { MappedField, MappedValues } from '../../contract/mapped-fields.ts';
import type { Mapping } from '../../contract/mapping.ts';
import type { Facility } from '../../model/port.ts';
import { emptyRow, wrongWidth } from '../columns.ts';
import type { CellProblem, RowProblem } from '../layout.ts';
import { remembered } from '../place.ts';
import { plainWords } from '../wait-value.ts';
import type { DateOrder } from './date-order.ts';
import { facilityResolver } from './facility-resolver.ts';
import type { MappedTable } from './mapped-header.ts';
import { type TimeReader, timeReader } from './time-reader.ts';
import { joinedText } from './written-moment.ts';

/** The text of a field in a record: of its column, else the constant. */
export type CellOf = (record: readonly string[]) => string;

/** A facility, and the reader of local times there. */
export interface Place {
  readonly facility: Facility;
  readonly time: TimeReader;
}

/** Fields whose cells have a date. */
export const DATED_FIELDS = [
  'joined',
  'joinedDate',
  'primary',
  'primaryDate',
  'released',
  'releasedDate',
  'hour',
  'date',
] as const satisfies readonly MappedField[];

/** The text of a field; an unmapped one is empty. */
export function cellOf({ at }: MappedTable, field: MappedField, constant = ''): CellOf {
  const index = at[field];
  return index === undefined ? () => constant : (record) => record[index]!;
}

/** The text of a time that is in one column, or as a date and a time of day in two. */
export function timeCellOf(
  table: MappedTable,
  whole: MappedField,
  date: MappedField,
  clock: MappedField,
): CellOf {
  if (table.at[date] === undefined) return cellOf(table, whole);
  const [dateOf, clockOf] = [cellOf(table, date), cellOf(table, clock)];
  return (record) => joinedText(dateOf(record), clockOf(record));
}

/** Reads a field's cells, each different one once, after the file's own words are put into ours. */
export function wordReader<T>(
  words: MappedValues[keyof MappedValues],
  read: (text: string) => T,
): (cell: string) => T {
  const ours = new Map(Object.entries(words ?? {}).map(([theirs, word]) => [plainWords(theirs), word]));
  return remembered((cell) => read(ours.get(plainWords(cell)) ?? cell));
}

/** Reads the facility of each record with the clocks by which its times are written, which are `laterS` later than their text. */
export function placeReaderOf(
  { constants, values, time }: Mapping,
  table: MappedTable,
  facilities: readonly Facility[],
  { order, laterS }: { readonly order: DateOrder; readonly laterS: number },
): (record: readonly string[]) => Place | CellProblem {
  const resolve = facilityResolver(facilities);
  const timeIn = remembered((zone): TimeReader => {
    const read = timeReader({ ...time, zone, order });
    return laterS === 0 ? read : (text, notBeforeS) => read(text, notBeforeS, laterS);
  });
  const read = wordReader(values.facility, (cell): Place | CellProblem => {
    const facility = resolve(cell);
    return 'code' in facility ? facility : { facility, time: timeIn(time.zone ?? facility.zone) };
  });
  const facilityCell = cellOf(table, 'facility', constants.facility);
  return (record) => read(facilityCell(record));
}

/** Why a record has too few or too many cells to be read, if so. */
export function misshapen(record: readonly string[], { header, width }: MappedTable): RowProblem | null {
  if (record.length === header.length) return null;
  return emptyRow(record) ?? wrongWidth(record, header, width);
}
