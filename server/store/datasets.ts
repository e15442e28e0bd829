import type { AnyRow, Dataset, Rows } from '../model/rows.ts';

/** What one kind of row is kept in: a table with a natural key, beside `replaced_…` and `restated_…` of the same key. */
export interface DatasetTable<Row = AnyRow> {
  readonly table: string;
  /** The first part of the key, kept once for its many rows, under `series_id`; null where keys are not shared. */
  readonly series: { readonly table: string; readonly columns: readonly string[] } | null;
  readonly seriesOf: (row: Row) => readonly string[];
  /** The rest of the key. */
  readonly key: readonly string[];
  readonly values: readonly string[];
  /** Key and values, in this order. */
  readonly cells: (row: Row) => ReadonlyArray<string | number | null>;
  /** Part of the key that numbers rows of the same key, where `unless` is empty: their order carries nothing. */
  readonly occurrence?: { readonly column: string; readonly unless: string };
  /** A key in words, for a message. */
  readonly words: (key: Readonly<Record<string, string | number | null>>) => string;
}

/** Every dataset by its name; names of tables and columns stand here and in the migrations only. */
export const DATASETS: { readonly [D in Dataset]: DatasetTable<Rows[D]> } = {
  'monthly-count': {
    table: 'monthly_count',
    series: { table: 'series', columns: ['port_code', 'crossing', 'measure'] },
    seriesOf: ({ portCode, crossing, measure }) => [portCode, crossing, measure],
    key: ['month_yyyymm'],
    values: ['counted'],
    cells: ({ monthNumber, value }) => [monthNumber, value],
    words: ({ port_code, crossing, measure, month_yyyymm }) =>
      `${measure} of ${crossing === '' ? `port ${port_code}` : `${crossing} (port ${port_code})`} in ${month(month_yyyymm)}`,
  },
  wait: {
    table: 'wait_reading',
    series: null,
    seriesOf: () => [],
    key: ['port_number', 'lane_kind', 'observed_at_ms'],
    values: ['utc_offset_min', 'state', 'wait_min', 'lanes_open'],
    cells: (row) => [
      row.portNumber,
      row.laneKind,
      row.observedAtMs,
      row.utcOffsetMin,
      row.state,
      row.waitMin,
      row.lanesOpen,
    ],
    words: ({ port_number, lane_kind, observed_at_ms }) =>
      `the ${lane_kind} wait of port ${port_number} at ${instant(Number(observed_at_ms))}`,
  },
  crossing: {
    table: 'crossing',
    series: { table: 'crossing_series', columns: ['facility_id', 'lane_kind'] },
    seriesOf: ({ facilityId, laneKind }) => [facilityId, laneKind],
    key: ['joined_at_s', 'truck_ref', 'occurrence'],
    values: ['primary_at_s', 'released_at_s', 'is_loaded', 'commodity', 'time_reading'],
    cells: (row) => [
      row.joinedAtS,
      row.truckRef,
      0,
      row.primaryAtS,
      row.releasedAtS,
      row.isLoaded === null ? null : Number(row.isLoaded),
      row.commodity,
      row.timeReading,
    ],
    occurrence: { column: 'occurrence', unless: 'truck_ref' },
    words: ({ facility_id, lane_kind, joined_at_s, truck_ref }) =>
      `the truck ${truck_ref === '' ? '' : `${truck_ref} `}that joined the ${lane_kind} lanes of ${facility_id} at ` +
      instant(Number(joined_at_s) * 1000),
  },
  'hourly-count': {
    table: 'hourly_count',
    series: { table: 'hourly_series', columns: ['facility_id'] },
    seriesOf: ({ facilityId }) => [facilityId],
    key: ['hour_start_s'],
    values: ['trucks'],
    cells: ({ hourStartS, trucks }) => [hourStartS, trucks],
    words: ({ facility_id, hour_start_s }) =>
      `the trucks of ${facility_id} in the hour from ${instant(Number(hour_start_s) * 1000)}`,
  },
  trade: {
    table: 'trade',
    series: { table: 'trade_series', columns: ['port_code', 'hs2', 'direction', 'country', 'mode'] },
    seriesOf: (row) => [row.portCode, row.hs2, row.direction, row.country, row.mode],
    key: ['month_yyyymm'],
    values: ['value_usd', 'weight_kg'],
    cells: ({ monthNumber, valueUsd, weightKg }) => [monthNumber, valueUsd, weightKg],
    words: ({ port_code, hs2, direction, country, mode, month_yyyymm }) =>
      `the ${direction}s of HS ${hs2} by ${mode} with ${country} at port ${port_code} in ${month(month_yyyymm)}`,
  },
  'wait-average': {
    table: 'wait_average',
    series: { table: 'wait_average_series', columns: ['facility_id', 'lane_kind'] },
    seriesOf: ({ facilityId, laneKind }) => [facilityId, laneKind],
    key: ['month', 'weekday', 'hour'],
    values: ['wait_min'],
    cells: ({ month: ofYear, weekday, hour, waitMin }) => [ofYear, weekday, hour, waitMin],
    words: ({ facility_id, lane_kind, month: ofYear, weekday, hour }) =>
      `the ${lane_kind} wait of ${facility_id} in month ${ofYear} on weekday ${weekday} at ${hour}:00`,
  },
};

/** A stored value in words, for a message. */
export function valueWords(column: string, value: string | number | null): string {
  if (value === null) return 'nothing';
  if (column.endsWith('_at_s')) return instant(Number(value) * 1000);
  if (column === 'is_loaded') return value === 1 ? 'loaded' : 'empty';
  return String(value);
}

function month(yyyymm: string | number | null | undefined): string {
  const text = String(yyyymm);
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}

function instant(ms: number): string {
  return new Date(ms)
    .toISOString()
    .replace('T', ' ')
    .replace(/(?::00)?\.000Z$/, ' UTC');
}
