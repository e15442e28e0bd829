import { Readable } from 'node:stream';
import { readCatalogue } from '../../server/catalogue.ts';
import type { ImportReport } from '../../server/contract/imports.ts';
import { importStream } from '../../server/importers/import-file.ts';
import type { ImportOptions } from '../../server/importers/import-outcome.ts';
import type { Store } from '../../server/store/open.ts';

export const HEADER = 'Port Name,State,Port Code,Border,Date,Measure,Value';

/** Those of the product. */
export const { facilities } = readCatalogue().ports;

/** A row of the plain seven-column layout. */
export function row(
  cells: { code?: string; date?: string; measure?: string; value?: string; border?: string } = {},
): string {
  const {
    code = '2304',
    date = 'Jan 2024',
    measure = 'Trucks',
    value = '5',
    border = 'US-Mexico Border',
  } = cells;
  return `Laredo,Texas,${code},${border},${date},${measure},${value}`;
}

/** Twenty good rows and then some: one bad row among these stays below the limit of 5 %. */
export function goodRows(count = 20): string[] {
  return Array.from({ length: count }, (_, index) => row({ code: String(3000 + index) }));
}

/** Imports text or bytes, cut into chunks where told to. */
export function importText(
  store: Store,
  content: string | readonly string[] | Buffer,
  { chunkBytes = 1 << 20, ...options }: Partial<ImportOptions> & { chunkBytes?: number } = {},
): Promise<ImportReport> {
  const bytes = Buffer.isBuffer(content)
    ? content
    : Buffer.from(typeof content === 'string' ? content : content.join('\n'));
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += chunkBytes) chunks.push(bytes.subarray(at, at + chunkBytes));
  return importStream(Readable.from(chunks), store, { fileName: 'a.csv', nowMs: 1, facilities, ...options });
}
