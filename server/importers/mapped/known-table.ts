import type { MappedField } from '../../contract/mapped-fields.ts';
import { type MappingSuggestion, mappingSchema, type Profile } from '../../contract/mapping.ts';
import { columnName } from '../columns.ts';
import type { Layout, NearMiss } from '../layout.ts';
import { withoutRejectColumns } from '../rejects.ts';
import { namedWords } from './field-names.ts';
import { MAX_RECORDS_ABOVE } from './mapped-header.ts';
import { recogniseBy } from './mapped-layout.ts';
import { isOwnName, suggestMapping } from './suggest-mapping.ts';

/** Recognises a file whose header is that of a profile, whatever the order and case of its columns. */
export function profileLayout(profiles: readonly Profile[]): Layout {
  return {
    title: 'a table with a profile',
    recognise: (sample, facilities) => {
      const headers = new Set(sample.records.slice(0, MAX_RECORDS_ABOVE).map(headerKey));
      const profile = profiles.find(({ headerColumns }) => headers.has(headerKey(headerColumns)));
      if (profile === undefined) return NOTHING_NEAR;
      const { name, mapping } = profile;
      const recognised = recogniseBy(mapping, `profile ${name}`, sample, facilities, (where, fields) => {
        return `the header is that of profile ${name}: ${where} has ${fields}`;
      });
      return { ...recognised, profile: name };
    },
  };
}

/** Recognises a table without a profile where its columns have the very names of the fields here. */
export const ownNamesLayout: Layout = {
  title: 'a table with the names of fields',
  recognise: (sample, facilities) => {
    const suggestion = suggestMapping(sample, facilities);
    const mapping = suggestion === null ? null : ownNamed(suggestion);
    if (mapping === null) return NOTHING_NEAR;
    return recogniseBy(mapping, TITLES[mapping.kind], sample, facilities, (where, fields) => {
      return `${where} has ${fields}; map the columns yourself if that is wrong`;
    });
  },
};

const TITLES = {
  crossings: 'trucks one by one',
  'hourly-counts': 'trucks by hour',
  'hourly-waits': 'waits by hour',
};

const NOTHING_NEAR: NearMiss = { found: 0, missing: [], header: 0 };

function headerKey(header: readonly string[]): string {
  return JSON.stringify(
    withoutRejectColumns(header)
      .map(columnName)
      .filter((name) => name !== '')
      .toSorted(),
  );
}

/** The suggestion with only the columns that are named like their fields; `null` where that leaves too few. */
function ownNamed({ mapping }: MappingSuggestion) {
  const columns = Object.entries(mapping.columns as Record<MappedField, string>).filter(([field, name]) =>
    isOwnName(namedWords(name), field as MappedField),
  );
  const result = mappingSchema.safeParse({ ...mapping, columns: Object.fromEntries(columns) });
  return result.success ? result.data : null;
}
