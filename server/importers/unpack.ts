import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { detectContent, HEAD_BYTES } from './detect.ts';
import { ImportError } from './import-error.ts';

/** The text of a file, unpacked where it is gzip; content that is neither gzip nor text is refused. */
export async function unpack(
  source: AsyncIterable<Buffer>,
  fileName: string,
): Promise<AsyncIterable<Buffer>> {
  const packed = await peek(source);
  if (detectContent(packed.head, fileName) === 'text') return packed.all;
  const unpacked = await peek(gunzipped(packed.all, fileName));
  if (detectContent(unpacked.head, fileName) === 'text') return unpacked.all;
  throw gzipTwice(fileName);
}

const CHUNK_BYTES = 256 * 1024;

/** The first bytes of a stream, and the whole of it. */
async function peek(source: AsyncIterable<Buffer>): Promise<{ head: Buffer; all: AsyncGenerator<Buffer> }> {
  const iterator = source[Symbol.asyncIterator]();
  const seen: Buffer[] = [];
  let seenBytes = 0;
  while (seenBytes < HEAD_BYTES) {
    const next = await iterator.next();
    if (next.done) break;
    seen.push(next.value);
    seenBytes += next.value.length;
  }
  async function* all(): AsyncGenerator<Buffer> {
    try {
      yield* seen.splice(0);
      for (;;) {
        const next = await iterator.next();
        if (next.done) return;
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(seen).subarray(0, HEAD_BYTES), all: all() };
}

async function* gunzipped(source: AsyncIterable<Buffer>, fileName: string): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  const feeding = pipeline(source, gunzip);
  feeding.catch(() => {});
  try {
    yield* gunzip as AsyncIterable<Buffer>;
    await feeding;
  } catch (error) {
    throw asGzipError(error, fileName);
  }
}

function gzipTwice(fileName: string): ImportError {
  return new ImportError(
    'gzip-damaged',
    `The file ${fileName} is gzip inside gzip, which is unpacked once only; unpack it first.`,
  );
}

function asGzipError(error: unknown, fileName: string): unknown {
  const code = (error as { code?: unknown }).code;
  if (code === 'Z_BUF_ERROR') {
    return new ImportError(
      'gzip-truncated',
      `The gzip file ${fileName} ends too early, so its last rows are missing; download it again.`,
      error,
    );
  }
  if (typeof code === 'string' && code.startsWith('Z_')) {
    const message = `The gzip file ${fileName} is damaged and cannot be unpacked; download it again.`;
    return new ImportError('gzip-damaged', message, error);
  }
  return error;
}
