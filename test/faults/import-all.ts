import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalogue } from '../../server/catalogue.ts';
import { importFile } from '../../server/importers/import-file.ts';
import { openStore } from '../../server/store/open.ts';

// Run on its own by kill.test.ts: imports the files of a folder in turn and acknowledges each on standard output.

const [folder = '', databasePath = ''] = process.argv.slice(2);
const { facilities } = readCatalogue().ports;
const store = openStore(databasePath);
for (const fileName of readdirSync(folder).toSorted()) {
  const { sha256 } = await importFile(join(folder, fileName), store, { fileName, nowMs: 1, facilities });
  process.stdout.write(`${sha256}\n`);
}
store.close();
