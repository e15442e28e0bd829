import { DateTime } from 'luxon';
import { MAX_PAGE_ROWS, PAGE_ROWS, ROW_FORMATS, type RowFormat } from './contract/tables.ts';
import type { Facility } from './model/port.ts';
import type { Dataset } from './model/rows.ts';
import { READABLE_TABLES, type ReadableTable, type TableColumn } from './store/table-columns.ts';
import type { Cell, RowKey, RowSelection } from './store/table-rows.ts';

/** A question that a table cannot answer; the message is one sentence for the user. */
export class TableError extends Error {
  override readonly name = 'TableError';
  readonly code: 'table-unknown' | 'query-invalid';

  constructor(code: TableError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** What is asked of a table. */
export interface TableQuestion {
  readonly dataset: Dataset;
  readonly selection: RowSelection;
  /** IANA zone of days and of the instants in the answer. */
  readonly zone: string;
  readonly after: RowKey | null;
  /** `null`: all rows. */
  readonly limit: number | null;
  readonly format: RowFormat;
  /** Whether CSV is to begin so that Excel reads it as UTF-8. */
  readonly bom: boolean;
  /** Columns whose values are to be counted. */
  readonly facets: readonly string[];
}

type Places = ReadonlyArray<Pick<Facility, 'id' | 'zone' | 'cbpPortNumber' | 'counts'>>;

export const TABLE_NAMES = Object.keys(READABLE_TABLES) as Dataset[];

/** Names and values of a query as a question; throws TableError where the table cannot answer it. */
export function readTableQuestion(
  name: string,
  query: Iterable<readonly [string, string]>,
  facilities: Places,
): TableQuestion {
  const dataset = TABLE_NAMES.find((known) => known === name);
  if (dataset === undefined)
    throw new TableError(
      'table-unknown',
      `There is no table ${quoted(name)}; tables are ${TABLE_NAMES.join(', ')}.`,
    );
  const table = READABLE_TABLES[dataset];
  const columns = [...table.seriesColumns, ...table.rowColumns];
  const where = new Map<string, Cell>();
  const facets: string[] = [];
  const given = new Map<string, string>();
  for (const [parameter, value] of query) {
    if (parameter === '_facet') {
      facets.push(...facetColumns(value, columns));
      continue;
    }
    const column = columns.find(
      (known) => known.name === (parameter === 'port' ? table.place.column : parameter),
    );
    if (column === undefined && !QUERY_WORDS.has(parameter))
      throw unknownParameter(parameter, dataset, columns);
    const key = column?.name ?? parameter;
    if (given.has(key)) throw invalid(`${quoted(key)} is asked for twice; ask for one value at a time`);
    given.set(key, value);
    if (column !== undefined)
      where.set(key, parameter === 'port' ? placeValue(value, table, facilities) : cellOf(value, column));
  }
  const place = where.get(table.place.column);
  const zone =
    facilities.find(({ id, cbpPortNumber }) => id === place || cbpPortNumber === place)?.zone ?? 'UTC';
  const bound = (parameter: 'from' | 'to') => {
    const value = given.get(parameter);
    return value === undefined || value === '' ? null : boundOf(parameter, value, dataset, table, zone);
  };
  const format = formatOf(given.get('format') ?? 'json');
  return {
    dataset,
    selection: { where, from: bound('from'), before: bound('to') },
    zone,
    after: keyOf(given.get('after') ?? '', table),
    limit: limitOf(given.get('limit'), format),
    format,
    bom: ['1', 'true'].includes(given.get('bom') ?? ''),
    facets: [...new Set(facets)],
  };
}

/** The key at which a page ends, as a word for `after`. */
export function afterWord(key: RowKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** Parameters that are no columns; `port` stands for one. */
export const QUERY_WORDS: ReadonlySet<string> = new Set([
  'from',
  'to',
  'after',
  'limit',
  'format',
  'bom',
  '_facet',
]);

function invalid(what: string): TableError {
  return new TableError('query-invalid', `The question cannot be answered: ${what}.`);
}

function quoted(text: string): string {
  return JSON.stringify(text.slice(0, 40));
}

function unknownParameter(parameter: string, dataset: Dataset, columns: readonly TableColumn[]): TableError {
  const names = columns.map(({ name }) => name).join(', ');
  return invalid(
    `${quoted(parameter)} is no column of the table ${dataset}; its columns are ${names}, and beside them there are ` +
      'port, from, to, after, limit, format, bom and _facet',
  );
}

function facetColumns(value: string, columns: readonly TableColumn[]): string[] {
  if (value === '*') return columns.filter(({ isFacet }) => isFacet).map(({ name }) => name);
  const found = columns.find(({ name, kind }) => name === value && kind !== 'instant');
  if (found !== undefined) return [found.name];
  throw invalid(
    `the values of ${quoted(value)} are not counted; _facet is a column other than an instant, or * for ` +
      columns
        .filter(({ isFacet }) => isFacet)
        .map(({ name }) => name)
        .join(', '),
  );
}

/** An id of the catalogue as the table writes it; anything else as it is. */
function placeValue(value: string, { place }: ReadableTable, facilities: Places): Cell {
  const facility = facilities.find(({ id }) => id === value);
  if (facility === undefined) return value === '' ? null : value;
  if (place.by === 'portCode') return facility.counts.portCode;
  return (place.by === 'portNumber' ? facility.cbpPortNumber : null) ?? value;
}

function cellOf(text: string, { name, kind }: TableColumn): Cell {
  if (text === '') return null;
  if (kind === 'text') return text;
  if (kind === 'number' && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (kind === 'flag' && (text === 'true' || text === 'false')) return text === 'true' ? 1 : 0;
  if (kind === 'month' && IS_MONTH.test(text)) return monthNumber(text);
  if (kind === 'instant') throw invalid(`${name} is an instant, by which from and to bound the rows`);
  const expected = {
    number: 'a number such as 12.5',
    flag: 'true or false',
    month: 'a month such as 2024-01',
  };
  throw invalid(`${name} is ${expected[kind]}, not ${quoted(text)}`);
}

const IS_MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const IS_DAY = /^\d{4}-\d\d-\d\d$/;
const IS_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

function monthNumber(text: string): number {
  return Number(text.slice(0, 4)) * 100 + Number(text.slice(5, 7));
}

function boundOf(
  parameter: string,
  text: string,
  dataset: Dataset,
  table: ReadableTable,
  zone: string,
): number {
  if (table.time === null) {
    throw invalid(
      `the rows of ${dataset} have no date that ${parameter} could bound; filter by month, weekday or hour`,
    );
  }
  const isMoment = IS_MONTH.test(text) || IS_DAY.test(text) || IS_INSTANT.test(text);
  const moment = isMoment ? DateTime.fromISO(text, { zone }) : null;
  if (moment === null || !moment.isValid) {
    throw invalid(
      `${parameter} is a month such as 2024-01, a day such as 2024-01-31 or an instant such as ` +
        `2024-01-31T09:00:00-06:00, not ${quoted(text)}`,
    );
  }
  if (table.time.kind === 'instant') return moment.toMillis();
  // A month is within bounds where its first day is.
  const isFirst = moment.equals(moment.startOf('month'));
  const month = isFirst ? moment : moment.plus({ months: 1 });
  return month.year * 100 + month.month;
}

function formatOf(text: string): RowFormat {
  const format = ROW_FORMATS.find((known) => known === text);
  if (format === undefined) throw invalid(`the format is ${ROW_FORMATS.join(', ')}, not ${quoted(text)}`);
  return format;
}

function limitOf(text: string | undefined, format: RowFormat): number | null {
  if (text === undefined) return format === 'json' ? PAGE_ROWS : null;
  const limit = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  const most = format === 'json' ? MAX_PAGE_ROWS : 999_999_999;
  if (limit < 1 || limit > most) {
    throw invalid(
      `limit is a whole number from 1 to ${most}, not ${quoted(text)}; csv and ndjson give all rows without one`,
    );
  }
  return limit;
}

function keyOf(word: string, { seriesKey, key }: ReadableTable): RowKey | null {
  if (word === '') return null;
  const parts = parsed(Buffer.from(word, 'base64url').toString());
  const isKey =
    Array.isArray(parts) &&
    parts.length === seriesKey.length + key.length &&
    parts.every((part) => typeof part === 'string' || typeof part === 'number');
  if (!isKey) throw invalid('after is no place in this table; take it from next of the page before');
  return parts as RowKey;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
