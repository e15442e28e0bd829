import { readFileSync } from 'node:fs';
import { readCatalogue } from '../../server/catalogue.ts';
import { chooseLayout } from '../../server/importers/choose-layout.ts';
import { readCsv } from '../../server/importers/csv-records.ts';
import { delimiterOf } from '../../server/importers/delimiter.ts';
import { readJson } from '../../server/importers/json-records.ts';
import type { Recognised, RowProblem } from '../../server/importers/layout.ts';
import type { Dataset, Rows } from '../../server/model/rows.ts';

/** What a layout makes of a text. */
export interface ReadSample<D extends Dataset> {
  readonly recognised: Recognised;
  readonly rows: ReadonlyArray<Rows[D]>;
  readonly problems: ReadonlyArray<RowProblem & { readonly line: number }>;
}

/** Reads a text by the layout that its start shows, which must be of the dataset. */
export async function readSample<D extends Dataset>(
  dataset: D,
  content: string | readonly string[] | Buffer,
): Promise<ReadSample<D>> {
  const text = Array.isArray(content) ? content.join('\n') : content.toString();
  const delimiter = /^[[{]/.test(text) ? '' : delimiterOf(text.slice(0, 65_536));
  const records: string[][] = [];
  const lines: number[] = [];
  const take = (record: string[], line: number) => {
    records.push(record);
    lines.push(line);
  };
  const bytes = once(Buffer.from(text));
  await (delimiter === '' ? readJson(bytes, 'a.json', take) : readCsv(bytes, delimiter, 'a.csv', take));
  const sample = { records: records.slice(0, 200), lines: lines.slice(0, 200), delimiter };
  const recognised = chooseLayout(sample, readCatalogue().ports.facilities, 'a.csv');
  if (recognised.dataset !== dataset) throw new Error(`recognised as ${recognised.dataset}`);
  const rows: Array<Rows[D]> = [];
  const problems: Array<RowProblem & { line: number }> = [];
  const sink = {
    add: (row: Rows[D]) => void rows.push(row),
    skip: (problem: RowProblem, line: number) => void problems.push({ ...problem, line }),
  };
  const layout = recognised as Extract<Recognised, { dataset: D }>;
  for (let index = recognised.skip; index < records.length; index++) {
    layout.read(records[index]!, lines[index]!, sink as never);
  }
  layout.end?.(sink as never);
  return { recognised, rows, problems };
}

/** A file of data/observed. */
export function observed(name: string): Buffer {
  return readFileSync(new URL(`../../data/observed/${name}`, import.meta.url));
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
