import { readMeasure } from './bts-cells.ts';
import { namedWidth } from './columns.ts';
import { decimalMarkOf, readCount } from './fields.ts';
import { type Header, headerAmong } from './header-among.ts';
import type { Layout, RowReader, Sample } from './layout.ts';
import { fullYear, monthNumber, monthOfName, monthReader } from './months.ts';
import { leftOut, placeReader, remembered } from './place.ts';

/** BTS counts as a pivot table: one row per port and measure, one column a month, or a year and twelve months. */
export const btsMonthsAcross: Layout = {
  title: 'BTS Border Crossing Entry Data, months as columns',
  recognise: (sample) =>
    headerAmong(sample, ['port code', 'measure'], (found) => {
      const months = monthColumns(found);
      if (months.length === 0) return null;
      const [first, last] = [months[0]!, months.at(-1)!].map(({ index }) => found.header[index]!.trim());
      return {
        dataset: 'monthly-count',
        layout: btsMonthsAcross.title,
        why: `${found.where} names ${found.port}, measure and the months ${first} to ${last}`,
        skip: found.skip,
        read: rowReader(found, months, sample),
      };
    }),
};

interface MonthColumn {
  readonly index: number;
  readonly monthOf: (record: readonly string[]) => number | null;
}

function monthColumns({ header, at }: Header): MonthColumn[] {
  const read = monthReader();
  const { year } = at;
  const areNumbered = header.filter((cell) => MONTH_OF_YEAR.test(cell)).length >= LEAST_NUMBERED;
  return header.flatMap((cell, index): MonthColumn[] => {
    const month = areNumbered && MONTH_OF_YEAR.test(cell) ? Number(cell) : monthOfName(cell.trim());
    if (year !== undefined && month > 0) {
      return [{ index, monthOf: (record) => monthNumber(fullYear(record[year]!.trim()), month) }];
    }
    const whole = read(cell);
    return typeof whole === 'number' ? [{ index, monthOf: () => whole }] : [];
  });
}

/** Fewer numbers in a header could be something else. */
const LEAST_NUMBERED = 3;
const MONTH_OF_YEAR = /^\s*(?:0?[1-9]|1[0-2])\s*$/;

function rowReader({ header, at }: Header, months: readonly MonthColumn[], sample: Sample): RowReader {
  const place = placeReader({ header, at, width: namedWidth(header) });
  const measureOf = remembered(readMeasure);
  const measureAt = at.measure!;
  const decimalMark = decimalMarkOf(sample.records.flat(), sample.delimiter);
  return (record, line, sink) => {
    const port = place(record);
    if ('code' in port) return sink.skip(port, line);
    const measure = measureOf(record[measureAt]!);
    if (typeof measure === 'object') return sink.skip(leftOut(measure, record, header, measureAt), line);
    for (const { index, monthOf } of months) {
      if (record[index]!.trim() === '') continue;
      const month = monthOf(record);
      const value = readCount(record[index]!, decimalMark);
      if (month === null) return sink.skip(leftOut(WRONG_YEAR, record, header, at.year!), line);
      if (typeof value === 'object') sink.skip(leftOut(value, record, header, index), line);
      else sink.add({ ...port, crossing: '', measure, monthNumber: month, value, line });
    }
  };
}

const WRONG_YEAR = {
  code: 'month-unreadable',
  message: 'The year is not one from 1990 to 2099',
  fix: 'write four digits, such as 2024',
};
