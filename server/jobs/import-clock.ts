import type { ImportProgress, RunningImport } from '../contract/imports.ts';

/** Turns what an import tells of itself into its speed and the time left. */
export interface ImportClock {
  tell(progress: ImportProgress): void;
  /** The last that was told, null before the first. */
  read(): Omit<RunningImport, 'key'> | null;
}

/** A clock for one import, by a monotonic clock in ms. */
export function createImportClock(nowMs: () => number): ImportClock {
  let last: ImportProgress | null = null;
  let phaseSinceMs = 0;
  let toldMs = 0;
  return {
    tell: (progress) => {
      toldMs = nowMs();
      if (progress.phase !== last?.phase) phaseSinceMs = toldMs;
      last = progress;
    },
    read: () => {
      if (last === null) return null;
      const tookS = (toldMs - phaseSinceMs) / 1000;
      const { phase, rows, bytes, totalBytes } = last;
      const isMoving = tookS > 0 && (phase === 'reading' || phase === 'receiving') && bytes > 0;
      return {
        ...last,
        rowsPerS: isMoving && rows > 0 ? Math.round(rows / tookS) : null,
        etaS: isMoving && totalBytes !== null ? (tookS * (totalBytes - bytes)) / bytes : null,
      };
    },
  };
}
