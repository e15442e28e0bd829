import { readCatalogue } from '../../../server/catalogue.ts';
import { type Mapping, type MappingInput, mappingSchema } from '../../../server/contract/mapping.ts';
import { readCsv } from '../../../server/importers/csv-records.ts';
import { delimiterOf } from '../../../server/importers/delimiter.ts';
import type { Layout, RowProblem, RowReader, Sample } from '../../../server/importers/layout.ts';
import type { Facility } from '../../../server/model/port.ts';
import type { AnyRow } from '../../../server/model/rows.ts';

/** The facilities that ship with the product. */
export const FACILITIES = readCatalogue().ports.facilities;

/** A mapping with its defaults. */
export function mappingOf(input: MappingInput): Mapping {
  return mappingSchema.parse(input);
}

/** The records of a CSV text, as a layout sees them. */
export async function sampleOf(text: string): Promise<Sample> {
  const delimiter = delimiterOf(text);
  const records: string[][] = [];
  const lines: number[] = [];
  const source = (async function* () {
    yield Buffer.from(text);
  })();
  await readCsv(source, delimiter, 'a.csv', (record, line) => {
    records.push(record);
    lines.push(line);
  });
  return { records, lines, delimiter };
}

interface ReadTable {
  readonly why: string;
  readonly dataset: string;
  readonly layout: string;
  readonly rows: readonly AnyRow[];
  readonly problems: ReadonlyArray<RowProblem & { readonly line: number }>;
}

/** Reads a CSV text by a layout that must recognise it. */
export async function readTable(
  text: string | readonly string[],
  layout: Layout,
  facilities: readonly Facility[] = FACILITIES,
): Promise<ReadTable> {
  const sample = await sampleOf(typeof text === 'string' ? text : text.join('\n'));
  const recognised = layout.recognise(sample, facilities);
  if (!('read' in recognised)) throw new Error(`${layout.title} does not recognise the file`);
  const rows: AnyRow[] = [];
  const problems: Array<RowProblem & { line: number }> = [];
  const sink = {
    add: (row: AnyRow) => rows.push(row),
    skip: (problem: RowProblem, line: number) => problems.push({ ...problem, line }),
  };
  const read = recognised.read as RowReader<AnyRow>;
  for (let index = recognised.skip; index < sample.records.length; index++)
    read(sample.records[index]!, sample.lines[index]!, sink);
  const { why, dataset, layout: name } = recognised;
  return { why, dataset, layout: name, rows, problems };
}
