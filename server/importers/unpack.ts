import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { detectContent, HEAD_BYTES } from './detect-content.ts';
import { ImportError } from './import-error.ts';
import { peek } from './peek.ts';

/** The text of a file, unpacked where it is gzip; content that is neither gzip nor text is refused. */
export async function unpack(
  source: AsyncIterable<Buffer>,
  fileName: string,
): Promise<AsyncIterable<Buffer>> {
  const packed = await peek(source, HEAD_BYTES);
  if (detectContent(packed.head, fileName) === 'text') return packed.all;
  const unpacked = await peek(gunzipped(packed.all, fileName), HEAD_BYTES);
  if (detectContent(unpacked.head, fileName) === 'text') return unpacked.all;
  throw gzipTwice(fileName);
}

const CHUNK_BYTES = 256 * 1024;

/** The content of gzip as a stream; what is cut short or damaged ends in an ImportError. */
export async function* gunzipped(source: AsyncIterable<Buffer>, fileName: string): AsyncGenerator<Buffer> {
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
