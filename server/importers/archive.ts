import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { parseTar } from 'nanotar';
import { ImportError } from './import-error.ts';

export interface ArchivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Whether the first bytes are those of a zip archive, or of a tar archive once gzip is off. */
export function isArchive(head: Uint8Array): boolean {
  return isZip(head) || isTar(head);
}

/** The files of a zip or tar archive, each unpacked where it is gzip; damage and excess are refused. */
export function filesOf(archive: Uint8Array, fileName: string, maxBytes: number): ArchivedFile[] {
  try {
    const files = isZip(archive) ? zipFiles(archive, fileName, maxBytes) : tarFiles(archive);
    let left = maxBytes;
    return files
      .filter(({ name }) => !isHidden(name))
      .map(({ name, bytes }) => {
        const unpacked = isGzip(bytes) ? gunzipSync(bytes, { maxOutputLength: left }) : bytes;
        left -= unpacked.length;
        if (left < 0) throw tooLarge(fileName, maxBytes);
        return { name, bytes: unpacked };
      });
  } catch (error) {
    if (error instanceof ImportError) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(fileName, maxBytes);
    throw archiveDamaged(fileName, error);
  }
}

/** Folders, and what systems put beside files. */
export function isHidden(name: string): boolean {
  return /(^|\/)(__MACOSX\/|\.)|\/$/.test(name);
}

/** The refusal of an archive that cannot be unpacked. */
export function archiveDamaged(fileName: string, cause?: unknown): ImportError {
  const message = `The archive ${fileName} is damaged and cannot be unpacked; download it again.`;
  return new ImportError('archive-damaged', message, cause);
}

/** Whether bytes begin as gzip does. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Whether bytes begin as a ZIP archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** Whether bytes begin as a tar archive does. */
export function isTar(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(257, 262)).toString('latin1') === 'ustar';
}

function zipFiles(archive: Uint8Array, fileName: string, maxBytes: number): ArchivedFile[] {
  let total = 0;
  const files = unzipSync(archive, {
    filter: ({ originalSize }) => {
      total += originalSize;
      if (total > maxBytes) throw tooLarge(fileName, maxBytes);
      return true;
    },
  });
  return Object.entries(files).map(([name, bytes]) => ({ name, bytes }));
}

function tarFiles(archive: Uint8Array): ArchivedFile[] {
  return parseTar(archive).flatMap(({ name, type, data }) =>
    type === 'file' && data !== undefined ? [{ name, bytes: data }] : [],
  );
}

function tooLarge(fileName: string, maxBytes: number): ImportError {
  return new ImportError(
    'file-too-large',
    `The archive ${fileName} holds more than the ${Math.round(maxBytes / 1e6)} MB that one may; split it by months.`,
  );
}
