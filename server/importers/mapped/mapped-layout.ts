import { readCatalogue } from '../../catalogue.ts';
import type { MappedField } from '../../contract/mapped-fields.ts';
import type { Mapping } from '../../contract/mapping.ts';
import type { Facility } from '../../model/port.ts';
import { decimalMarkOf } from '../fields.ts';
import { harmless } from '../import-error.ts';
import type { Layout, Recognised, Sample } from '../layout.ts';
import { crossingReader } from './crossing-rows.ts';
import { FIELD_WORDS } from './field-words.ts';
import { hourlyCountReader } from './hourly-count-rows.ts';
import { hourlyWaitReader } from './hourly-wait-rows.ts';
import { type MappedTable, mappedTable } from './mapped-header.ts';
import { placeReaderOf } from './row-cells.ts';
import { refusingContradictions, type ToldForms, toldForms } from './told-forms.ts';

/** Reads any table by a mapping; recognising throws an ImportError where the file lacks a mapped column. */
export function mappedLayout(mapping: Mapping, title: string): Layout {
  return {
    title,
    recognise: (sample, facilities) =>
      recogniseBy(
        mapping,
        title,
        sample,
        facilities,
        (where, fields) => `as the mapping ${title} says, ${where} has ${fields}`,
      ),
  };
}

/** Says how a file came to its mapping, from where its header is and which fields it has in which columns. */
type Because = (where: string, fields: string) => string;

/** A file read by a mapping. */
export function recogniseBy(
  mapping: Mapping,
  title: string,
  sample: Sample,
  facilities: readonly Facility[],
  because: Because,
): Recognised {
  const table = mappedTable(mapping.columns, sample, title);
  const told = toldForms(mapping, table, rowsBelow(table, sample));
  const laterS = told.hours.naming === 'end' ? -3600 : 0;
  const placeOf = placeReaderOf(mapping, table, facilities, { order: told.order.order, laterS });
  const found = { layout: title, why: whyOf(table, told, because), skip: table.skip };
  switch (mapping.kind) {
    case 'crossings': {
      const { commodities } = readCatalogue().commodities;
      const read = crossingReader(mapping, table, placeOf, commodities);
      return { ...found, dataset: 'crossing', read: refusingContradictions(read, told, table) };
    }
    case 'hourly-counts': {
      const decimalMark = decimalMarkOf(rowsBelow(table, sample).flat(), sample.delimiter);
      const read = hourlyCountReader(table, placeOf, decimalMark);
      return { ...found, dataset: 'hourly-count', read: refusingContradictions(read, told, table) };
    }
    case 'hourly-waits': {
      const read = hourlyWaitReader(mapping, table, placeOf);
      return { ...found, dataset: 'wait', read: refusingContradictions(read, told, table) };
    }
  }
}

function rowsBelow({ skip }: MappedTable, { records }: Sample): ReadonlyArray<readonly string[]> {
  return records.slice(skip);
}

function whyOf({ header, at, where }: MappedTable, told: ToldForms, because: Because): string {
  const used = new Set(Object.values(at));
  const ignored = header.filter((cell, index) => cell.trim() !== '' && !used.has(index)).map(shown);
  const fields = (Object.entries(at) as [MappedField, number][]).map(
    ([field, index]) => `${FIELD_WORDS[field]} in ${shown(header[index] ?? '')}`,
  );
  const leftOut =
    ignored.length === 0
      ? ''
      : `left out ${ignored.length === 1 ? 'is' : 'are'} ${list(ignored.slice(0, 10))}`;
  return [because(where, list(fields)), leftOut, ...told.why].filter((clause) => clause !== '').join('; ');
}

const list = (words: readonly string[]) => new Intl.ListFormat('en').format(words);
const shown = (cell: string) => harmless(cell.trim());
