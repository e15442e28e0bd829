import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { ImportReport } from '../contract/imports.ts';
import type { WaitsFile } from './cbp-waits-file.ts';
import { MAX_TEXT_BYTES, tooLarge } from './decode-text.ts';
import { ImportError } from './import-error.ts';
import {
  alreadyImported,
  type Collected,
  type ImportOptions,
  refuseStopped,
  settleAndStore,
  unchangedReport,
} from './import-outcome.ts';
import { type Collector, createCollector, readTable } from './import-table.ts';
import { withPlaceNames } from './place-names.ts';
import { requireRoom } from './require-room.ts';
import { takeWaits } from './take-waits.ts';
import type { ImportTarget } from './target.ts';

/** Imports a file, plain or gzip; the same bytes a second time are recognised and not read again. */
export async function importFile(
  path: string,
  target: ImportTarget,
  options: ImportOptions,
): Promise<ImportReport> {
  const startedMs = performance.now();
  const totalBytes = await requireFile(path, options.fileName);
  requireRoom(totalBytes, target, options.fileName);
  const sha256 = target.imports.mayHold(totalBytes) ? await hashOf(path) : null;
  const standing = sha256 === null ? null : alreadyImported(target, sha256, options);
  if (standing !== null) return unchangedReport(standing, sha256!, options, performance.now() - startedMs);
  const reopen = () => createReadStream(path, { highWaterMark: CHUNK_BYTES });
  return importBytes(reopen(), target, options, { startedMs, sha256, totalBytes, reopen });
}

/** Imports a stream of bytes, plain or gzip; on any error nothing is stored, and rows left out are not kept as CSV. */
export function importStream(
  source: Readable,
  target: ImportTarget,
  options: ImportOptions,
): Promise<ImportReport> {
  const startedMs = performance.now();
  return importBytes(source, target, options, { startedMs, sha256: null, totalBytes: null, reopen: null });
}

interface Origin {
  readonly startedMs: number;
  /** `null` where it is not known before the end. */
  readonly sha256: string | null;
  readonly totalBytes: number | null;
  readonly reopen: (() => Readable) | null;
}

async function importBytes(
  source: Readable,
  target: ImportTarget,
  options: ImportOptions,
  origin: Origin,
): Promise<ImportReport> {
  const hash = origin.sha256 === null ? createHash('sha256') : null;
  const collector = createCollector(target, options);
  try {
    let byteCount = 0;
    const onBytes = (chunk: Buffer) => {
      hash?.update(chunk);
      byteCount += chunk.length;
      return byteCount;
    };
    const bytes = watched(source, onBytes, collector, options, origin);
    const { waits, others } = await takeWaits(bytes, options.fileName);
    const collected =
      waits === null ? await readTable(others, collector, options) : takeReadings(waits, collector, options);
    const sha256 = origin.sha256 ?? hash!.digest('hex');
    const standing = alreadyImported(target, sha256, options);
    const tookMs = () => performance.now() - origin.startedMs;
    if (standing !== null) return unchangedReport(standing, sha256, options, tookMs());
    return await settleAndStore(collector, collected, options, {
      sha256,
      byteCount,
      tookMs,
      reopen: origin.reopen,
    });
  } finally {
    collector.discard();
    source.destroy();
  }
}

/** Notes what the readings of whole answers hold. */
function takeReadings(waits: WaitsFile, collector: Collector, { facilities }: ImportOptions): Collected {
  const { layout, why, rows, readings, repeated, problems, contradicted, firstContradicted } = waits;
  const sink = collector.open('wait', []);
  for (const reading of readings) collector.take([], 1, () => sink.add({ ...reading, line: 1 }));
  for (const { line, ...problem } of problems) sink.skip({ ...problem, column: null, value: null }, line);
  if (firstContradicted !== null) {
    const { portNumber, laneKind, observedAtMs } = firstContradicted;
    const at = new Date(observedAtMs).toISOString().slice(0, 16).replace('T', ' ');
    const example = withPlaceNames(`the ${laneKind} waits of port ${portNumber} at ${at} UTC`, facilities);
    const message = `Rows of one answer contradict each other, such as ${example}; none of them is stored`;
    const fix = 'leave only the right one in the file';
    collector.log.add(
      { code: 'conflicting-duplicate', message, fix, column: null, value: null },
      1,
      contradicted,
    );
  }
  return { layout, why, encoding: null, profile: null, rows, repeated, header: undefined };
}

const CHUNK_BYTES = 256 * 1024;

/** Hands the bytes on until the import is stopped; `onBytes` is given each piece and answers how many there were so far. */
async function* watched(
  source: AsyncIterable<Buffer>,
  onBytes: (chunk: Buffer) => number,
  collector: Collector,
  options: ImportOptions,
  { totalBytes }: Origin,
): AsyncGenerator<Buffer> {
  const { fileName, onProgress } = options;
  let bytes = 0;
  for await (const chunk of source) {
    refuseStopped(options);
    bytes = onBytes(chunk);
    yield chunk;
    onProgress?.({ fileName, phase: 'reading', bytes, totalBytes, rows: collector.rows });
  }
  onProgress?.({ fileName, phase: 'storing', bytes, totalBytes, rows: collector.rows });
}

/** Through one buffer: a fresh one for each piece of a large file costs more than the hash. */
async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  const file = await open(path);
  try {
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length);
      if (bytesRead === 0) return hash.digest('hex');
      hash.update(buffer.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}

/** Answers the size of a file; a path that is no readable file, or one above the limit, is refused. */
export async function requireFile(path: string, fileName: string): Promise<number> {
  const facts = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
      throw new ImportError(
        'file-missing',
        `There is no file ${fileName}; check its name and folder.`,
        error,
      );
    }
    throw new ImportError('file-unreadable', `The file ${fileName} cannot be read (${error.code}).`, error);
  });
  if (facts.isDirectory()) {
    throw new ImportError('file-unreadable', `${fileName} is a folder, not a file; name one file in it.`);
  }
  if (facts.size > MAX_TEXT_BYTES) throw tooLarge(fileName, MAX_TEXT_BYTES);
  return facts.size;
}
