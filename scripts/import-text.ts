import type { ImportReport } from '../server/contract/imports.ts';
import type { MappingSuggestion } from '../server/contract/mapping.ts';
import { harmless } from '../server/importers/import-error.ts';
import { table } from './table.ts';

/** The report of an import as text for people. */
export function describeImport(report: ImportReport): string {
  const { rows, created, updated, unchanged, skipped, tookMs, dryRun, quality, profile } = report;
  const lines = [
    `File       ${report.fileName}`,
    `Layout     ${report.layout}`,
    `Why        ${report.why}`,
    ...(profile === null ? [] : [`Profile    ${profile}`]),
    `Rows       ${count(rows)}`,
    `Created    ${count(created)}`,
    `Updated    ${count(updated)}`,
    `Unchanged  ${count(unchanged)}`,
    `Skipped    ${count(skipped)}`,
    ...report.repairs.map(
      (repair) =>
        `           ${count(repair.count)} × ${repair.code}, first in line ${repair.firstLine}: ${repair.message}` +
        `${repair.fix === '' ? '' : `; ${repair.fix}`}.`,
    ),
    ...(quality?.findings ?? []).map(
      ({ kind, message, source }) =>
        `${kind === 'warning' ? 'Warning    ' : 'Note       '}${message}${source === null ? '' : ` [${source}]`}.`,
    ),
    `Time       ${(tookMs / 1000).toFixed(1)} s, ${count(Math.round(rows / Math.max(tookMs / 1000, 0.001)))} rows/s`,
  ];
  if (dryRun) {
    lines.push(...firstRows(report));
    lines.push('This was a dry run: nothing is stored. Leave out --dry-run to import the file.');
  } else if (created + updated === 0) lines.push('Nothing was new: the database is as it was.');
  return `${lines.join('\n')}\n`;
}

const SHOWN_ROWS = 5;

function firstRows({ preview, rows }: ImportReport): string[] {
  if (preview === null || preview.rows.length === 0) return [];
  const shown = preview.rows.slice(0, SHOWN_ROWS);
  return [
    `The first ${shown.length} of ${count(rows)} rows as they are understood:`,
    ...shown.flatMap(({ line, parsed, problem }) => [
      ...parsed.map((row) => `  line ${line}: ${words(row)}`),
      ...(problem === null ? [] : [`  line ${line}: left out: ${problem}`]),
    ]),
  ];
}

function words(row: Readonly<Record<string, string | number | boolean | null>>): string {
  return Object.entries(row)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}

/** How a table of no known layout could be read: its columns, and a mapping to start from. */
export function describeSuggestion({ mapping, columns, missing }: MappingSuggestion, file: string): string {
  const rows = columns.map(({ name, samples, filledShare, fields }) => [
    harmless(name),
    samples.join(' · '),
    `${Math.round(100 * filledShare)} %`,
    fields.join(', ') || '(left out)',
  ]);
  const lacking =
    missing.length === 0 ? '' : `Still to be mapped, or given as a constant: ${missing.join(', ')}.\n`;
  return (
    `Its columns, and what they may be:\n${table(['Column', 'Values', 'Filled', 'Field'], rows, [0, 1, 3])}${lacking}` +
    `To read it so, save this as mapping.json, correct it, and import with\n` +
    `  garita import ${file} --map mapping.json --save-profile a-name-of-yours\n` +
    `${JSON.stringify(mapping, null, 2)}\n` +
    `Names of your own for crossings, lanes, loads or states go into "values", such as ` +
    `{"facility": {"Zaragoza": "ysleta"}};\nthe clocks and the order of dates into "time", such as ` +
    `{"zone": "America/Chicago", "order": "dmy", "hours": "end", "gap": "forward"}.\n`
  );
}

function count(value: number): string {
  return value.toLocaleString('en');
}
