import { readCount, readMonth, readPortCode } from './fields.ts';
import { type CountRow, type Layout, positionsOf } from './layout.ts';

/** US-Mexico truck measures by port and month, three to a row; an empty cell means that none was published. */
export const observedByPort: Layout = {
  title: 'Truck measures by port and month',
  match(columns) {
    const positions = positionsOf(columns, [
      'port code',
      'port name',
      'state',
      'month',
      ...Object.keys(MEASURE_OF_COLUMN),
    ]);
    if ('missing' in positions) return { matches: false, ...positions };
    const at = positions.at as Record<string, number>;
    const cell = (record: readonly string[], name: string): string => record[at[name]!]!;
    return {
      matches: true,
      description: observedByPort.title,
      read: (record, line, emit) => {
        if (record.length !== columns.length) {
          return {
            code: 'column-count',
            message: 'The row has not as many columns as the header; complete it.',
          };
        }
        const portCode = readPortCode(cell(record, 'port code'));
        if (typeof portCode === 'object') return portCode;
        const monthNumber = readMonth(cell(record, 'month'));
        if (typeof monthNumber === 'object') return monthNumber;
        const portName = cell(record, 'port name').trim();
        const state = cell(record, 'state').trim();
        const place = { portCode, portName, state, border: 'US-Mexico Border', crossing: '' };
        const counts: CountRow[] = [];
        for (const [column, measure] of Object.entries(MEASURE_OF_COLUMN)) {
          const text = cell(record, column);
          if (text === '') continue;
          const value = readCount(text);
          if (typeof value === 'object') return value;
          counts.push({ ...place, measure, monthNumber, value, line });
        }
        for (const count of counts) emit(count);
        return null;
      },
    };
  },
};

const MEASURE_OF_COLUMN: Readonly<Record<string, string>> = {
  trucks: 'Trucks',
  'loaded containers': 'Truck Containers Loaded',
  'empty containers': 'Truck Containers Empty',
};
