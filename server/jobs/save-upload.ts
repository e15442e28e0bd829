import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { ImportOutcome } from '../contract/imports.ts';

/**
 * Writes an upload to a file, `onBytes` told of each piece and asked whether to stop; answers why it was not all
 * written, if so. Leaves the request open whatever happens, so that the refusal can still be sent.
 */
export async function saveUpload(
  body: Readable,
  filePath: string,
  maxBytes: number,
  onBytes: (bytes: number) => boolean,
): Promise<ImportOutcome<never> | null> {
  const file = await open(filePath, 'wx');
  try {
    let bytes = 0;
    for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > maxBytes) return tooLarge(maxBytes);
      await file.writeFile(chunk);
      if (onBytes(bytes)) return null;
    }
    return null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') {
      return refused(
        'disk-full',
        'The disk for temporary files is full; free some space and send the file again.',
      );
    }
    if (body.destroyed) return refused('upload-aborted', 'The upload broke off; send the file again.');
    throw error;
  } finally {
    await file.close();
  }
}

function tooLarge(maxBytes: number): ImportOutcome<never> {
  const limit = `${Math.round(maxBytes / 1e6).toLocaleString('en')} MB`;
  return refused(
    'file-too-large',
    `The upload is larger than the ${limit} that one import may have; split it by years.`,
  );
}

/** The outcome of work that was not done. */
export function refused(code: string, message: string): ImportOutcome<never> {
  return { ok: false, error: { code, message }, rejectsCsv: null };
}
