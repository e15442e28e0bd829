import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readCatalogue } from '../../server/catalogue.ts';
import { importFile } from '../../server/importers/import-file.ts';
import { openStore } from '../../server/store/open.ts';

export interface ImportJob {
  readonly file: string;
}

/** Takes one file through the whole pipeline into a database of its own, up to and with closing it. */
export async function measureImport({ file }: ImportJob) {
  const folder = mkdtempSync(join(tmpdir(), 'garita-bench-'));
  try {
    const { facilities } = readCatalogue().ports;
    const store = openStore(join(folder, 'import.db'));
    const startedMs = performance.now();
    const started = process.cpuUsage();
    const report = await importFile(file, store, { fileName: basename(file), nowMs: Date.now(), facilities });
    store.close();
    const { user, system } = process.cpuUsage(started);
    return {
      rows: report.rows,
      created: report.created,
      seconds: (performance.now() - startedMs) / 1000,
      cpuSeconds: (user + system) / 1e6,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
