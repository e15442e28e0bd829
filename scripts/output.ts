import { BYTE_ORDER_MARK, csvLine } from '../server/contract/csv-line.ts';
import { jsonText } from './metric-text.ts';
import { terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** What a command prints may be a table for a person, one JSON document, or records as CSV or as lines of JSON. */
export const OUTPUTS = ['table', 'csv', 'json', 'ndjson'] as const;
export type Output = (typeof OUTPUTS)[number];

export interface OutputOptions {
  readonly output?: string;
  /** The same as `--output json`. */
  readonly json?: boolean;
  readonly ndjson?: boolean;
  /** Begins CSV so that Excel reads it as UTF-8. */
  readonly bom?: boolean;
}

type Cell = string | number | boolean | null;

/** A result as a table of the tidy kind: one record a line, the same columns in each. */
export interface Records {
  readonly columns: readonly string[];
  readonly rows: ReadonlyArray<readonly Cell[]>;
}

/** The forms that a result has; each is made only if it is asked for. */
export interface Printable {
  readonly text: () => string;
  readonly document: () => unknown;
  readonly records: () => Records;
}

/** The form that options ask for, before anything is done. Throws UsageError. */
export function outputOf({ output, json, ndjson, bom }: OutputOptions, usual: Output = 'table'): Output {
  const asked = [output, json && 'json', ndjson && 'ndjson'].filter((one) => typeof one === 'string');
  if (new Set(asked).size > 1)
    throw new UsageError(`Only one form can be printed: give ${asked.join(' or ')}, not both.`);
  const [form = usual] = asked;
  const chosen = OUTPUTS.find((one) => one === form);
  if (chosen === undefined) throw new UsageError(`--output ${output} is not one of ${OUTPUTS.join(', ')}.`);
  if (bom && chosen !== 'csv') throw new UsageError('--bom is about CSV, so give --output csv with it.');
  return chosen;
}

/** Prints a result, on standard output unless told otherwise, in the form that options ask for. */
export function print(
  options: OutputOptions,
  result: Printable,
  write: (text: string) => void = (text) => process.stdout.write(text),
): void {
  const output = outputOf(options);
  write((options.bom ? BYTE_ORDER_MARK : '') + inForm(output, result));
}

/** A result in one of its forms. */
export function inForm(output: Output, { text, document, records }: Printable): string {
  if (output === 'table') return terminal.textOf(text());
  if (output === 'json') return jsonText(document());
  return output === 'csv' ? csvText(records()) : ndjsonText(records());
}

/** Records as CSV by RFC 4180, safe to open in a spreadsheet. */
export function csvText({ columns, rows }: Records): string {
  return [columns, ...rows].map((cells) => `${csvLine(cells)}\r\n`).join('');
}

/** One JSON object a line. */
function ndjsonText({ columns, rows }: Records): string {
  return rows
    .map((cells) => `${JSON.stringify(Object.fromEntries(columns.map((name, i) => [name, cells[i]])))}\n`)
    .join('');
}
