import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importFile } from '../../server/importers/import-file.ts';
import { tempFolder, tempStore } from '../store/temp-store.ts';
import { facilities, HEADER, importText, row } from './import-text.ts';

test('a file is told from another of its size by its contents, however either was taken in', async () => {
  const store = tempStore();
  const path = join(tempFolder(), 'counts.csv');
  const importCount = (value: string) => {
    writeFileSync(path, [HEADER, row({ value })].join('\n'));
    return importFile(path, store, { fileName: 'counts.csv', nowMs: 1, facilities });
  };
  const first = await importText(store, [HEADER, row({ value: '5' })]);
  expect(await importCount('5')).toMatchObject({ batchId: first.batchId, unchanged: 1 });
  const second = await importCount('7');
  expect(second).toMatchObject({ created: 0, updated: 1 });
  expect(await importCount('7')).toMatchObject({ batchId: second.batchId, unchanged: 1 });
  expect(store.imports.list()).toHaveLength(2);
});
