import type { CountRow } from '../model/rows.ts';
import { borderOfPort, isTotal, readBorder, stateName } from './bts-cells.ts';
import { emptyRow, type Role, wrongWidth } from './columns.ts';
import { readPortCode } from './fields.ts';
import { quoted } from './import-error.ts';
import type { CellProblem, RowProblem } from './layout.ts';
import { portCodeOfName } from './port-names.ts';

/** Which port a record is about. */
export type Place = Pick<CountRow, 'portCode' | 'portName' | 'state' | 'border'>;

/** Cells of a file by role, with the header that names them in problems. */
export interface Columns {
  readonly header: readonly string[];
  readonly at: Partial<Record<Role, number>>;
  /** Cells that every record must have. */
  readonly width: number;
}

/** Reads the port of each record by its code, else its name, or says why it has none: totals, remarks, wrong codes. */
export function placeReader({
  header,
  at,
  width,
}: Columns): (record: readonly string[]) => Place | RowProblem {
  const isByName = at['port code'] === undefined;
  const code = remembered(isByName ? codeOfName : readPortCode);
  const border = remembered(readBorder);
  const state = remembered(stateName);
  const total = remembered(isTotal);
  const {
    'port name': nameAt = -1,
    'port code': codeAt = nameAt,
    state: stateAt = -1,
    border: borderAt = -1,
  } = at;
  return (record) => {
    if (record.length !== header.length) {
      const problem = emptyRow(record) ?? wrongWidth(record, header, width);
      if (problem !== null) return totalOf(record) ?? problem;
    }
    const name = nameAt < 0 ? '' : record[nameAt]!;
    const stateCell = stateAt < 0 ? '' : record[stateAt]!;
    if (total(name) || total(stateCell)) return totalOf(record)!;
    const portCode = code(record[codeAt]!);
    if (typeof portCode === 'object') return leftOut(portCode, record, header, codeAt);
    const borderName = borderAt < 0 ? borderOfPort(portCode) : border(record[borderAt]!);
    if (typeof borderName === 'object') return leftOut(borderName, record, header, borderAt);
    return { portCode, portName: name.trim() || portCode, state: state(stateCell), border: borderName };
  };
}

function codeOfName(cell: string): string | CellProblem {
  return (
    portCodeOfName(cell) ?? {
      code: 'port-name-unknown',
      message: `The port ${quoted(cell)} is none that BTS has on the border with Mexico`,
      fix: 'write its name as BTS does, such as Hidalgo, or add a column of port codes',
    }
  );
}

/** The problem of one cell (-1: of none) as that of its row, unless the row is one of totals, or a remark. */
export function leftOut(
  problem: CellProblem,
  record: readonly string[],
  header: readonly string[],
  index: number,
): RowProblem {
  const column = index < 0 ? null : header[index]?.trim() || `column ${index + 1}`;
  const value = index < 0 ? null : (record[index] ?? '');
  return headerAgain(record, header) ?? totalOf(record) ?? emptyRow(record) ?? { ...problem, column, value };
}

/** Files that were put one after the other repeat their header. */
function headerAgain(record: readonly string[], header: readonly string[]): RowProblem | null {
  if (record.length !== header.length || record.some((cell, index) => cell !== header[index])) return null;
  return {
    code: 'header-row',
    message: 'The row is the header again, as where files are put one after the other',
    fix: 'nothing needs to be done',
    column: null,
    value: record[0] ?? null,
    isExpected: true,
  };
}

function totalOf(record: readonly string[]): RowProblem | null {
  const index = record.findIndex(isTotal);
  if (index < 0) return null;
  return {
    code: 'totals-row',
    message: 'The row is a sum or mean of others, which would be counted twice',
    fix: 'nothing needs to be done',
    column: null,
    value: record[index]!,
    isExpected: true,
  };
}

/** A file repeats few different cells in these columns; the bound keeps a hostile file from filling memory. */
export function remembered<T>(read: (cell: string) => T): (cell: string) => T {
  const known = new Map<string, T>();
  return (cell) => {
    const hit = known.get(cell);
    if (hit !== undefined) return hit;
    const value = read(cell);
    if (known.size < 10_000 && cell.length < 60) known.set(cell, value);
    return value;
  };
}
