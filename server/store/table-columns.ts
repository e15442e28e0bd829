import type { Dataset } from '../model/rows.ts';

/** What the cells of a column are: `month` is year × 100 + month, `instant` ms since the epoch, `flag` 0 or 1. */
export type ColumnKind = 'text' | 'number' | 'month' | 'instant' | 'flag';

export interface TableColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  /** Whether it has few values by nature, so that counting them helps to choose. */
  readonly isFacet: boolean;
}

/** A column of the rows of a series. */
interface RowColumn extends TableColumn {
  readonly sql: string;
}

/** How the rows of a table are read: series by series in the order of `seriesSql`, in each in the order of `key`. */
export interface ReadableTable {
  readonly table: string;
  /** Columns that name the series of a row; `seriesSql` answers them first, then `seriesColumns`. */
  readonly seriesKey: readonly string[];
  readonly seriesSql: string;
  readonly seriesColumns: readonly TableColumn[];
  /** The first part is a whole number. */
  readonly key: readonly string[];
  readonly rowColumns: readonly RowColumn[];
  /** What the first part of the key is, in units of `unitMs`; `null` where rows have no date. */
  readonly time: { readonly kind: 'month' | 'instant'; readonly unitMs: number } | null;
  /** Column that says where, and by what the catalogue knows that. */
  readonly place: { readonly column: string; readonly by: 'facility' | 'portNumber' | 'portCode' };
}

const text = (name: string): TableColumn => ({ name, kind: 'text', isFacet: false });
const choice = (name: string): TableColumn => ({ name, kind: 'text', isFacet: true });
const row = (column: TableColumn, sql: string): RowColumn => ({ ...column, sql });
const number = (name: string, sql: string): RowColumn => ({ name, kind: 'number', isFacet: false, sql });
const instant = (name: string, sql: string): RowColumn => ({ name, kind: 'instant', isFacet: false, sql });
const month: RowColumn = { name: 'month', kind: 'month', isFacet: false, sql: 'month_yyyymm' };
const importId = number('importId', 'import_id');

const BY_MONTH = { kind: 'month', unitMs: 1 } as const;
const BY_FACILITY = { column: 'facilityId', by: 'facility' } as const;
const BY_PORT = { column: 'portCode', by: 'portCode' } as const;

/** What can be read of every dataset; all that stands in SQL stands here, and nothing that a user writes. */
export const READABLE_TABLES: Readonly<Record<Dataset, ReadableTable>> = {
  'monthly-count': {
    table: 'monthly_count',
    seriesKey: ['series_id'],
    seriesSql: `SELECT series_id, port_code, port_name, state_name, border, crossing, measure
      FROM series JOIN port USING (port_code) ORDER BY series_id`,
    seriesColumns: [
      text('portCode'),
      choice('portName'),
      choice('state'),
      choice('border'),
      text('crossing'),
      choice('measure'),
    ],
    key: ['month_yyyymm'],
    rowColumns: [month, number('value', 'counted'), importId],
    time: BY_MONTH,
    place: BY_PORT,
  },
  wait: {
    table: 'wait_reading',
    seriesKey: ['port_number', 'lane_kind'],
    seriesSql: `SELECT port_number, lane_kind, port_number, port_name, crossing_name, lane_kind
      FROM wait_crossing CROSS JOIN (SELECT 'FAST' AS lane_kind UNION SELECT 'standard')
      ORDER BY port_number, lane_kind`,
    seriesColumns: [text('portNumber'), choice('portName'), choice('crossingName'), choice('laneKind')],
    key: ['observed_at_ms'],
    rowColumns: [
      instant('observedAt', 'observed_at_ms'),
      row(choice('state'), 'state'),
      number('waitMin', 'wait_min'),
      number('lanesOpen', 'lanes_open'),
      importId,
    ],
    time: { kind: 'instant', unitMs: 1 },
    place: { column: 'portNumber', by: 'portNumber' },
  },
  crossing: {
    table: 'crossing',
    seriesKey: ['series_id'],
    seriesSql: 'SELECT series_id, facility_id, lane_kind FROM crossing_series ORDER BY series_id',
    seriesColumns: [choice('facilityId'), choice('laneKind')],
    key: ['joined_at_s', 'truck_ref', 'occurrence'],
    rowColumns: [
      row(text('truckRef'), 'truck_ref'),
      instant('joinedAt', 'joined_at_s * 1000'),
      instant('primaryAt', 'primary_at_s * 1000'),
      instant('releasedAt', 'released_at_s * 1000'),
      { name: 'isLoaded', kind: 'flag', isFacet: true, sql: 'is_loaded' },
      row(choice('commodity'), 'commodity'),
      row(choice('timeReading'), 'time_reading'),
      importId,
    ],
    time: { kind: 'instant', unitMs: 1000 },
    place: BY_FACILITY,
  },
  'hourly-count': {
    table: 'hourly_count',
    seriesKey: ['series_id'],
    seriesSql: 'SELECT series_id, facility_id FROM hourly_series ORDER BY series_id',
    seriesColumns: [choice('facilityId')],
    key: ['hour_start_s'],
    rowColumns: [instant('hourStart', 'hour_start_s * 1000'), number('trucks', 'trucks'), importId],
    time: { kind: 'instant', unitMs: 1000 },
    place: BY_FACILITY,
  },
  trade: {
    table: 'trade',
    seriesKey: ['series_id'],
    seriesSql: `SELECT series_id, port_code, port_name, hs2, direction, country, mode
      FROM trade_series LEFT JOIN port USING (port_code) ORDER BY series_id`,
    seriesColumns: [
      text('portCode'),
      choice('portName'),
      choice('hs2'),
      choice('direction'),
      choice('country'),
      choice('mode'),
    ],
    key: ['month_yyyymm'],
    rowColumns: [month, number('valueUsd', 'value_usd'), number('weightKg', 'weight_kg'), importId],
    time: BY_MONTH,
    place: BY_PORT,
  },
  'wait-average': {
    table: 'wait_average',
    seriesKey: ['series_id'],
    seriesSql: 'SELECT series_id, facility_id, lane_kind FROM wait_average_series ORDER BY series_id',
    seriesColumns: [choice('facilityId'), choice('laneKind')],
    key: ['month', 'weekday', 'hour'],
    rowColumns: [
      { ...number('month', 'month'), isFacet: true },
      { ...number('weekday', 'weekday'), isFacet: true },
      number('hour', 'hour'),
      number('waitMin', 'wait_min'),
      importId,
    ],
    time: null,
    place: BY_FACILITY,
  },
};
