import { namedWidth, wrongWidth } from './columns.ts';
import { readCount } from './fields.ts';
import type { Layout } from './layout.ts';
import { monthReader } from './months.ts';
import { namedColumns } from './named-columns.ts';
import { leftOut, remembered } from './place.ts';
import { readChapter, readTradePort } from './trade-codes.ts';

/** Truck imports from Mexico by port, chapter (`all` for every one) and month, as compiled from BTS TransBorder. */
export const tradeCompiled: Layout = {
  title: 'Truck imports from Mexico by port and commodity',
  recognise: (sample) => {
    const found = namedColumns(sample, COLUMNS);
    if (!('at' in found)) return found;
    const { header, at, where, skip } = found;
    const width = namedWidth(header);
    const port = remembered(readTradePort);
    const chapter = remembered((cell) => (/^\s*all\s*$/i.test(cell) ? 'all' : readChapter(cell)));
    const month = remembered(monthReader());
    return {
      dataset: 'trade',
      layout: tradeCompiled.title,
      why: `every row is an import by truck, since ${where} names port code, chapter, month, value and shipping weight`,
      skip,
      read: (record, line, sink) => {
        const uneven = wrongWidth(record, header, width);
        if (uneven !== null) return sink.skip(leftOut(uneven, record, header, -1), line);
        const cell = (name: keyof typeof at) => record[at[name]]!;
        const leave = (problem: Parameters<typeof leftOut>[0], name: keyof typeof at) =>
          sink.skip(leftOut(problem, record, header, at[name]), line);
        const portCode = port(cell('port_code'));
        if (typeof portCode === 'object') return leave(portCode, 'port_code');
        const hs2 = chapter(cell('hs2'));
        if (typeof hs2 === 'object') return leave(hs2, 'hs2');
        const monthNumber = month(cell('month'));
        if (typeof monthNumber === 'object') return leave(monthNumber, 'month');
        const valueUsd = readCount(cell('value_usd'));
        if (typeof valueUsd === 'object') return leave(valueUsd, 'value_usd');
        const weight = cell('shipping_weight_kg').trim();
        const weightKg = weight === '' ? null : readCount(weight);
        if (typeof weightKg === 'object' && weightKg !== null) return leave(weightKg, 'shipping_weight_kg');
        sink.add({ portCode, hs2, ...TRUCK_IMPORTS, monthNumber, valueUsd, weightKg, line });
      },
    };
  },
};

const COLUMNS = ['port_code', 'hs2', 'month', 'value_usd', 'shipping_weight_kg'] as const;
const TRUCK_IMPORTS = { direction: 'import', country: 'Mexico', mode: 'truck' } as const;
