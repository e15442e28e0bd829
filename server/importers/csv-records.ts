import { type QuoteFault, quotedCells } from './csv-cells.ts';
import { ImportError } from './import-error.ts';

/**
 * Reads separated cells record by record, with the line of the file on which each ends; lines may end in LF, CR or
 * both, and blank ones are passed over. Quotes that do not match and records without end are ImportErrors. Where lines
 * are wanted, records that end on others may be passed over.
 */
export async function readCsv(
  text: AsyncIterable<Buffer>,
  delimiter: string,
  fileName: string,
  take: (record: string[], line: number) => void,
  isWanted: (line: number) => boolean = () => true,
): Promise<void> {
  let line = 1;
  let rest: Buffer = Buffer.alloc(0);

  const takeRecord = (bytes: Buffer, from: number, end: number, hasQuote: boolean): void => {
    if (end - from > MAX_RECORD_BYTES) throw tooLong(bytes.subarray(from), delimiter, line, fileName);
    if (!hasQuote) {
      if (end > from && isWanted(line)) take(bytes.toString('utf8', from, end).split(delimiter), line);
      return;
    }
    const record = bytes.toString('utf8', from, end);
    const cells = quotedCells(record, delimiter);
    if ('reason' in cells) throw malformed(cells, record, line, fileName);
    line += lineEnds(record);
    take(cells, line);
  };

  /** Takes all records that end inside; answers where the one begins that does not. */
  const takeAll = (bytes: Buffer): number => {
    const quoteFrom = finder(bytes, QUOTE);
    const lineEndFrom = lineEndFinder(bytes);
    let from = 0;
    for (;;) {
      let end = lineEndFrom(from);
      let quote = quoteFrom(from);
      const hasQuote = quote < end;
      while (quote < end) {
        const close = quoteFrom(quote + 1);
        end = lineEndFrom(close);
        quote = quoteFrom(close + 1);
      }
      // A CR at the end may be the first half of CRLF.
      if (end > bytes.length || (bytes[end] === CR && end + 1 === bytes.length)) return from;
      takeRecord(bytes, from, end, hasQuote);
      line++;
      from = end + (bytes[end] === CR && bytes[end + 1] === LF ? 2 : 1);
    }
  };

  for await (const chunk of text) {
    const bytes: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    rest = bytes.subarray(takeAll(bytes));
    if (rest.length > MAX_RECORD_BYTES) throw tooLong(rest, delimiter, line, fileName);
  }
  const end = rest.at(-1) === CR ? rest.length - 1 : rest.length;
  takeRecord(rest, 0, end, rest.includes(QUOTE));
}

const MAX_RECORD_BYTES = 1_000_000;
const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;

/** Finds a byte at or after a position, infinitely far away where there is none; positions must never go back. */
function finder(bytes: Buffer, byte: number): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      const at = bytes.indexOf(byte, from);
      found = at === -1 ? Number.POSITIVE_INFINITY : at;
    }
    return found;
  };
}

function lineEndFinder(bytes: Buffer): (from: number) => number {
  const lf = finder(bytes, LF);
  const cr = finder(bytes, CR);
  return (from) => Math.min(lf(from), cr(from));
}

function lineEnds(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

function malformed(
  { reason, at }: QuoteFault,
  record: string,
  firstLine: number,
  fileName: string,
): ImportError {
  return new ImportError(
    'csv-malformed',
    `Line ${firstLine + lineEnds(record.slice(0, at))} of ${fileName} cannot be read as CSV (${reason}); nothing was ` +
      'stored, so mend the quotes there or download the file again.',
  );
}

function tooLong(bytes: Buffer, delimiter: string, line: number, fileName: string): ImportError {
  const start = bytes.toString('utf8', 0, MAX_RECORD_BYTES);
  const cells = quotedCells(start, delimiter);
  const isOpen = 'reason' in cells && cells.reason === 'a quoted cell is never closed';
  if ('reason' in cells && !isOpen) return malformed(cells, start, line, fileName);
  return new ImportError(
    'record-too-long',
    isOpen
      ? `Line ${line} of ${fileName} opens a quoted cell that is not closed within 1 MB; mend the quotes there.`
      : `Line ${line} of ${fileName} is longer than 1 MB, which no row of a CSV file is; check that it is the right file.`,
  );
}
