import type { HourlyCountRow } from '../../model/rows.ts';
import { type DecimalMark, readCount } from '../fields.ts';
import { quoted } from '../import-error.ts';
import type { CellProblem, RowReader } from '../layout.ts';
import { type MappedTable, problemAt } from './mapped-header.ts';
import { hourReader } from './repeated-hours.ts';
import { cellOf, misshapen, type Place, timeCellOf } from './row-cells.ts';

/** Reads the trucks of one hour from each record; a time that is no full hour is left out. */
export function hourlyCountReader(
  table: MappedTable,
  placeOf: (record: readonly string[]) => Place | CellProblem,
  decimalMark: DecimalMark,
): RowReader<HourlyCountRow> {
  const hourCell = timeCellOf(table, 'hour', 'date', 'hour');
  const hourOf = hourReader();
  const trucksCell = cellOf(table, 'trucks');
  return (record, line, sink) => {
    const wrongShape = misshapen(record, table);
    if (wrongShape !== null) return sink.skip(wrongShape, line);
    const place = placeOf(record);
    if ('code' in place) return sink.skip(problemAt(table, 'facility', place, record), line);
    const text = hourCell(record);
    const hour = hourOf(place.facility.id, place.time, text);
    if ('code' in hour) return sink.skip(problemAt(table, 'hour', hour, record), line);
    if ((hour.atS + hour.utcOffsetMin * 60) % 3600 !== 0)
      return sink.skip(problemAt(table, 'hour', notFull(text), record), line);
    const trucks = readCount(trucksCell(record), decimalMark);
    if (typeof trucks === 'object') return sink.skip(problemAt(table, 'trucks', trucks, record), line);
    sink.add({ facilityId: place.facility.id, hourStartS: hour.atS, trucks, line });
  };
}

function notFull(text: string): CellProblem {
  return {
    code: 'hour-not-full',
    message: `The time ${quoted(text)} is not the start of an hour`,
    fix: 'add shorter counts up to full hours',
  };
}
