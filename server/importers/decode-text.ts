import { isAscii, isUtf8 } from 'node:buffer';
import { ImportError } from './import-error.ts';
import { peek } from './peek.ts';

/** 1 GB, the largest text that is read, counted after unpacking. */
export const MAX_TEXT_BYTES = 1_000_000_000;

export type Encoding = 'UTF-8' | 'UTF-8 with byte order mark' | 'UTF-16 LE' | 'UTF-16 BE' | 'Windows-1252';

export interface DecodedText {
  /** UTF-8 without a byte order mark. */
  readonly text: AsyncIterable<Buffer>;
  /** What the bytes were; final once the text has been read. */
  readonly encoding: () => Encoding;
}

/**
 * Decodes UTF-8, UTF-16 by its byte order mark or its zero bytes, and Windows-1252 where bytes are not UTF-8 and none
 * before them was; mixed, damaged, binary or endless text ends in an ImportError.
 */
export async function decodeText(
  source: AsyncIterable<Buffer>,
  fileName: string,
  maxBytes: number = MAX_TEXT_BYTES,
): Promise<DecodedText> {
  const { head, all } = await peek(limited(source, fileName, maxBytes), 1024);
  const utf16 = utf16Of(head);
  if (utf16 !== null) {
    return {
      text: fromUtf16(all, utf16, fileName),
      encoding: () => (utf16 === 'utf-16le' ? 'UTF-16 LE' : 'UTF-16 BE'),
    };
  }
  const hasMark = head.subarray(0, 3).equals(BYTE_ORDER_MARK);
  let isWindows = false;
  return {
    text: fromUtf8(all, hasMark, fileName, () => {
      isWindows = true;
    }),
    encoding: () => (isWindows ? 'Windows-1252' : hasMark ? 'UTF-8 with byte order mark' : 'UTF-8'),
  };
}

/** Whether bytes are UTF-16, by their mark, or because every other byte of most letters is zero; null if not. */
export function utf16Of(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2]!++;
  const [even, odd] = zeros as [number, number];
  if (even === 0 && odd > head.length * 0.4) return 'utf-16le';
  return odd === 0 && even > head.length * 0.4 ? 'utf-16be' : null;
}

async function* limited(
  source: AsyncIterable<Buffer>,
  fileName: string,
  maxBytes: number,
): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw tooLarge(fileName, maxBytes);
    yield chunk;
  }
}

async function* fromUtf16(
  source: AsyncIterable<Buffer>,
  label: 'utf-16le' | 'utf-16be',
  fileName: string,
): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(label, { fatal: true });
  let line = 1;
  const decode = (chunk?: Buffer): Buffer => {
    try {
      return Buffer.from(decoder.decode(chunk, { stream: chunk !== undefined }));
    } catch (error) {
      throw new ImportError(
        'encoding',
        `The file ${fileName} is damaged UTF-16 text near line ${line}; save it again as CSV UTF-8.`,
        error,
      );
    }
  };
  for await (const chunk of source) {
    const text = decode(chunk);
    if (text.includes(0)) throw zeroByte(line, fileName);
    line += countLines(text);
    if (text.length > 0) yield text;
  }
  const last = decode();
  if (last.length > 0) yield last;
}

async function* fromUtf8(
  source: AsyncIterable<Buffer>,
  hasMark: boolean,
  fileName: string,
  onWindows: () => void,
): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  let line = 1;
  let skip = hasMark ? BYTE_ORDER_MARK.length : 0;
  let isWindows = false;
  let isPlain = !hasMark;
  const decode = (text: Buffer): Buffer => {
    if (text.includes(0)) throw zeroByte(line + countLines(text.subarray(0, text.indexOf(0))), fileName);
    if (!isWindows && isUtf8(text)) {
      isPlain &&= isAscii(text);
      return text;
    }
    const sound = text.subarray(0, isWindows ? 0 : damagedLineStart(text));
    if (!isWindows && !(isPlain && isAscii(sound))) throw mixed(line + countLines(sound), fileName);
    isWindows = true;
    onWindows();
    return fromWindows(text, line, fileName);
  };
  for await (const chunk of source) {
    let text: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const dropped = Math.min(skip, text.length);
    skip -= dropped;
    text = text.subarray(dropped);
    const whole = isWindows ? text.length : text.length - cutOffBytes(text);
    rest = text.subarray(whole);
    const given = text.subarray(0, whole);
    if (given.length > 0) yield decode(given);
    line += countLines(given);
  }
  if (rest.length > 0) yield decode(rest);
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

/** Where the first line begins that is not UTF-8. */
function damagedLineStart(text: Buffer): number {
  let from = 0;
  for (;;) {
    const to = text.indexOf(NEW_LINE, from);
    if (to === -1 || !isUtf8(text.subarray(from, to))) return from;
    from = to + 1;
  }
}

function fromWindows(text: Buffer, line: number, fileName: string): Buffer {
  const undefinedAt = text.findIndex((byte) => UNDEFINED_IN_WINDOWS.has(byte));
  if (undefinedAt !== -1) throw mixed(line + countLines(text.subarray(0, undefinedAt)), fileName);
  return Buffer.from(WINDOWS.decode(text));
}

const WINDOWS = new TextDecoder('windows-1252');
const UNDEFINED_IN_WINDOWS = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

function mixed(line: number, fileName: string): ImportError {
  return new ImportError(
    'encoding',
    `Line ${line} of ${fileName} is neither UTF-8 text like the lines before it nor Windows-1252, so its letters ` +
      'cannot be trusted; save the file again as CSV UTF-8.',
  );
}

function zeroByte(line: number, fileName: string): ImportError {
  return new ImportError(
    'file-binary',
    `Line ${line} of ${fileName} holds a zero byte, which no text has; download or save the file again.`,
  );
}
