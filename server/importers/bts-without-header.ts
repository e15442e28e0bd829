import { countReader } from './bts.ts';
import { isState, isTotal, readBorder, readMeasure } from './bts-cells.ts';
import type { Role } from './columns.ts';
import { decimalMarkOf, readCount } from './fields.ts';
import { ImportError, quoted } from './import-error.ts';
import type { Layout, Sample } from './layout.ts';
import { monthReader } from './months.ts';

/** BTS counts without a header, or under names that are not known: each column is told by what stands in it. */
export const btsWithoutHeader: Layout = {
  title: 'BTS Border Crossing Entry Data, columns told by their contents',
  recognise: (sample) => {
    const whole = rolesByContent(sample.records, sample.delimiter);
    const rest = sample.records.slice(1);
    const at =
      missingOf(whole).length === 0 || rest.length === 0 ? whole : rolesByContent(rest, sample.delimiter);
    const missing = missingOf(at);
    if (missing.length > 0) return { found: 0, missing, header: 0 };
    const first = sample.records[0]!;
    const isData = first.some(
      (cell) => typeof readMeasure(cell) === 'string' || /^[\d.,]+$/.test(cell.trim()),
    );
    const skip = isData ? 0 : 1;
    if (skip === 1) refuseScaled(first[at.value!]!);
    const header = Array.from({ length: first.length }, (_, index) => (skip === 1 ? first[index]! : ''));
    for (const [role, index] of Object.entries(at)) if (skip === 0) header[index] = role;
    const places = Object.entries(at).map(([role, index]) => `${role} ${index + 1}`);
    const instead = skip === 0 ? 'is data, not names' : 'names columns that are not known';
    return {
      dataset: 'monthly-count',
      layout: btsWithoutHeader.title,
      why: `line ${sample.lines[0]} ${instead}, and the contents tell the columns: ${places.join(', ')}`,
      skip,
      read: countReader({ header, at, width: Math.max(...Object.values(at)) + 1 }, sample),
    };
  },
};

/** Counts in thousands would be stored a thousand times too small, and are rounded besides. */
function refuseScaled(name: string): void {
  if (!/\b(?:thousands?|millions?|miles|mil|millones)\b|\(0?00s?\)/i.test(name)) return;
  throw new ImportError(
    'values-scaled',
    `The values are in the column ${quoted(name)}, which is not of single trucks; write whole counts, under the name Value.`,
  );
}

const REQUIRED = ['port code', 'date', 'measure', 'value'] as const;

function missingOf(at: Partial<Record<Role, number>>): Role[] {
  return REQUIRED.filter((role) => at[role] === undefined);
}

function rolesByContent(records: Sample['records'], delimiter: string): Partial<Record<Role, number>> {
  const rows = records.filter((record) => record.length === records[0]!.length && !record.some(isTotal));
  const columns = Array.from({ length: records[0]!.length }, (_, index) =>
    rows.map((row) => row[index]!.trim()),
  );
  const decimalMark = decimalMarkOf(records.flat(), delimiter);
  const at: Partial<Record<Role, number>> = {};
  const free = new Set(columns.keys());
  const mostly = (index: number, fits: (cell: string) => boolean) =>
    columns[index]!.length > 0 && columns[index]!.filter(fits).length >= columns[index]!.length * 0.9;
  const take = (role: Role, fits: (cell: string) => boolean, among = [...free]) => {
    const index = among.find((one) => mostly(one, fits));
    if (index === undefined) return;
    at[role] = index;
    free.delete(index);
  };
  take('measure', (cell) => typeof readMeasure(cell) === 'string');
  take('border', (cell) => typeof readBorder(cell) === 'string');
  take('state', isState);
  take('date', (cell) => typeof monthReader()(cell) === 'number' && !/^\d{1,4}$/.test(cell));
  take('port name', (cell) => /\p{L}/u.test(cell) && !/^point/i.test(cell));
  const names = at['port name'] === undefined ? null : columns[at['port name']]!;
  const isCode = (cell: string) => /^\d{3,4}$/.test(cell);
  // A port has one code but many values.
  const byPort = [...free].filter((index) => names !== null && isOneToOne(names, columns[index]!));
  take('port code', isCode, byPort);
  if (at['port code'] === undefined) take('port code', isCode);
  take('value', (cell) => cell === '' || typeof readCount(cell, decimalMark) === 'number');
  return at;
}

function isOneToOne(names: readonly string[], codes: readonly string[]): boolean {
  const pairs = new Set(names.map((name, row) => `${name}\n${codes[row]}`)).size;
  return pairs === new Set(names).size && pairs === new Set(codes).size;
}
