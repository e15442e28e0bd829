import { columnName } from './columns.ts';
import type { NearMiss, Sample } from './layout.ts';

/** A header of a layout that names its own columns. */
export interface NamedHeader<Name extends string> {
  readonly header: readonly string[];
  readonly at: Readonly<Record<Name, number>>;
  /** Where the names stand: `line 1`, or `each object` of JSON. */
  readonly where: string;
  /** Records down to the header. */
  readonly skip: number;
}

/** Titles and remarks may stand above the header, but not more than these. */
const MAX_RECORDS_ABOVE = 20;

/** Finds the first record that names all columns, in any order, case and spelling of its gaps; else the nearest. */
export function namedColumns<Name extends string>(
  { records, lines, delimiter }: Sample,
  names: readonly Name[],
): NamedHeader<Name> | NearMiss {
  let nearest: NearMiss = { found: 0, missing: names, header: 0 };
  for (const [index, header] of records.slice(0, MAX_RECORDS_ABOVE).entries()) {
    const columns = header.map(plainColumn);
    const at = Object.fromEntries(names.map((name) => [name, columns.indexOf(plainColumn(name))]));
    const missing = names.filter((name) => at[name]! < 0);
    if (missing.length === 0) {
      const where = delimiter === '' ? 'each object' : `line ${lines[index]}`;
      return { header, at: at as Record<Name, number>, where, skip: index + 1 };
    }
    const found = names.length - missing.length;
    if (found > nearest.found) nearest = { found, missing, header: index };
  }
  return nearest;
}

/** The record that is the header, or comes nearest to one. */
export function headerOf({ records }: Sample, found: NamedHeader<string> | NearMiss): readonly string[] {
  return 'at' in found ? found.header : (records[found.header] ?? []);
}

/** Where a column stands that a layout can do without; -1 where it is absent. */
export function optionalColumn(header: readonly string[], name: string): number {
  return header.findIndex((cell) => plainColumn(cell) === plainColumn(name));
}

function plainColumn(name: string): string {
  return columnName(name).replaceAll(' ', '');
}
