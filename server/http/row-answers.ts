import type { Request, Response } from 'express';
import { BYTE_ORDER_MARK, csvLine } from '../contract/csv-line.ts';
import { ROW_FORMATS, type RowFormat } from '../contract/tables.ts';
import { sendProblem } from './problem.ts';

type Cell = string | number | boolean | null;

/** What a request for rows asks: in what form, and the rest of its query. */
export interface RowsAsked {
  readonly format: RowFormat;
  /** Whether CSV is to begin so that Excel reads it as UTF-8: `?bom=1`. */
  readonly bom: boolean;
  readonly query: Readonly<Record<string, unknown>>;
}

const TYPES = { json: 'application/json', csv: 'text/csv', ndjson: 'application/x-ndjson' } as const;

/** `?format=csv|ndjson`, or what `Accept` prefers; `null` where it was refused. */
export function rowsAsked(request: Request, response: Response): RowsAsked | null {
  const { format: asked, bom: mark, ...query } = request.query;
  const bom = mark === '1' || mark === 'true';
  response.vary('Accept');
  if (asked === undefined) {
    const preferred = request.accepts(Object.values(TYPES));
    return { format: ROW_FORMATS.find((one) => TYPES[one] === preferred) ?? 'json', bom, query };
  }
  const format = ROW_FORMATS.find((one) => one === asked);
  if (format !== undefined) return { format, bom, query };
  sendProblem(
    response,
    400,
    'request-invalid',
    'format is none of json, csv and ndjson; leave it out for JSON.',
  );
  return null;
}

/** Rows of an answer that a spreadsheet or a stream of lines can take in place of the JSON. */
interface Rows {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly records: readonly object[];
}

/**
 * Answers `json` as it is, or its rows as one JSON document a line, or as CSV that a spreadsheet opens as it is, with
 * parts of parts in columns such as `baseline.meanWaitMin`.
 */
export function sendRows<T>(
  response: Response,
  { format, bom }: Pick<RowsAsked, 'format' | 'bom'>,
  json: T,
  rowsOf: (json: T) => Rows,
): void {
  if (format === 'json') return void response.json(json);
  const { name, records } = rowsOf(json);
  response.attachment(`${name}.${format}`).type(TYPES[format]);
  response.send(
    format === 'csv'
      ? (bom ? BYTE_ORDER_MARK : '') + csvOf(records)
      : records.map((one) => `${JSON.stringify(one)}\n`).join(''),
  );
}

function csvOf(records: readonly object[]): string {
  const rows = records.map((record) => Object.fromEntries(flat(record)));
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => csvLine(columns.map((column) => row[column] ?? null)));
  return columns.length === 0 ? '' : `${[csvLine(columns), ...lines].join('\r\n')}\r\n`;
}

function flat(part: object, path = ''): Array<[string, Cell]> {
  return Object.entries(part).flatMap(([key, value]): Array<[string, Cell]> => {
    if (Array.isArray(value)) return [[path + key, JSON.stringify(value)]];
    if (typeof value === 'object' && value !== null) return flat(value, `${path}${key}.`);
    return value === undefined ? [] : [[path + key, value as Cell]];
  });
}
