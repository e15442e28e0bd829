import { utf16Of } from './decode-text.ts';
import { ImportError, quoted } from './import-error.ts';

/** As many bytes as tell what a file is. */
export const HEAD_BYTES = 4096;

/** Says whether a file is gzip, ZIP or text from its first bytes; anything else is refused by name. */
export function detectContent(head: Buffer, fileName: string): 'gzip' | 'zip' | 'text' {
  if (head.length === 0) throw emptyFile(fileName);
  if (startsWith(head, [0x1f, 0x8b])) return 'gzip';
  const isZip = startsWith(head, ZIP);
  if (isZip && !head.includes('xl/')) return 'zip';
  const kind = isZip ? 'an Excel workbook' : SIGNATURES.find(([, bytes]) => startsWith(head, bytes))?.[0];
  if (kind !== undefined) {
    throw new ImportError(
      'file-binary',
      `The file ${fileName} is ${kind}, not CSV text; ${remedyFor(kind)}.`,
    );
  }
  const utf16 = utf16Of(head);
  if (utf16 === null && head.includes(0)) {
    throw new ImportError(
      'file-binary',
      `The file ${fileName} is binary (a zero byte stands in its first ${HEAD_BYTES} bytes), not CSV text; ` +
        `${remedyFor('')}.`,
    );
  }
  refuseWebPage(utf16 === null ? head.toString('utf8') : new TextDecoder(utf16).decode(head), fileName);
  return 'text';
}

/** The refusal of a file without a single character. */
export function emptyFile(fileName: string): ImportError {
  return new ImportError(
    'file-empty',
    `The file ${fileName} is empty, so there is nothing to import; download or save it again.`,
  );
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];

const SIGNATURES: ReadonlyArray<readonly [kind: string, bytes: readonly number[]]> = [
  ['Zstandard-compressed data', [0x28, 0xb5, 0x2f, 0xfd]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [...Buffer.from('GIF8')]],
  ['a WebP image', [...Buffer.from('RIFF')]],
  ['a TIFF image', [0x49, 0x49, 0x2a, 0x00]],
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
  if (kind.includes('compressed')) return 'unpack it first (only gzip, ZIP and tar.gz are unpacked here)';
  return 'download the CSV export of the data set again';
}

function refuseWebPage(text: string, fileName: string): void {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (!/^<[a-z!?]/i.test(start)) return;
  throw new ImportError(
    'file-html',
    `The file ${fileName} is a web page or other markup (it starts with ${quoted(start.slice(0, 15))}), not CSV text: ` +
      'the download answered with a page, so download the CSV export again.',
  );
}
