import { dateReader } from './bts.ts';
import { columnName, namedWidth } from './columns.ts';
import { decimalMarkOf, readCount } from './fields.ts';
import { headerAmong } from './header-among.ts';
import type { Layout } from './layout.ts';
import { leftOut, placeReader } from './place.ts';

/** Northbound trucks by bridge, as compiled from CBP field-office counts. */
export const cbpByCrossing: Layout = {
  title: 'CBP trucks by crossing',
  recognise: (sample) =>
    headerAmong(sample, ['port code', 'crossing', 'date'], ({ header, at, port: told, where, skip }) => {
      const trucksAt = header.findIndex((cell) => columnName(cell) === 'trucks');
      if (trucksAt < 0) return null;
      const place = placeReader({ header, at, width: namedWidth(header) });
      const month = dateReader(at);
      const decimalMark = decimalMarkOf(sample.records.flat(), sample.delimiter);
      return {
        dataset: 'monthly-count',
        layout: cbpByCrossing.title,
        why: `${where} names ${told}, crossing, month and trucks`,
        skip,
        read: (record, line, sink) => {
          const port = place(record);
          if ('code' in port) return sink.skip(port, line);
          const crossing = record[at.crossing!]!.trim();
          if (crossing === '') return sink.skip(leftOut(NO_CROSSING, record, header, at.crossing!), line);
          const monthNumber = month(record);
          if (typeof monthNumber === 'object')
            return sink.skip(leftOut(monthNumber, record, header, at.date!), line);
          const value = readCount(record[trucksAt]!, decimalMark);
          if (typeof value === 'object') return sink.skip(leftOut(value, record, header, trucksAt), line);
          sink.add({ ...port, crossing, measure: 'Trucks', monthNumber, value, line });
        },
      };
    }),
};

const NO_CROSSING = { code: 'crossing-missing', message: 'The crossing is empty', fix: 'name the bridge' };
