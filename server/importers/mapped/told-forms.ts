import type { Mapping } from '../../contract/mapping.ts';
import { ImportError, quoted } from '../import-error.ts';
import type { CellProblem, RowReader } from '../layout.ts';
import { ORDER_WORDS, orderOf, provesDayFirst, type ToldOrder } from './date-order.ts';
import { namedWords } from './field-names.ts';
import { contradictsNaming, NAMING_WORDS, namingOf, type ToldNaming } from './hour-of-day.ts';
import { type MappedTable, problemAt } from './mapped-header.ts';
import { DATED_FIELDS } from './row-cells.ts';
import { unitNamed } from './wait-unit.ts';

/** What of a table's cells is told from its name and first rows where the mapping does not say it. */
export interface ToldForms {
  readonly order: ToldOrder;
  readonly hours: ToldNaming;
  /** Clauses that say what was told, and why. */
  readonly why: readonly string[];
}

/** Tells the order of dates and the naming of hours from the first rows, unless the mapping states them. */
export function toldForms(
  { kind, time }: Mapping,
  table: MappedTable,
  rows: ReadonlyArray<readonly string[]>,
): ToldForms {
  const order = time.order === null ? orderOf(datesOf(table, rows)) : statedOrder(time.order);
  const hours = kind === 'crossings' ? NO_HOURS : toldHours(time.hours, table, rows);
  const unit = table.at.wait === undefined ? 'minutes' : unitNamed(table.header[table.at.wait]!);
  const ofUnit = unit === 'minutes' ? '' : `waits are read in ${unit}, as the name of their column says`;
  return { order, hours, why: [order.why, hours.why, ofUnit] };
}

/**
 * A reader that refuses the file where a later row shows that what its first rows did not decide was taken wrongly, as
 * all rows before it would be stored with wrong times; an hour 24 among hours from 0 on is a problem of its row.
 */
export function refusingContradictions<Row>(
  read: RowReader<Row>,
  { order, hours }: ToldForms,
  table: MappedTable,
): RowReader<Row> {
  const { at } = table;
  const dated =
    order.isCertain || order.order !== 'mdy' ? [] : DATED_FIELDS.flatMap((field) => at[field] ?? []);
  const hourAt = hours.isCertain && hours.naming === 'end' ? -1 : (at.hour ?? -1);
  if (dated.length === 0 && hourAt < 0) return read;
  return (record, line, sink) => {
    for (const index of dated)
      if (provesDayFirst(record[index] ?? ''))
        throw wronglyTaken(record[index]!, line, readAs(ORDER_WORDS.mdy), readAs(ORDER_WORDS.dmy));
    if (contradictsNaming(record[hourAt] ?? '', hours.naming)) {
      if (hours.isCertain) return sink.skip(problemAt(table, 'hour', NO_HOUR_24, record), line);
      const other = hours.naming === 'start' ? 'end' : 'start';
      throw wronglyTaken(record[hourAt]!, line, NAMING_WORDS[hours.naming], NAMING_WORDS[other]);
    }
    read(record, line, sink);
  };
}

const NO_HOUR_24: CellProblem = {
  code: 'time-unreadable',
  message: 'There is no hour 24 where hours are named by their start',
  fix: 'write the hour 0 of the next day, or say with the mapping that hours are named by their end',
};

const NO_HOURS: ToldNaming = { naming: 'start', why: '', isCertain: true };

function statedOrder(order: ToldOrder['order']): ToldOrder {
  return { order, why: `dates are read as ${ORDER_WORDS[order]}, as the mapping says`, isCertain: true };
}

function toldHours(
  stated: Mapping['time']['hours'],
  { header, at }: MappedTable,
  rows: ReadonlyArray<readonly string[]>,
): ToldNaming {
  if (stated !== undefined)
    return { naming: stated, why: `${NAMING_WORDS[stated]}, as the mapping says`, isCertain: true };
  const hourAt = at.hour!;
  return namingOf(
    namedWords(header[hourAt]!),
    rows.map((record) => record[hourAt] ?? ''),
  );
}

function datesOf({ at }: MappedTable, rows: ReadonlyArray<readonly string[]>): string[] {
  const indices = DATED_FIELDS.flatMap((field) => at[field] ?? []);
  return rows.flatMap((record) => indices.map((index) => record[index] ?? ''));
}

const readAs = (order: string) => `dates are read as ${order}`;

function wronglyTaken(cell: string, line: number, taken: string, other: string): ImportError {
  return new ImportError(
    'mapping-unfit',
    `The first rows do not tell how times are written, so ${taken}, ` +
      `but ${quoted(cell)} in line ${line} cannot be meant so; say with the mapping that ${other}.`,
  );
}
