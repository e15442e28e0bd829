import { bts } from './bts.ts';
import { cbpByCrossing } from './cbp-by-crossing.ts';
import { ImportError, quoted } from './import-error.ts';
import { columnName, type HeaderMatch, type Layout } from './layout.ts';
import { observedByPort } from './observed-by-port.ts';

/** As many bytes as tell what a file is. */
export const HEAD_BYTES = 4096;

/** Says whether a file is gzip or text from its first bytes; anything else is refused by name. */
export function detectContent(head: Buffer, fileName: string): 'gzip' | 'text' {
  if (head.length === 0) throw emptyFile(fileName);
  if (startsWith(head, [0x1f, 0x8b])) return 'gzip';
  const known = SIGNATURES.find(([, bytes]) => startsWith(head, bytes));
  if (known !== undefined) {
    const kind = known[0] === 'a ZIP archive' && head.includes('xl/') ? 'an Excel workbook' : known[0];
    throw new ImportError(
      'file-binary',
      `The file ${fileName} is ${kind}, not CSV text; ${remedyFor(kind)}.`,
    );
  }
  if (startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff])) {
    throw new ImportError(
      'encoding',
      `The file ${fileName} is UTF-16 text, and only UTF-8 is read; save it again as CSV UTF-8.`,
    );
  }
  if (head.includes(0)) {
    throw new ImportError(
      'file-binary',
      `The file ${fileName} is binary (a zero byte stands in its first ${HEAD_BYTES} bytes), not CSV text; ` +
        `${remedyFor('')}.`,
    );
  }
  refuseOtherText(head.toString('latin1').replace(/^\u00EF\u00BB\u00BF/, ''), fileName);
  return 'text';
}

export interface ChosenLayout {
  readonly description: string;
  readonly read: Extract<HeaderMatch, { matches: true }>['read'];
}

/** Finds the layout that a header belongs to; a header that fits none is refused with what it lacks. */
export function chooseLayout(header: readonly string[], fileName: string): ChosenLayout {
  const columns = header.map(columnName);
  const matches = LAYOUTS.map((layout) => ({ layout, match: layout.match(columns) }));
  for (const { match } of matches) {
    if (!match.matches) continue;
    const twice = columns.find((name, index) => name !== '' && columns.indexOf(name) !== index);
    if (twice === undefined) return match;
    throw new ImportError(
      'column-duplicate',
      `The header of ${fileName} (line 1) names the column ${quoted(twice)} twice, so its values are ambiguous; ` +
        'remove one of the two columns.',
    );
  }
  throw noLayout(header, matches, fileName);
}

/** The refusal of a file without a single character. */
export function emptyFile(fileName: string): ImportError {
  return new ImportError(
    'file-empty',
    `The file ${fileName} is empty, so there is nothing to import; download or save it again.`,
  );
}

const LAYOUTS: readonly Layout[] = [bts, observedByPort, cbpByCrossing];

const SIGNATURES: ReadonlyArray<readonly [kind: string, bytes: readonly number[]]> = [
  ['Zstandard-compressed data', [0x28, 0xb5, 0x2f, 0xfd]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a ZIP archive', [0x50, 0x4b, 0x03, 0x04]],
  ['a PDF document', [0x25, 0x50, 0x44, 0x46]],
  ['an old Excel workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['xz-compressed data', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['bzip2-compressed data', [0x42, 0x5a, 0x68]],
  ['a SQLite database', [...Buffer.from('SQLite format 3')]],
  ['a Parquet file', [0x50, 0x41, 0x52, 0x31]],
];

function startsWith(head: Buffer, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}

function remedyFor(kind: string): string {
  if (kind.includes('Excel')) return 'save the sheet as CSV UTF-8 and import that';
  if (/compressed|archive/.test(kind)) return 'unpack it first (only gzip is unpacked here)';
  return 'download the CSV export of the data set again';
}

function refuseOtherText(text: string, fileName: string): void {
  if (/^\s*<(!doctype html|html|head|body|!--|\?xml)/i.test(text)) {
    throw new ImportError(
      'file-html',
      `The file ${fileName} is a web page (line 1 starts with ${quoted(text.trim().slice(0, 15))}), not CSV text: ` +
        'the download answered with a page, so download the CSV export again.',
    );
  }
  if (/^\s*[[{]/.test(text)) {
    throw new ImportError(
      'file-json',
      `The file ${fileName} is JSON, and only CSV is read; download the CSV export of the data set.`,
    );
  }
}

function noLayout(
  header: readonly string[],
  matches: ReadonlyArray<{ readonly layout: Layout; readonly match: HeaderMatch }>,
  fileName: string,
): ImportError {
  for (const { layout, match } of matches) {
    if (match.matches || match.found < match.missing.length * 2) continue;
    const missing = match.missing.map(quoted).join(' and ');
    const why = match.missing.includes('measure')
      ? ', so trucks, containers and people cannot be told apart'
      : '';
    return new ImportError(
      'column-missing',
      `The header of ${fileName} (line 1) looks like ${layout.title} but lacks the column ${missing}${why}; ` +
        'download the file again with all its columns.',
    );
  }
  return new ImportError(
    'layout-unknown',
    `The first line of ${fileName} is ${quoted(header.join(','))}, which is the header of no known layout; ` +
      'for BTS border crossing data it must name Port Name, State, Port Code, Border, Date, Measure and Value, ' +
      'separated by commas.',
  );
}
