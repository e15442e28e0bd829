import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { DateTime } from 'luxon';
import type { PostedWait } from './model/calibration/posted-wait.ts';

/** Where the hourly waits that the project ships stand, from the project's folder. */
export const SHIPPED_WAITS = 'data/observed/cbp_commercial_waits_hourly_2026.csv';

/**
 * Waits as posted of one crossing by CBP's number, by local date and hour, whatever else was imported. The file has no
 * row where nothing was measured, and 0 open lanes where lanes were not stated.
 */
export type ShippedWaits = (portNumber: string) => readonly PostedWait[];

/** Reads the hourly waits that the project ships. */
export function readShippedWaits(): ShippedWaits {
  const text = readFileSync(new URL(`../${SHIPPED_WAITS}`, import.meta.url));
  const rows: Array<Record<string, string>> = parse(text, { columns: true });
  const byPort = Map.groupBy(rows, ({ port_number }) => port_number!);
  return (portNumber) => (byPort.get(portNumber) ?? []).map(postedWait);
}

function postedWait(row: Record<string, string>): PostedWait {
  const date = row.local_date!;
  const { weekday, weekNumber } = DateTime.fromISO(date);
  return {
    date,
    weekday,
    isoWeek: weekNumber,
    hour: Number(row.hour_local),
    laneKind: row.lane === 'standard' ? 'standard' : 'FAST',
    waitMin: Number(row.delay_minutes),
    lanesOpen: Number(row.lanes_open) || null,
  };
}
