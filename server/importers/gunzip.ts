import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { MAX_TEXT_BYTES } from './decode-text.ts';
import { ImportError } from './import-error.ts';
import { createUnpackingLimit } from './unpacking-limit.ts';

const CHUNK_BYTES = 256 * 1024;

/** The content of gzip as a stream; what is cut short, damaged or swollen ends in an ImportError. */
export async function* gunzipped(
  source: AsyncIterable<Buffer>,
  fileName: string,
  maxBytes: number = MAX_TEXT_BYTES,
): AsyncGenerator<Buffer> {
  const limit = createUnpackingLimit(fileName, maxBytes);
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  const feeding = pipeline(source, gunzip);
  feeding.catch(() => {});
  let packed = 0;
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      const { bytesWritten } = gunzip;
      limit.note(bytesWritten - packed, chunk.length);
      packed = bytesWritten;
      yield chunk;
    }
    await feeding;
  } catch (error) {
    throw asGzipError(error, fileName);
  }
}

/** The refusal of a packed file inside a packed file. */
export function packedTwice(fileName: string): ImportError {
  return new ImportError(
    'gzip-damaged',
    `The file ${fileName} is packed inside a packed file, which is unpacked once only; unpack it first.`,
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
