import { tooLarge } from './decode-text.ts';
import { ImportError } from './import-error.ts';

/** Watches what comes out of a packed file beside what went in. */
export interface UnpackingLimit {
  /** Throws an ImportError where there is more than one import may have, or more than any table unpacks to. */
  note(packedBytes: number, unpackedBytes: number): void;
}

/** Tables unpack to 5 to 50 times their size; what is made to fill memory or a disk, to 1000. */
const MAX_RATIO = 250;
/** Below this much even a thousandfold does no harm. */
const HARMLESS_BYTES = 32_000_000;

/** Nothing unpacked yet. */
export function createUnpackingLimit(fileName: string, maxBytes: number): UnpackingLimit {
  let [packed, unpacked] = [0, 0];
  return {
    note: (packedBytes, unpackedBytes) => {
      packed += packedBytes;
      unpacked += unpackedBytes;
      if (unpacked > maxBytes) throw tooLarge(fileName, maxBytes);
      if (unpacked > HARMLESS_BYTES && unpacked > packed * MAX_RATIO) throw swollen(fileName);
    },
  };
}

function swollen(fileName: string): ImportError {
  return new ImportError(
    'file-too-large',
    `The file ${fileName} unpacks to more than ${MAX_RATIO} times its size, which no table does; check where it ` +
      'comes from, or unpack it and import what is in it.',
  );
}
