import { constants, gunzipSync } from 'node:zlib';
import { isArchive, isGzip, isZip } from './archive.ts';
import { firstZipMember } from './archive-members.ts';
import { readWaitsFile, startsAsWaits, type WaitsFile } from './cbp-waits-file.ts';
import { tooLarge } from './decode-text.ts';
import { HEAD_BYTES } from './detect-content.ts';
import { gunzipped } from './gunzip.ts';
import { peek } from './peek.ts';

/** Takes a stream that holds published waits, plain, gzip or an archive; any other is handed back whole. */
export async function takeWaits(
  source: AsyncIterable<Buffer>,
  fileName: string,
): Promise<{ readonly waits: WaitsFile | null; readonly others: AsyncIterable<Buffer> }> {
  const { head, all } = await peek(source, HEAD_BYTES);
  const start = isGzip(head) ? gzipStart(head) : head;
  const isWorkbook = start.includes('xl/');
  if (isWorkbook || startsWithTable(start) || !(isArchive(start) || startsAsWaits(start)))
    return { waits: null, others: all };
  const bytes = await collect(isGzip(head) ? gunzipped(all, fileName) : all, fileName);
  return { waits: readWaitsFile(bytes, fileName, MAX_BYTES), others: once(bytes) };
}

/** A week of answers, every 10 minutes; an answer is read as a whole, and so is an archive. */
const MAX_BYTES = 256_000_000;

/** An archive whose first file is a table is not held as a whole. */
function startsWithTable(start: Buffer): boolean {
  const first = isZip(start) ? firstZipMember(start) : null;
  if (first === null || !/\.(?:csv|tsv|tab|txt)$/i.test(first.name)) return false;
  return /^(?:\ufeff)?\s*[^\s<[{]/.test(first.start.toString('utf8'));
}

function gzipStart(head: Buffer): Buffer {
  try {
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, HEAD_BYTES);
  } catch {
    return Buffer.alloc(0);
  }
}

async function collect(source: AsyncIterable<Buffer>, fileName: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) throw tooLarge(fileName, MAX_BYTES);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
