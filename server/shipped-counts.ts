import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { CountFile, CountMapping } from './model/port.ts';

const FILES: Readonly<Record<CountFile, string>> = {
  'cbp-by-crossing': 'cbp_trucks_monthly_by_crossing_2008_2024.csv',
  'bts-by-port': 'bts_trucks_monthly_by_port_1996_2025.csv',
};

/** Northbound trucks of a month `YYYY-MM`, by the counts of data/observed alone; null where none was published. */
export type ShippedCounts = (counts: CountMapping, month: string) => number | null;

/** Reads the monthly counts that the project ships, whatever else was imported. */
export function readShippedCounts(): ShippedCounts {
  const byFile = {
    'cbp-by-crossing': trucksByKey('cbp-by-crossing'),
    'bts-by-port': trucksByKey('bts-by-port'),
  };
  const sum = (file: CountFile, { portCode, crossings }: CountMapping, month: string) => {
    const names = file === 'bts-by-port' ? [''] : crossings;
    const found = names.flatMap((name) => byFile[file].get(keyOf(portCode, name, month)) ?? []);
    return found.length > 0 ? found.reduce((total, trucks) => total + trucks, 0) : null;
  };
  return (counts, month) => {
    if (month < counts.from) return null;
    const isMapped = counts.to === null || month <= counts.to;
    const file = isMapped ? counts.file : counts.continuedBy;
    const trucks = file === null ? null : sum(file, counts, month);
    return trucks === null ? null : trucks * (isMapped ? counts.share : 1);
  };
}

function trucksByKey(file: CountFile): Map<string, number> {
  const text = readFileSync(new URL(`../data/observed/${FILES[file]}`, import.meta.url));
  const rows: Array<Record<string, string>> = parse(text, { columns: true });
  return new Map(
    rows
      .filter(({ trucks }) => trucks !== '')
      .map((row) => [keyOf(row.port_code!, row.crossing ?? '', row.month!), Number(row.trucks)]),
  );
}

function keyOf(portCode: string, crossing: string, month: string): string {
  return `${portCode}/${crossing}/${month}`;
}
