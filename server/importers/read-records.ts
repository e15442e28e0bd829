import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, Parser } from 'csv-parse';
import { type ChosenLayout, chooseLayout, emptyFile } from './detect.ts';
import { ImportError } from './import-error.ts';
import type { CountRow, RowProblem } from './layout.ts';

export interface RecordSink {
  count(row: CountRow): void;
  reject(problem: RowProblem, line: number): void;
}

/** Reads CSV text record by record into the sink, by the layout that its header asks for. */
export async function readRecords(
  text: AsyncIterable<Buffer>,
  fileName: string,
  sink: RecordSink,
): Promise<{ readonly rows: number; readonly layout: string }> {
  let layout: ChosenLayout | null = null;
  let rows = 0;
  const emit = (row: CountRow) => sink.count(row);

  // Taken in on_record, which runs at once with the line; handing records through a stream is slower.
  const onRecord = (record: string[], { lines }: { readonly lines: number }): null => {
    if (layout === null) {
      layout = chooseLayout(record, fileName);
      return null;
    }
    rows++;
    const problem = layout.read(record, lines, emit);
    if (problem !== null) sink.reject(problem, lines);
    return null;
  };

  const parser = new Parser({
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
  const chosen = layout as ChosenLayout | null;
  if (chosen === null) throw emptyFile(fileName);
  if (rows === 0) {
    throw new ImportError(
      'no-rows',
      `The file ${fileName} has a header but no rows, so there is nothing to import; download or save it again.`,
    );
  }
  return { rows, layout: chosen.description };
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
