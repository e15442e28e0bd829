import type { AnyRow } from '../model/rows.ts';
import { delimiterName } from './delimiter.ts';
import { emptyFile } from './detect-content.ts';
import { ImportError } from './import-error.ts';
import type { Recognised, RowSink, Sample } from './layout.ts';
import { openRecords } from './open-records.ts';
import { isRejectsHeader, withoutApostrophes } from './rejects.ts';

export interface ReadFile {
  readonly recognised: Recognised;
  /** Rows below the header. */
  readonly rows: number;
  /** A clause without a full stop. */
  readonly why: string;
}

/** What takes the rows of a file, once its layout is known. */
export interface RecordTaker {
  recognise(sample: Sample): Recognised;
  /** Called once, with the records above the first row of data. */
  open(recognised: Recognised, above: ReadonlyArray<readonly string[]>): RowSink<AnyRow>;
  /** Called for each row, with what reads it. */
  take(record: readonly string[], line: number, read: () => void): void;
}

/** Reads decoded text, CSV or JSON, by the layout that its first records show. */
export async function readRecords(
  text: AsyncIterable<Buffer>,
  fileName: string,
  taker: RecordTaker,
): Promise<ReadFile> {
  const { delimiter, each } = await openRecords(text, fileName);
  const reader = layoutReader(delimiter, fileName, taker);
  await each(reader.take);
  const { recognised, rows } = reader.end();
  if (rows === 0) {
    throw new ImportError(
      'no-rows',
      `The file ${fileName} has a header but no rows, so there is nothing to import; download or save it again.`,
    );
  }
  const { why } = recognised;
  return {
    recognised,
    rows,
    why: delimiter === '' ? `${why} (JSON)` : `${why}, with ${delimiterName(delimiter)}`,
  };
}

const SAMPLE_RECORDS = 200;

/** Holds the first records back until the layout is known. */
function layoutReader(delimiter: string, fileName: string, taker: RecordTaker) {
  const records: string[][] = [];
  const lines: number[] = [];
  let reading: { readonly recognised: Recognised; readonly sink: RowSink<AnyRow> } | null = null;
  let isRejects = false;
  let rows = 0;

  let cells: string[] = [];
  let lineNow = 0;
  /** One for all rows, not one each. */
  const readNow = (): void => reading!.recognised.read(cells, lineNow, reading!.sink);
  const give = (record: string[], line: number): void => {
    rows++;
    cells = isRejects ? withoutApostrophes(record) : record;
    lineNow = line;
    taker.take(cells, line, readNow);
  };

  const choose = (): void => {
    if (records.length === 0) throw emptyFile(fileName);
    const recognised = taker.recognise({ records, lines, delimiter });
    const above = records.slice(0, recognised.skip);
    isRejects = isRejectsHeader(above.at(-1));
    reading = { recognised, sink: taker.open(recognised, above) };
    for (let index = recognised.skip; index < records.length; index++) give(records[index]!, lines[index]!);
  };

  return {
    take: (record: string[], line: number): void => {
      if (reading !== null) {
        give(record, line);
        return;
      }
      records.push(record);
      lines.push(line);
      if (records.length === SAMPLE_RECORDS) choose();
    },
    end: () => {
      if (reading === null) choose();
      const { recognised, sink } = reading!;
      recognised.end?.(sink);
      return { recognised, rows };
    },
  };
}
