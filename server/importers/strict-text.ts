import { isUtf8 } from 'node:buffer';
import { ImportError } from './import-error.ts';

/** 1 GB, the largest text that is read, counted after unpacking. */
export const MAX_TEXT_BYTES = 1_000_000_000;

/** Passes UTF-8 text on without its byte order mark; damaged, binary or endless text ends in an ImportError. */
export async function* strictText(
  source: AsyncIterable<Buffer>,
  fileName: string,
  maxBytes: number = MAX_TEXT_BYTES,
): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  let bytes = 0;
  let line = 1;
  let isStart = true;
  for await (const chunk of source) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw tooLarge(fileName, maxBytes);
    let text: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    if (isStart && text.length < BYTE_ORDER_MARK.length) {
      rest = text;
      continue;
    }
    if (isStart && text.subarray(0, 3).equals(BYTE_ORDER_MARK)) text = text.subarray(3);
    isStart = false;
    const whole = text.length - cutOffBytes(text);
    rest = text.subarray(whole);
    text = text.subarray(0, whole);
    refuseDamage(text, line, fileName);
    line += countLines(text);
    if (text.length > 0) yield text;
  }
  refuseDamage(rest, line, fileName);
  if (rest.length > 0) yield rest;
}

/** The refusal of a file above the limit. */
export function tooLarge(fileName: string, maxBytes: number): ImportError {
  const limit =
    maxBytes >= 1e6 ? `${Math.round(maxBytes / 1e6).toLocaleString('en')} MB` : `${maxBytes} bytes`;
  return new ImportError(
    'file-too-large',
    `The file ${fileName} holds more than the ${limit} that one import may have; split it by years.`,
  );
}

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const NEW_LINE = 0x0a;

/** Bytes at the end that begin a character whose other bytes are still to come. */
function cutOffBytes(text: Buffer): number {
  for (let back = 1; back <= Math.min(3, text.length); back++) {
    const byte = text[text.length - back]!;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

function countLines(text: Buffer): number {
  let lines = 0;
  for (let at = text.indexOf(NEW_LINE); at !== -1; at = text.indexOf(NEW_LINE, at + 1)) lines++;
  return lines;
}

function refuseDamage(text: Buffer, firstLine: number, fileName: string): void {
  const isBinary = text.includes(0);
  if (!isBinary && isUtf8(text)) return;
  let line = firstLine;
  let from = 0;
  for (;;) {
    const to = text.indexOf(NEW_LINE, from);
    const part = text.subarray(from, to === -1 ? text.length : to);
    if (part.includes(0)) {
      throw new ImportError(
        'file-binary',
        `Line ${line} of ${fileName} holds a zero byte, which no text has; download or save the file again.`,
      );
    }
    if (!isUtf8(part)) {
      throw new ImportError(
        'encoding',
        `Line ${line} of ${fileName} is not UTF-8 text, so its letters cannot be trusted; ` +
          'save the file again as CSV UTF-8.',
      );
    }
    from = to + 1;
    line++;
  }
}
