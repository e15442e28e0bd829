import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { filesOf } from './archive.ts';
import { detectContent, emptyFile, HEAD_BYTES } from './detect-content.ts';
import { ImportError } from './import-error.ts';
import { peek } from './peek.ts';

/** The text of a file, unpacked where it is gzip or a ZIP archive of one file; any other content is refused. */
export async function unpack(
  source: AsyncIterable<Buffer>,
  fileName: string,
): Promise<AsyncIterable<Buffer>> {
  const packed = await peek(source, HEAD_BYTES);
  const content = detectContent(packed.head, fileName);
  if (content === 'text') return packed.all;
  const inside = content === 'zip' ? onlyFileOf(packed.all, fileName) : gunzipped(packed.all, fileName);
  const unpacked = await peek(inside, HEAD_BYTES);
  if (detectContent(unpacked.head, fileName) === 'text') return unpacked.all;
  throw packedTwice(fileName);
}

/** An archive is read as a whole. */
const MAX_ARCHIVE_BYTES = 256_000_000;

async function* onlyFileOf(source: AsyncIterable<Buffer>, fileName: string): AsyncGenerator<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of source) chunks.push(chunk);
  const files = filesOf(Buffer.concat(chunks), fileName, MAX_ARCHIVE_BYTES);
  const [file] = files;
  if (file === undefined) throw emptyFile(fileName);
  if (files.length > 1) {
    throw new ImportError(
      'archive-of-several',
      `The archive ${fileName} holds ${files.length} files, and one is imported at a time; unpack it and import ` +
        'each of them.',
    );
  }
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
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

function packedTwice(fileName: string): ImportError {
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
