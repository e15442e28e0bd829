import type { TradeRow } from '../model/rows.ts';
import { namedWidth, wrongWidth } from './columns.ts';
import { decimalMarkOf, readCount } from './fields.ts';
import { ImportError, quoted } from './import-error.ts';
import type { CellProblem, Layout, Recognised, RowReader, Sample } from './layout.ts';
import { monthNumber } from './months.ts';
import { type NamedHeader, namedColumns, optionalColumn } from './named-columns.ts';
import { leftOut, remembered } from './place.ts';
import {
  lacksWeights,
  readChapter,
  readDirection,
  readMode,
  readPartner,
  readTradePort,
} from './trade-codes.ts';
import { createTradeSums, type TradeSums } from './trade-sums.ts';

/**
 * Raw tables of BTS TransBorder Freight Data since 2007: dot3 by port and commodity, dot1 by port and state, which
 * sums all commodities. Both have a row for each of what is kept apart no further here, so rows are summed.
 */
export const transborder: Layout = {
  title: 'BTS TransBorder Freight Data',
  recognise: (sample) => {
    const found = namedColumns(sample, COLUMNS);
    if (!('at' in found)) return found;
    const columns: TradeColumns = {
      ...found,
      portAt: optionalColumn(found.header, 'DEPE'),
      commodityAt: optionalColumn(found.header, 'COMMODITY2'),
      monthAt: optionalColumn(found.header, 'MONTH'),
    };
    refuseCoarse(columns);
    return recognised(columns, sample);
  },
};

const COLUMNS = ['TRDTYPE', 'DISAGMOT', 'COUNTRY', 'VALUE', 'SHIPWT', 'YEAR'] as const;

interface TradeColumns extends NamedHeader<(typeof COLUMNS)[number]> {
  readonly portAt: number;
  /** -1 in dot1, which has all commodities in one. */
  readonly commodityAt: number;
  readonly monthAt: number;
}

/** What lacks a port or a month is another table of the same data: it is named, with the one to take instead. */
function refuseCoarse({ portAt, monthAt }: TradeColumns): void {
  if (portAt >= 0 && monthAt >= 0) return;
  const what =
    portAt < 0
      ? 'table dot2 of BTS TransBorder Freight Data, by state and commodity without ports (no column DEPE)'
      : 'an annual summary of BTS TransBorder Freight Data, without months (no column MONTH)';
  throw new ImportError(
    'column-missing',
    `The file is ${what}; import the monthly table dot3, by port and commodity, from the same download.`,
  );
}

function recognised(columns: TradeColumns, sample: Sample): Recognised {
  const { where, skip, commodityAt } = columns;
  const sums = createTradeSums();
  const [table, commodities] =
    commodityAt < 0 ? ['dot1', 'port and state, all commodities together'] : ['dot3', 'port and commodity'];
  return {
    dataset: 'trade',
    layout: `${transborder.title}, ${table} by ${commodityAt < 0 ? 'port and state' : commodities}`,
    why:
      'rows that differ in origin of goods, containers or state only are summed, and a weight of 0 of an export by ' +
      `land counts as not recorded; ${where} names the columns of table ${table}, by ${commodities}`,
    skip,
    read: rowReader(columns, sample, sums),
    end: (sink) => {
      for (const row of sums.rows()) sink.add(row);
    },
  };
}

function rowReader(columns: TradeColumns, sample: Sample, sums: TradeSums): RowReader<TradeRow> {
  const { header, at, portAt, commodityAt, monthAt } = columns;
  const width = namedWidth(header);
  const decimalMark = decimalMarkOf(sample.records.flat(), sample.delimiter);
  const cells: CellReaders = {
    portCode: [portAt, remembered(readTradePort)],
    hs2: [commodityAt, commodityAt < 0 ? () => 'all' : remembered(readChapter)],
    direction: [at.TRDTYPE, remembered(readDirection)],
    country: [at.COUNTRY, remembered(readPartner)],
    mode: [at.DISAGMOT, remembered(readMode)],
    valueUsd: [at.VALUE, (cell) => readCount(cell, decimalMark)],
    weightKg: [at.SHIPWT, (cell) => (cell.trim() === '' ? null : readCount(cell, decimalMark))],
    monthNumber: [monthAt, (cell, record) => monthOf(record[at.YEAR]!, cell)],
  };
  const readers = Object.entries(cells);
  return (record, line, sink) => {
    const uneven = wrongWidth(record, header, width);
    if (uneven !== null) return sink.skip(leftOut(uneven, record, header, -1), line);
    const read: Record<string, unknown> = { line };
    for (const [name, [index, of]] of readers) {
      const value = of(record[index] ?? '', record);
      if (typeof value === 'object' && value !== null) {
        return sink.skip(leftOut(value, record, header, index), line);
      }
      read[name] = value;
    }
    const written = read as unknown as TradeRow;
    const isUnrecorded = written.weightKg === 0 && lacksWeights(written.direction, written.mode);
    const row = isUnrecorded ? { ...written, weightKg: null } : written;
    sink.show?.(row);
    sums.add(row);
  };
}

/** For each part of a row its column and how a cell of it is read. */
type CellReaders = {
  readonly [K in Exclude<keyof TradeRow, 'line'>]: readonly [
    index: number,
    of: (cell: string, record: readonly string[]) => TradeRow[K] | CellProblem,
  ];
};

function monthOf(year: string, month: string): number | CellProblem {
  const [ofYear, ofMonth] = [year, month].map((cell) => Number(/^\s*(\d+)(?:\.0)?\s*$/.exec(cell)?.[1]));
  return (
    monthNumber(ofYear!, ofMonth!) ?? {
      code: 'month-unreadable',
      message: `The month ${quoted(month)} of year ${quoted(year)} is none`,
      fix: 'write a month from 1 to 12 and a year such as 2024',
    }
  );
}
