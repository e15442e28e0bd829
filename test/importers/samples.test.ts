import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tempStore } from '../store/temp-store.ts';
import { importText } from './import-text.ts';

const folder = new URL('../fixtures/samples/', import.meta.url);
const bytesOf = (name: string) => readFileSync(new URL(name, folder));

/** What becomes of each sample: rows of the file and values stored, or why it is refused. */
const VERDICTS: Readonly<Record<string, { readonly rows: number; readonly created: number } | string>> = {
  'bts/A_socrata_2019_MMDDYYYY_12-00-00AM_Location.csv': { rows: 12, created: 12 },
  'bts/B_excel_resave_2019_Mdyy_CRLF.csv': { rows: 12, created: 12 },
  'bts/B2_bom_no_Measure_column_CRLF.csv': 'column-missing',
  'bts/D_2022_MonYYYY_7cols.csv': { rows: 12, created: 12 },
  'bts/E_2025_MonYYYY_lat_lon_point_10cols.csv': { rows: 12, created: 12 },
  'bts/F_2026_socrata_derived_lowercase_ISO.csv': { rows: 12, created: 12 },
  'bts/I_RECONSTRUCTED_2026_comma_values_MonYY.csv': { rows: 2, created: 2 },
  'bts/J_RECONSTRUCTED_socrata_api.json': { rows: 1, created: 1 },
  'bts/K_zstd_bytes_saved_as_csv.bin': 'file-binary',
  'cbp_bwt/bwtnew_2022-06-29.json': { rows: 104, created: 104 },
  'cbp_bwt/bwtwaittimegraph_2022-06-29.json': 'no-readings',
  'cbp_bwt/crossingslist_2022-06-29.json': 'no-readings',
};

test('every sample has a verdict', () => {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath.split('/').at(-1)}/${name}`);
  expect(names.toSorted()).toEqual(Object.keys(VERDICTS).toSorted());
});

test.each(Object.entries(VERDICTS))('%s is imported or refused as stated', async (name, verdict) => {
  const store = tempStore();
  const outcome = await importText(store, bytesOf(name), { fileName: name }).catch((error: unknown) => error);
  if (typeof verdict === 'string') expect(outcome).toMatchObject({ name: 'ImportError', code: verdict });
  else expect(outcome).toMatchObject(verdict);
});
