import { chooseLayout } from './choose-layout.ts';
import { readCsv } from './csv-records.ts';
import { delimiterName, delimiterOf } from './delimiter.ts';
import { emptyFile } from './detect-content.ts';
import { ImportError } from './import-error.ts';
import { readJson } from './json-records.ts';
import type { Recognised, RowSink } from './layout.ts';
import { peek } from './peek.ts';

export interface ReadFile {
  /** Rows below the header. */
  readonly rows: number;
  readonly layout: string;
  /** A clause without a full stop. */
  readonly why: string;
}

/** Reads decoded text, CSV or JSON, into the sink by the layout that its first records show. */
export async function readRecords(
  text: AsyncIterable<Buffer>,
  fileName: string,
  sink: RowSink,
): Promise<ReadFile> {
  const { head, all } = await peek(text, HEAD_BYTES);
  const start = head.toString('utf8');
  const isJson = /^\s*[[{]/.test(start);
  const delimiter = isJson ? '' : delimiterOf(start);
  const reader = layoutReader(delimiter, fileName, sink);
  if (isJson) await readJson(all, fileName, reader.take);
  else await readCsv(all, delimiter, fileName, reader.take);
  const { layout, why, rows } = reader.end();
  if (rows === 0) {
    throw new ImportError(
      'no-rows',
      `The file ${fileName} has a header but no rows, so there is nothing to import; download or save it again.`,
    );
  }
  return { rows, layout, why: isJson ? `${why} (JSON)` : `${why}, with ${delimiterName(delimiter)}` };
}

const HEAD_BYTES = 65_536;
const SAMPLE_RECORDS = 200;

/** Holds the first records back until the layout is known. */
function layoutReader(delimiter: string, fileName: string, sink: RowSink) {
  const records: string[][] = [];
  const lines: number[] = [];
  let layout: Recognised | null = null;
  let rows = 0;

  const choose = (): Recognised => {
    if (records.length === 0) throw emptyFile(fileName);
    const chosen = chooseLayout({ records, lines, delimiter }, fileName);
    for (let index = chosen.skip; index < records.length; index++) {
      rows++;
      chosen.read(records[index]!, lines[index]!, sink);
    }
    layout = chosen;
    return chosen;
  };

  return {
    take: (record: string[], line: number): void => {
      if (layout !== null) {
        rows++;
        layout.read(record, line, sink);
        return;
      }
      records.push(record);
      lines.push(line);
      if (records.length === SAMPLE_RECORDS) choose();
    },
    end: () => {
      const chosen = layout ?? choose();
      return { ...chosen, rows };
    },
  };
}
