import type { ImportProgress } from '../server/contract/imports.ts';
import { createImportClock } from '../server/jobs/import-clock.ts';

/** On a terminal one line that is rewritten; nothing where stderr is a file or a pipe. */
export function progressLine(of = 'done'): (share: number) => void {
  if (!process.stderr.isTTY) return () => {};
  return (share) => process.stderr.write(`\r${Math.round(100 * share)} % ${of}${share === 1 ? '\n' : ''}`);
}

const TOLD_EVERY_MS = 5_000;

/** How far a study is, with the time left: one line that is rewritten on a terminal, else a line every few seconds. */
export function studyProgress(isQuiet: boolean): (share: number) => void {
  if (isQuiet) return () => {};
  const startedMs = performance.now();
  const { isTTY } = process.stderr;
  let toldMs = startedMs;
  return (share) => {
    const nowMs = performance.now();
    if (!isTTY && nowMs - toldMs < TOLD_EVERY_MS) return;
    toldMs = nowMs;
    const leftS = share > 0 ? ((nowMs - startedMs) * (1 - share)) / share / 1000 : null;
    const left = leftS === null || share === 1 ? '' : `, about ${Math.ceil(leftS)} s left`;
    const told = `${Math.round(100 * share)} %${left}`;
    process.stderr.write(isTTY ? `\r\x1b[K${told}${share === 1 ? '\n' : ''}` : `${told}\n`);
  };
}

/** On a terminal how far a file is read, rewritten four times a second, with speed and the time left. */
export function importProgress(): (progress: ImportProgress) => void {
  if (!process.stderr.isTTY) return () => {};
  const clock = createImportClock(() => performance.now());
  let shownMs = 0;
  return (progress) => {
    clock.tell(progress);
    const isLast = progress.phase === 'storing';
    if (!isLast && performance.now() - shownMs < 250) return;
    shownMs = performance.now();
    const { bytes, totalBytes, rows, rowsPerS, etaS } = clock.read()!;
    const of = totalBytes === null ? '' : ` of ${megabytes(totalBytes)}`;
    const speed = rowsPerS === null ? '' : `, ${rowsPerS.toLocaleString('en')} rows/s`;
    const left = etaS === null ? '' : `, ${Math.ceil(etaS)} s left`;
    const told = isLast ? 'storing' : `${megabytes(bytes)}${of}${speed}${left}`;
    process.stderr.write(`\r\x1b[K${rows.toLocaleString('en')} rows, ${told}${isLast ? '\n' : ''}`);
  };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
