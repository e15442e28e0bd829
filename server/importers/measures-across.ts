import { dateReader } from './bts.ts';
import { readMeasure } from './bts-cells.ts';
import { columnName, namedWidth } from './columns.ts';
import { decimalMarkOf, readCount } from './fields.ts';
import { type Header, headerAmong } from './header-among.ts';
import type { Layout, RowReader, Sample } from './layout.ts';
import { leftOut, placeReader } from './place.ts';

/** Counts by port and month with one column a measure; an empty cell means that none was published. */
export const measuresAcross: Layout = {
  title: 'Monthly counts by port, measures as columns',
  recognise: (sample) =>
    headerAmong(sample, ['port code', 'date'], (found) => {
      const measures = measureColumns(found.header);
      if (measures.length === 0 || found.at.crossing !== undefined || found.at.measure !== undefined)
        return null;
      return {
        dataset: 'monthly-count',
        layout: measuresAcross.title,
        why: `${found.where} names ${found.port}, date and ${measures.map(({ measure }) => measure).join(', ')}`,
        skip: found.skip,
        read: rowReader(found, measures, sample),
      };
    }),
};

interface MeasureColumn {
  readonly index: number;
  readonly measure: string;
}

function measureColumns(header: readonly string[]): MeasureColumn[] {
  return header.flatMap((cell, index) => {
    const measure = readMeasure(
      columnName(cell).replace(/^(loaded|empty) containers$/, 'truck containers $1'),
    );
    return typeof measure === 'string' ? [{ index, measure }] : [];
  });
}

function rowReader({ header, at }: Header, measures: readonly MeasureColumn[], sample: Sample): RowReader {
  const place = placeReader({ header, at, width: namedWidth(header) });
  const month = dateReader(at);
  const decimalMark = decimalMarkOf(sample.records.flat(), sample.delimiter);
  return (record, line, sink) => {
    const port = place(record);
    if ('code' in port) return sink.skip(port, line);
    const monthNumber = month(record);
    if (typeof monthNumber === 'object')
      return sink.skip(leftOut(monthNumber, record, header, at.date!), line);
    for (const { index, measure } of measures) {
      if (record[index]!.trim() === '') continue;
      const value = readCount(record[index]!, decimalMark);
      if (typeof value === 'object') sink.skip(leftOut(value, record, header, index), line);
      else sink.add({ ...port, crossing: '', measure, monthNumber, value, line });
    }
  };
}
