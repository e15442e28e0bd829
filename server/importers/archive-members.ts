import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import { parseTar } from 'nanotar';
import { archiveDamaged, isHidden } from './archive.ts';
import { ImportError } from './import-error.ts';
import { createUnpackingLimit } from './unpacking-limit.ts';

/** One file of an archive; its bytes are read before the next one is asked for, or not at all. */
export interface ArchiveMember {
  readonly name: string;
  readonly bytes: AsyncIterable<Buffer>;
}

/** The files of a ZIP archive one after the other, without holding any; damage and excess end in an ImportError. */
export async function* zipMembers(
  source: AsyncIterable<Buffer>,
  fileName: string,
  maxBytes: number,
): AsyncGenerator<ArchiveMember> {
  const parts = zipParts(source, fileName, maxBytes);
  let next = await parts.next();
  while (!next.done) {
    const { name } = next.value;
    let isOver = false;
    const advance = async () => {
      next = await parts.next();
      isOver = next.done === true || next.value.bytes === null;
    };
    async function* bytes(): AsyncGenerator<Buffer> {
      for (await advance(); !isOver; await advance()) yield (next.value as Part).bytes!;
    }
    if (!isHidden(name)) yield { name, bytes: bytes() };
    while (!isOver) await advance();
  }
}

/** The files of a tar archive, which is held as a whole. */
export async function* tarMembers(
  source: AsyncIterable<Buffer>,
  fileName: string,
  maxBytes: number,
): AsyncGenerator<ArchiveMember> {
  const limit = createUnpackingLimit(fileName, maxBytes);
  const chunks: Buffer[] = [];
  for await (const chunk of source) {
    limit.note(chunk.length, chunk.length);
    chunks.push(chunk);
  }
  for (const { name, type, data } of parseTar(Buffer.concat(chunks))) {
    if (type !== 'file' || data === undefined || isHidden(name)) continue;
    yield { name, bytes: once(Buffer.from(data.buffer, data.byteOffset, data.byteLength)) };
  }
}

/** The name of the first file of a ZIP archive and its first bytes, as far as the start of the archive has them. */
export function firstZipMember(head: Uint8Array): { readonly name: string; readonly start: Buffer } | null {
  const names: string[] = [];
  const pieces: Uint8Array[] = [];
  const unzip = new Unzip((file) => {
    names.push(file.name);
    file.ondata = (error, bytes) => {
      if (error === null && names.length === 1) pieces.push(bytes);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    unzip.push(head);
  } catch {
    return null;
  }
  return names.length === 0 ? null : { name: names[0]!, start: Buffer.concat(pieces) };
}

/** Bytes of a file; `null` where one begins. */
interface Part {
  readonly name: string;
  readonly bytes: Buffer | null;
}

async function* zipParts(
  source: AsyncIterable<Buffer>,
  fileName: string,
  maxBytes: number,
): AsyncGenerator<Part> {
  const limit = createUnpackingLimit(fileName, maxBytes);
  const parts: Part[] = [];
  let failure: unknown = null;
  const unzip = new Unzip((file: UnzipFile) => {
    const { name, compression } = file;
    if (compression !== 0 && compression !== 8) throw unknownCompression(fileName, name);
    parts.push({ name, bytes: null });
    file.ondata = (error, bytes) => {
      failure ??= error;
      if (error === null && bytes.length > 0) parts.push({ name, bytes: Buffer.from(bytes) });
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  const push = (bytes: Uint8Array, isLast: boolean): void => {
    try {
      unzip.push(bytes, isLast);
    } catch (error) {
      failure ??= error;
    }
    if (failure instanceof ImportError) throw failure;
    if (failure !== null) throw archiveDamaged(fileName, failure);
    limit.note(
      bytes.length,
      parts.reduce((sum, part) => sum + (part.bytes?.length ?? 0), 0),
    );
  };
  let tail: Buffer = Buffer.alloc(0);
  for await (const chunk of source) {
    for (let at = 0; at < chunk.length; at += PUSHED_BYTES) {
      push(chunk.subarray(at, at + PUSHED_BYTES), false);
      yield* parts.splice(0);
    }
    tail = Buffer.concat([tail, chunk.subarray(-END_BYTES)]).subarray(-END_BYTES);
  }
  // What is missing at the end may be whole files.
  if (!tail.includes(END_SIGNATURE)) throw archiveDamaged(fileName);
  push(Buffer.alloc(0), true);
  yield* parts.splice(0);
}

/** Unpacked it can be a thousand times as much. */
const PUSHED_BYTES = 8192;
/** The record that ends an archive, with the longest remark that can follow it. */
const END_BYTES = 22 + 65_535;
const END_SIGNATURE = Buffer.from('PK\x05\x06');

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

function unknownCompression(fileName: string, name: string): ImportError {
  return new ImportError(
    'archive-damaged',
    `The archive ${fileName} holds ${name} in a compression that is not read here; unpack it and import the file.`,
  );
}
