import type { RunningImport } from '../../server/contract/imports.ts';

/** A file on its way, as the page and the server know of it. */
export interface Transferring {
  readonly fileName: string;
  readonly dryRun: boolean;
  readonly sentBytes: number;
  readonly fileBytes: number;
  /** As the server told last; `null` until it did. */
  readonly running: RunningImport | null;
  readonly isCancelling: boolean;
}

export type ImportStage = 'sending' | 'waiting' | 'reading' | 'comparing' | 'storing';

/** What to show of a file that is on its way. */
export interface ImportProgressView {
  readonly stage: ImportStage;
  readonly bytes: number;
  readonly totalBytes: number;
  /** Part of the stage that is done, 0 to 1; `null` where that cannot be told. */
  readonly share: number | null;
  readonly rows: number | null;
  readonly rowsPerS: number | null;
  readonly etaS: number | null;
}

/** How far a file is. While it is sent the page knows best, after that the server. */
export function progressOf({ dryRun, sentBytes, fileBytes, running }: Transferring): ImportProgressView {
  const still = { rows: null, rowsPerS: null, etaS: null };
  if (running === null || running.phase === 'receiving' || running.phase === 'waiting') {
    const isSending = sentBytes < fileBytes;
    const share = isSending ? sentBytes / fileBytes : null;
    return {
      ...still,
      stage: isSending ? 'sending' : 'waiting',
      bytes: sentBytes,
      totalBytes: fileBytes,
      share,
    };
  }
  const { phase, bytes, rows, rowsPerS, etaS } = running;
  const totalBytes = running.totalBytes ?? fileBytes;
  if (phase === 'storing') {
    return {
      stage: dryRun ? 'comparing' : 'storing',
      bytes,
      totalBytes,
      share: null,
      rows,
      rowsPerS,
      etaS: null,
    };
  }
  return {
    stage: 'reading',
    bytes,
    totalBytes,
    share: totalBytes === 0 ? null : Math.min(1, bytes / totalBytes),
    rows,
    rowsPerS,
    etaS,
  };
}
