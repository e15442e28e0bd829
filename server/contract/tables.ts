import type { Dataset } from '../model/rows.ts';

/** A cell as answers write it: months `2024-01`, instants with their offset, `null` where the row says nothing. */
export type TableCell = string | number | boolean | null;

export interface TableColumnInfo {
  readonly name: string;
  readonly kind: 'text' | 'number' | 'month' | 'instant' | 'flag';
  /** Whether it has few values by nature: `_facet=*` counts those of all such columns. */
  readonly isFacet: boolean;
}

/** A table of `GET /tables`, also where it holds nothing yet. */
export interface TableSummary {
  readonly name: Dataset;
  readonly rows: number;
  readonly columns: readonly TableColumnInfo[];
  /** Column to which `from` and `to` refer; `null` where rows have no date. */
  readonly timeColumn: string | null;
  /** Column to which `port` refers. */
  readonly placeColumn: string;
  /** Least and greatest of the time column, instants in UTC; `null` where there is none. */
  readonly first: string | null;
  readonly last: string | null;
}

export interface TableFacet {
  readonly column: string;
  /** Most frequent first; the first 20. */
  readonly values: ReadonlyArray<{ readonly value: TableCell; readonly rows: number }>;
  /** Number of distinct values, listed or not. */
  readonly distinct: number;
}

/** `GET /tables/:name/rows`: one page. */
export interface TablePage {
  readonly table: Dataset;
  readonly columns: readonly TableColumnInfo[];
  /** IANA zone of the instants and of days in `from` and `to`: that of the facility asked for, otherwise UTC. */
  readonly zone: string;
  /** Rows that the filters leave, on this page or not. */
  readonly count: number;
  readonly rows: ReadonlyArray<Readonly<Record<string, TableCell>>>;
  /** For `?after=`; `null` on the last page. */
  readonly next: string | null;
  /** Path of the next page with the same filters. */
  readonly nextUrl: string | null;
  readonly facets: readonly TableFacet[];
}

export const ROW_FORMATS = ['json', 'csv', 'ndjson'] as const;
export type RowFormat = (typeof ROW_FORMATS)[number];

/** Rows of one page unless `limit` says otherwise, and the most that it may say. */
export const PAGE_ROWS = 100;
export const MAX_PAGE_ROWS = 1000;
