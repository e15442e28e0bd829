import { columnName, type Role, rolesOf } from './columns.ts';
import type { NearMiss, Recognised, Sample } from './layout.ts';
import { monthReader } from './months.ts';
import { portCodeOfName } from './port-names.ts';

export interface Header {
  readonly header: readonly string[];
  readonly at: Partial<Record<Role, number>>;
  /** What tells its ports. */
  readonly port: 'port code' | 'port name';
  /** Where the names stand: `line 1`, or `each object` of JSON. */
  readonly where: string;
  readonly skip: number;
}

/** Titles and remarks may stand above the header, but not more than these. */
const MAX_RECORDS_ABOVE = 20;

/** Finds the header that has the required roles among the first records; else tells which record comes nearest. */
export function headerAmong(
  sample: Sample,
  required: readonly Role[],
  recognised: (header: Header) => Recognised | null,
): Recognised | NearMiss {
  let nearest: NearMiss = { found: 0, missing: required, header: 0 };
  for (const [index, header] of sample.records.slice(0, MAX_RECORDS_ABOVE).entries()) {
    const at = rolesOf(header);
    const isByName = at['port code'] === undefined && namesPorts(sample.records.slice(index + 1), header, at);
    const missing = required.filter((role) => at[role] === undefined && !(isByName && role === 'port code'));
    const port = isByName ? 'port name' : 'port code';
    const where = sample.delimiter === '' ? 'each object' : `line ${sample.lines[index]}`;
    const known = missing.length === 0 ? recognised({ header, at, port, where, skip: index + 1 }) : null;
    if (known !== null) return known;
    // A file without a header has data in its first line, so one name alone says nothing.
    const found = missing.length > required.length / 2 ? 0 : Object.keys(at).length;
    if (missing.length > 0 && found > nearest.found) nearest = { found, missing, header: index };
  }
  return nearest;
}

/** Whether ports can be told by their names: nearly all rows name one, and none is about an hour of a day. */
function namesPorts(
  rows: Sample['records'],
  header: readonly string[],
  { 'port name': nameAt, date: dateAt }: Partial<Record<Role, number>>,
): boolean {
  if (nameAt === undefined || header.some((cell) => HOUR.test(columnName(cell)))) return false;
  const month = dateAt === undefined ? null : monthReader();
  const isRow = (record: readonly string[]) =>
    portCodeOfName(record[nameAt] ?? '') !== undefined &&
    (month === null ||
      /^\p{L}+$/u.test(record[dateAt!]!) ||
      typeof month(record[dateAt!] ?? '') === 'number');
  const filled = rows.filter((record) => record.length === header.length);
  return filled.length > 0 && filled.filter(isRow).length >= filled.length * 0.8;
}

const HOUR = /\b(?:hours?|hora|time|hour ending)\b/;
