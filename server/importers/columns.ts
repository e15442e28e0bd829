import type { RowProblem } from './layout.ts';
import { plainWords } from './wait-value.ts';

/** What a column of monthly counts can hold. */
export type Role =
  | 'port name'
  | 'state'
  | 'port code'
  | 'border'
  | 'crossing'
  | 'date'
  | 'year'
  | 'measure'
  | 'value';

/** A column name without case, underscores and stray spaces. */
export function columnName(cell: string): string {
  return cell
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[\s_.-]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Where each role stands in a header, English or Spanish; of two names for one role the first listed wins. */
export function rolesOf(header: readonly string[]): Partial<Record<Role, number>> {
  const columns = header.map((cell) => plainWords(columnName(cell)));
  const at: Partial<Record<Role, number>> = {};
  for (const [role, names] of ROLES) {
    const name = names.find((one) => columns.includes(one));
    if (name !== undefined) at[role] = columns.indexOf(name);
  }
  return at;
}

/** Cells up to the last that has a name; a spreadsheet adds empty ones behind. */
export function namedWidth(header: readonly string[]): number {
  return header.findLastIndex((cell) => cell.trim() !== '') + 1;
}

/** What is wrong with the number of cells of a record, if anything; empty cells too many or too few do not matter. */
export function wrongWidth(
  record: readonly string[],
  header: readonly string[],
  width: number,
): RowProblem | null {
  if (record.length === header.length) return null;
  const surplus = record.slice(header.length).some((cell) => cell.trim() !== '');
  if (record.length >= width && !surplus) return null;
  return {
    code: 'column-count',
    message: `The row has ${record.length} columns where the header has ${width}`,
    fix: 'complete or remove it',
    column: null,
    value: null,
  };
}

/** A row without a single count, to be passed over: blank, or a note below the table. */
export function emptyRow(record: readonly string[]): RowProblem | null {
  const filled = record.filter((cell) => cell.trim() !== '');
  const isRemark = REMARK.test(filled[0] ?? '');
  // A single cell that is no remark may be the start of a row that was cut off.
  if (!isRemark && (filled.length > 1 || record.length < 2)) return null;
  const isBlank = filled.length === 0;
  return {
    code: isBlank ? 'blank-row' : 'note-row',
    message: isBlank ? 'The row has empty cells only' : 'The row is a remark, not a row of the table',
    fix: 'nothing needs to be done',
    column: null,
    value: filled[0] ?? null,
    isExpected: true,
  };
}

/** How a remark below a table starts; commas may cut it into cells. */
const REMARK =
  /^\s*(?:\*|\u2020|\(?(?:foot)?notes?\b ?\d*\)?[:.]|notas?\b ?\d*[:.]|sources?\s*:|fuentes?\s*:|disclaimer\b|data (?:are|is)\b|(?:last )?updated\b|(?:generated|downloaded|exported) (?:on|by|from)\b)/i;

const ROLES: ReadonlyArray<readonly [role: Role, names: readonly string[]]> = [
  [
    'port name',
    [
      'port name',
      'port',
      'port of entry',
      'name',
      'crossing name',
      'nombre del puerto',
      'puerto',
      'puerto de entrada',
    ],
  ],
  ['state', ['state', 'state name', 'us state', 'estado']],
  [
    'port code',
    [
      'port code',
      'portcode',
      'code',
      'port id',
      'port number',
      'codigo del puerto',
      'codigo de puerto',
      'clave del puerto',
      'codigo',
    ],
  ],
  ['border', ['border', 'border name', 'frontera']],
  ['crossing', ['crossing', 'bridge', 'puente']],
  [
    'date',
    ['date', 'month', 'month year', 'period', 'year month', 'crossing date', 'fecha', 'mes', 'periodo'],
  ],
  ['year', ['year', 'ano']],
  ['measure', ['measure', 'measure name', 'type', 'medida', 'concepto']],
  ['value', ['value', 'count', 'crossings', 'values', 'volume', 'valor', 'cantidad']],
];
