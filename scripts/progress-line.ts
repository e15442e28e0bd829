import type { ImportProgress } from '../server/contract/imports.ts';
import { createImportClock } from '../server/jobs/import-clock.ts';
import { terminal } from './terminal.ts';

const TOLD_EVERY_MS = 5_000;
const DRAWN_EVERY_MS = 250;
const BAR_WIDTH = 24;

/**
 * Tells on stderr how far something is, how fast it goes and how long it will take: a bar on a terminal, else a line
 * every few seconds, as JSON where the result is JSON too.
 */
export function progressLine(of = 'done'): (share: number) => void {
  const startedMs = performance.now();
  let toldMs = startedMs;
  return (share) => {
    const nowMs = performance.now();
    const isDrawn = process.stderr.isTTY && terminal.progress === 'told';
    if (terminal.progress === 'silent') return;
    if (nowMs - toldMs < (isDrawn ? DRAWN_EVERY_MS : TOLD_EVERY_MS) && !(isDrawn && share === 1)) return;
    toldMs = nowMs;
    const pace = paceOf(share, nowMs - startedMs);
    if (terminal.progress === 'as JSON')
      process.stderr.write(`${JSON.stringify({ progress: share, ...pace })}\n`);
    else if (isDrawn)
      process.stderr.write(`\r\x1b[K${bar(share)} ${words(share, of, pace)}${share === 1 ? '\n' : ''}`);
    else process.stderr.write(`${words(share, of, pace)}\n`);
  };
}

interface Pace {
  readonly percentPerS: number | null;
  readonly etaS: number | null;
}

function paceOf(share: number, tookMs: number): Pace {
  if (share === 0 || tookMs === 0) return { percentPerS: null, etaS: null };
  return {
    percentPerS: Number(((100_000 * share) / tookMs).toPrecision(3)),
    etaS: Math.ceil((tookMs * (1 - share)) / share / 1000),
  };
}

function words(share: number, of: string, { percentPerS, etaS }: Pace): string {
  const pace = percentPerS === null || share === 1 ? '' : `, ${percentPerS} %/s, about ${etaS} s left`;
  return terminal.textOf(`${Math.round(100 * share)} % ${of}${pace}`);
}

function bar(share: number): string {
  const full = Math.round(BAR_WIDTH * share);
  return `${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)}`;
}

/** How far a file is read, with speed and the time left: rewritten on a terminal, else told like any progress. */
export function importProgress(): (progress: ImportProgress) => void {
  const clock = createImportClock(() => performance.now());
  let toldMs = performance.now();
  return (progress) => {
    clock.tell(progress);
    const isDrawn = process.stderr.isTTY && terminal.progress === 'told';
    const isLast = progress.phase === 'storing';
    const pauseMs = isDrawn ? DRAWN_EVERY_MS : TOLD_EVERY_MS;
    if (terminal.progress === 'silent' || (!(isLast && isDrawn) && performance.now() - toldMs < pauseMs))
      return;
    toldMs = performance.now();
    const read = clock.read()!;
    if (terminal.progress === 'as JSON') process.stderr.write(`${JSON.stringify(read)}\n`);
    else
      process.stderr.write(
        isDrawn ? `\r\x1b[K${wordsOf(read, isLast)}${isLast ? '\n' : ''}` : `${wordsOf(read, isLast)}\n`,
      );
  };
}

type ClockReading = NonNullable<ReturnType<ReturnType<typeof createImportClock>['read']>>;

function wordsOf({ bytes, totalBytes, rows, rowsPerS, etaS }: ClockReading, isLast: boolean): string {
  const of = totalBytes === null ? '' : ` of ${megabytes(totalBytes)}`;
  const speed = rowsPerS === null ? '' : `, ${rowsPerS.toLocaleString('en')} rows/s`;
  const left = etaS === null ? '' : `, ${Math.ceil(etaS)} s left`;
  const now = isLast ? 'storing' : `${megabytes(bytes)}${of}${speed}${left}`;
  return terminal.textOf(`${rows.toLocaleString('en')} rows, ${now}`);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
