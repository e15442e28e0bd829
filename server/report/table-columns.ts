import type { WhatIfResult } from '../contract/api.ts';
import { BYTE_ORDER_MARK, csvLine } from '../contract/csv-line.ts';
import { METRICS } from '../model/study/facility-metrics.ts';
import type { ResultTable } from './result-tables.ts';

/** What a column of a table holds. */
export interface TableColumn {
  readonly name: string;
  readonly meaning: string;
  /** `see unit` where the column `unit` of the same row says it; empty for words. */
  readonly unit: string;
  /** What an empty cell says; columns without it are never empty. */
  readonly whenEmpty?: string;
}

export const NO_VALUE = 'No replication gave a value: there was nothing to measure, which is not 0.';

/** A table as CSV that a spreadsheet opens as it is; `bom` tells Excel that it is UTF-8. */
export function tableCsv(
  columns: readonly string[],
  rows: ReadonlyArray<ReadonlyArray<string | number | null>>,
  { bom = false }: { readonly bom?: boolean } = {},
): string {
  return (bom ? BYTE_ORDER_MARK : '') + [columns, ...rows].map((cells) => `${csvLine(cells)}\r\n`).join('');
}

const DICTIONARY = ['file', 'column', 'meaning', 'unit', 'empty_means'];

/** The dictionary of a bundle: every column of every table, and every metric that the results have. */
export function dictionary(
  tables: readonly ResultTable[],
  results: readonly WhatIfResult[],
): readonly [columns: string[], rows: string[][]] {
  const keys = new Set(results.flatMap(({ metrics }) => metrics.map(({ metric }) => metric)));
  return [
    DICTIONARY,
    [
      ...tables.flatMap(({ name, columns }) =>
        columns.map((column) => [
          `${name}.csv`,
          column.name,
          column.meaning,
          column.unit,
          column.whenEmpty ?? 'never empty',
        ]),
      ),
      ...METRICS.filter(({ key }) => keys.has(key)).map(({ key, label, unit, definition }) => [
        'metrics.csv',
        `metric = ${key}`,
        `${label}: ${definition}`,
        unit,
        NO_VALUE,
      ]),
    ],
  ];
}
