import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, Parser } from 'csv-parse';
import { ImportError } from './import-error.ts';

/** Reads separated cells record by record; quotes that do not match and records without end are ImportErrors. */
export async function readCsv(
  text: AsyncIterable<Buffer>,
  delimiter: string,
  fileName: string,
  take: (record: string[], line: number) => void,
): Promise<void> {
  // Taken in on_record, which runs at once with the line; handing records through a stream is slower.
  const onRecord = (record: string[], { lines }: { readonly lines: number }): null => {
    take(record, lines);
    return null;
  };
  const parser = new Parser({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD_BYTES,
    on_record: onRecord,
  });
  const nowhere = new Writable({ objectMode: true, write: (_record, _encoding, done) => done() });
  try {
    await pipeline(text, parser, nowhere);
  } catch (error) {
    throw asImportError(error, fileName);
  }
}

const MAX_RECORD_BYTES = 1_000_000;

function asImportError(error: unknown, fileName: string): unknown {
  if (!(error instanceof CsvError)) return error;
  const line = (error as { lines?: unknown }).lines;
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new ImportError(
      'record-too-long',
      `Line ${line} of ${fileName} is longer than 1 MB, which no row of a CSV file is; check that it is the right file.`,
      error,
    );
  }
  return new ImportError(
    'csv-malformed',
    `Line ${line} of ${fileName} cannot be read as CSV (${reasonOf(error.code)}); nothing was stored, ` +
      'so mend the quotes there or download the file again.',
    error,
  );
}

function reasonOf(code: string): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a quoted cell is never closed';
  if (code === 'INVALID_OPENING_QUOTE') return 'a quote stands inside an unquoted cell';
  if (code === 'CSV_INVALID_CLOSING_QUOTE') return 'text follows a closing quote';
  return code;
}
