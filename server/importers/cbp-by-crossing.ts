import { readCount, readMonth, readPortCode } from './fields.ts';
import { type Layout, positionsOf } from './layout.ts';

/** Northbound trucks by bridge, as compiled from CBP field-office counts. */
export const cbpByCrossing: Layout = {
  title: 'CBP trucks by crossing',
  match(columns) {
    const positions = positionsOf(columns, ['port code', 'port of entry', 'crossing', 'month', 'trucks']);
    if ('missing' in positions) return { matches: false, ...positions };
    const { at } = positions;
    return {
      matches: true,
      description: cbpByCrossing.title,
      read: (record, line, emit) => {
        if (record.length !== columns.length) {
          return {
            code: 'column-count',
            message: 'The row has not as many columns as the header; complete it.',
          };
        }
        const crossing = record[at.crossing]!.trim();
        if (crossing === '')
          return { code: 'crossing-missing', message: 'The crossing is empty; name the bridge.' };
        const portCode = readPortCode(record[at['port code']]!);
        if (typeof portCode === 'object') return portCode;
        const monthNumber = readMonth(record[at.month]!);
        if (typeof monthNumber === 'object') return monthNumber;
        const value = readCount(record[at.trucks]!);
        if (typeof value === 'object') return value;
        const portName = record[at['port of entry']]!.trim();
        const place = { portCode, portName, state: '', border: 'US-Mexico Border', crossing };
        emit({ ...place, measure: 'Trucks', monthNumber, value, line });
        return null;
      },
    };
  },
};
