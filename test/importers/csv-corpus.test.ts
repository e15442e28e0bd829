import { expect, test } from 'vitest';
import { tempStore } from '../store/temp-store.ts';
import { goodRows, HEADER, importText, row } from './import-text.ts';

// Files that five CSV libraries read in five ways; here each has one stated verdict.

const rows = goodRows(3);
const file = [HEADER, ...rows].join('\n');
const accented = file.replace('Laredo', 'Laredo é');
const utf16le = Buffer.from(`\uFEFF${accented}`, 'utf16le');
/** The file with another first name in its first row. */
const named = (name: string) => file.replace('Laredo', name);
const manyColumns = (count: number) => Array.from({ length: count }, (_, index) => `c${index}`).join();

const READ: ReadonlyArray<readonly [what: string, content: string | Buffer]> = [
  ['a plain file', file],
  ['UTF-8 with a byte order mark', `\uFEFF${accented}`],
  ['UTF-16 LE', utf16le],
  ['UTF-16 BE', Buffer.from(utf16le).swap16()],
  ['Windows-1252', Buffer.from(accented, 'latin1')],
  ['lines that end in CRLF', `${file.replaceAll('\n', '\r\n')}\r\n`],
  ['lines that end in CR', file.replaceAll('\n', '\r')],
  ['lines that end in LF, CRLF and CR by turns', `${HEADER}\r\n${rows[0]}\n${rows[1]}\r${rows[2]}`],
  ['a last line that has an end', `${file}\n`],
  ['blank lines before, between and after', `\n${file.replaceAll('\n', '\n\n')}\n\n`],
  ['a header cell that is empty', file.replaceAll(/$/gm, ',')],
  ['a column called __proto__', file.replaceAll(/$/gm, ',x').replace(',x', ',__proto__')],
  ['a quoted comma and line end', named('"Laredo,\nWorld Trade"')],
  ['quotes doubled inside quotes', named('"Laredo ""I"""')],
  ['semicolons', file.replaceAll(',', ';')],
  ['tabs', file.replaceAll(',', '\t')],
  ['pipes', file.replaceAll(',', '|')],
  ['a line that states the separator', `sep=;\n${file.replaceAll(',', ';')}`],
  ['a name that a spreadsheet would run as a formula', named('=1+1')],
  ['names of any script and direction', named('Nogales \u202Eملاذ\u202C 🚚 é')],
  [
    'ten thousand columns more than needed',
    [`${HEADER},${manyColumns(10_000)}`, ...rows.map((one) => `${one}${',1'.repeat(10_000)}`)].join('\n'),
  ],
];

test.each(READ)('%s: every row is stored', async (_what, content) => {
  const store = tempStore();
  expect(await importText(store, content)).toMatchObject({ rows: 3, created: 3, skipped: 0 });
  expect(store.monthlyCounts.get({ portCode: '3000', measure: 'Trucks', month: '2024-01' })).toBe(5);
});

const REFUSED: ReadonlyArray<readonly [what: string, code: string, content: string | Buffer]> = [
  [
    'bytes that are neither UTF-8 nor Windows-1252',
    'encoding',
    Buffer.concat([Buffer.from(`${file}\n`), Buffer.from([0x81])]),
  ],
  ['a zero byte', 'file-binary', named('Lare\0do')],
  ['no bytes', 'file-empty', ''],
  ['a header only', 'no-rows', HEADER],
  ['a single column', 'layout-unknown', 'Value\n5\n6'],
  ['a column named twice', 'column-duplicate', file.replaceAll(/$/gm, ',5').replace(',5', ',Value')],
  ['a quote that is never closed', 'csv-malformed', `${file}\n"Laredo,Texas\n`],
  ['a quote inside a bare cell', 'csv-malformed', named('Lare"do"')],
  ['text behind a closing quote', 'csv-malformed', named('"Laredo" I')],
  ['a line of 2 MB', 'record-too-long', named('x'.repeat(2_000_000))],
];

test.each(REFUSED)('%s is refused: %s', async (_what, code, content) => {
  await expect(importText(tempStore(), content)).rejects.toMatchObject({ name: 'ImportError', code });
});

/** Twenty good rows around it keep one bad row below the share that refuses a file. */
const withRow = (bad: string) => [HEADER, ...goodRows(20), bad];

test.each([
  ['a cell too few', 'column-count', row().replace(/,5$/, '')],
  ['a cell too many', 'column-count', `${row()},6,7`],
  ['a negative value', 'value-not-a-count', row({ value: '-5' })],
  ['a value past every number', 'value-not-a-count', row({ value: '1e400' })],
  ['a value of twenty digits', 'value-not-a-count', row({ value: '99999999999999999999' })],
  ['a hexadecimal value', 'value-not-a-count', row({ value: '0x10' })],
  ['not a number', 'value-not-a-count', row({ value: 'NaN' })],
  ['a decimal comma', 'value-not-a-count', row({ value: '"5,5"' })],
  ['a full-width digit', 'value-not-a-count', row({ value: '５' })],
  ['a formula for a value', 'value-not-a-count', row({ value: '=5' })],
  ['no value', 'value-missing', row({ value: '' })],
])('%s: the row is left out, counted and named by its line', async (_what, code, bad) => {
  const report = await importText(tempStore(), withRow(bad));
  expect(report).toMatchObject({ rows: 21, created: 20, skipped: 1, problems: [{ code, line: 22 }] });
});

test('spaces around a value do not matter, and thousands may be grouped', async () => {
  const store = tempStore();
  const cells = { value: ' 5 ' };
  await importText(store, [HEADER, row({ code: '1', ...cells }), row({ code: '2', value: '"1,234"' })]);
  const key = { measure: 'Trucks', month: '2024-01' };
  expect(store.monthlyCounts.get({ ...key, portCode: '0001' })).toBe(5);
  expect(store.monthlyCounts.get({ ...key, portCode: '0002' })).toBe(1234);
});
