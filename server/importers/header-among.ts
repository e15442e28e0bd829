import { type Role, rolesOf } from './columns.ts';
import type { NearMiss, Recognised, Sample } from './layout.ts';

export interface Header {
  readonly header: readonly string[];
  readonly at: Partial<Record<Role, number>>;
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
    const missing = required.filter((role) => at[role] === undefined);
    const where = sample.delimiter === '' ? 'each object' : `line ${sample.lines[index]}`;
    const known = missing.length === 0 ? recognised({ header, at, where, skip: index + 1 }) : null;
    if (known !== null) return known;
    // A file without a header has data in its first line, so one name alone says nothing.
    const found = missing.length > required.length / 2 ? 0 : Object.keys(at).length;
    if (missing.length > 0 && found > nearest.found) nearest = { found, missing, header: index };
  }
  return nearest;
}
