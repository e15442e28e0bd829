import type { TableCell, TableColumnInfo } from '../../server/contract/tables.ts';
import { fieldsWords } from '../i18n/fields.ts';
import { rowsWords as say } from '../i18n/rows.ts';
import { NOTHING, wholeNumber } from './number.ts';

/** What a column is called. */
export function columnWords(name: string): string {
  return name === 'importId' ? say.importColumn : (fieldsWords.rows[name] ?? name);
}

/** A cell as a person reads it; instants by the clock on which they were written. */
export function cellWords(cell: TableCell, { name, kind }: TableColumnInfo): string {
  if (cell === null) return NOTHING;
  if (typeof cell === 'boolean') return cell ? say.yes : say.no;
  if (kind === 'instant') return String(cell).slice(0, 19).replace('T', ' ').replace(/:00$/, '');
  if (name === 'timeReading') return fieldsWords.timeReadings[String(cell)] ?? String(cell);
  return typeof cell === 'number' && IS_AMOUNT.has(name) ? wholeNumber(cell) : String(cell);
}

/** Numbers to be grouped in thousands; others are names, hours or minutes. */
const IS_AMOUNT = new Set(['value', 'trucks', 'valueUsd', 'weightKg']);

/** A cell as a filter in an address writes it; an empty cell is an empty word. */
export function cellFilter(cell: TableCell): string {
  return cell === null ? '' : String(cell);
}
