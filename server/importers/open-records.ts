import { readCsv } from './csv-records.ts';
import { delimiterOf } from './delimiter.ts';
import { readJson } from './json-records.ts';
import { peek } from './peek.ts';

export interface Records {
  /** Empty for JSON. */
  readonly delimiter: string;
  /** Where lines are wanted, records that end on others may be passed over. */
  each(take: (record: string[], line: number) => void, isWanted?: (line: number) => boolean): Promise<void>;
}

/** The records of decoded text, whichever of CSV and JSON it is. */
export async function openRecords(text: AsyncIterable<Buffer>, fileName: string): Promise<Records> {
  const { head, all } = await peek(text, HEAD_BYTES);
  const start = head.toString('utf8');
  const isJson = /^\s*[[{]/.test(start);
  const delimiter = isJson ? '' : delimiterOf(start);
  return {
    delimiter,
    each: (take, isWanted) =>
      isJson ? readJson(all, fileName, take) : readCsv(all, delimiter, fileName, take, isWanted),
  };
}

const HEAD_BYTES = 65_536;
