import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createGunzip } from 'node:zlib';
import { percentile } from '../../server/model/metrics/percentile.ts';
import { asJson, machine, partsOf, progress, sizeOf } from './bench-options.ts';
import { writeCrossings } from './import-crossings.ts';
import { measureLine } from './import-line.ts';
import { measureLoop } from './import-loop.ts';
import { findSqlite, measureSqlite } from './import-peer.ts';
import { describe, type FileFigures, type ImportBenchReport, type Rates } from './import-report.ts';
import { measureInChild } from './in-child.ts';

const PARTS = ['crossings', 'bts', 'loop', 'line', 'memory'] as const;
type Part = (typeof PARTS)[number];
const BY_DEFAULT: readonly Part[] = ['crossings', 'bts', 'loop', 'line'];

export interface ImportBenchOptions {
  readonly only?: string;
  readonly rows?: string;
  readonly json?: boolean;
}

const RUNS = 3;
const ROWS = 1_000_000;
const TIMES_LARGER = 10;
const BTS_FILE = fileURLToPath(
  new URL('../../test/fixtures/bts/Border_Crossing_Entry_Data_1996-01_2025-02.csv.gz', import.meta.url),
);
const BTS_KEY = ['Port Code', 'Measure', 'Date'];
const CROSSINGS_KEY = ['facility', 'lane', 'joined', 'truck'];

/** `bench import`: measures the parts asked for, one after the other, and prints the figures beside their goals. */
export async function runImportBench(options: ImportBenchOptions): Promise<void> {
  const parts = partsOf(options.only, PARTS, BY_DEFAULT);
  const rows = sizeOf('--rows', options.rows, ROWS) ?? ROWS;
  const folder = mkdtempSync(join(tmpdir(), 'garita-bench-'));
  try {
    const report = await measure(parts, rows, folder);
    process.stdout.write(options.json ? asJson(report) : describe(report));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(parts: ReadonlySet<Part>, rows: number, folder: string): Promise<ImportBenchReport> {
  const sqlite = parts.has('crossings') || parts.has('bts') ? await findSqlite() : null;
  const files: ImportBenchReport['files'] = {};
  const crossings = join(folder, 'crossings.csv');
  if (parts.has('crossings') || parts.has('loop') || parts.has('memory')) {
    await writeCrossings(crossings, rows);
  }
  if (parts.has('crossings')) files.crossings = await measureFile(crossings, CROSSINGS_KEY, sqlite !== null);
  if (parts.has('bts')) {
    const bts = join(folder, 'bts.csv');
    await pipeline(createReadStream(BTS_FILE), createGunzip(), createWriteStream(bts, { flush: true }));
    files.bts = await measureFile(bts, BTS_KEY, sqlite !== null);
  }
  const loop = parts.has('loop') ? await measureUpload(crossings) : null;
  if (parts.has('line')) progress('a line without end');
  const line = parts.has('line') ? await measureLine(RUNS) : null;
  const memory = parts.has('memory') ? await measureMemory(crossings, rows) : null;
  return { machine: machine(), sqlite, files, loop, line, memory };
}

/** Garita and sqlite3 by turns, so that the ratio is of one and the same machine's mood. */
async function measureFile(file: string, key: readonly string[], hasSqlite: boolean): Promise<FileFigures> {
  const own: Run[] = [];
  const peer: Run[] = [];
  let stored = 0;
  let peakMb = 0;
  for (let run = 1; run <= RUNS; run += 1) {
    progress(`the import of ${mbOf(file).toFixed(0)} MB, ${run} of ${RUNS}`);
    const one = await measureInChild('import', { file });
    own.push(one);
    stored = one.created;
    peakMb = Math.max(peakMb, one.peakMb);
    if (hasSqlite) peer.push({ rows: one.rows, ...(await measureSqlite(file, key)) });
  }
  const garita = ratesOf(own);
  const sqlite = hasSqlite ? ratesOf(peer) : null;
  return {
    rows: own[0]!.rows,
    stored,
    mb: mbOf(file),
    garita: { ...garita, peakMb },
    sqlite,
    ratio: sqlite === null ? null : garita.rowsPerSecond / sqlite.rowsPerSecond,
    cpuRatio: sqlite === null ? null : sqlite.cpuSecondsPerMillion / garita.cpuSecondsPerMillion,
  };
}

interface Run {
  readonly rows: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
}

function ratesOf(runs: readonly Run[]): Rates {
  const median = (of: (run: Run) => number) =>
    percentile(
      runs.map(of).sort((a, b) => a - b),
      0.5,
    )!;
  return {
    rowsPerSecond: median(({ rows, seconds }) => rows / seconds),
    cpuSecondsPerMillion: median(({ rows, cpuSeconds }) => (1e6 * cpuSeconds) / rows),
  };
}

async function measureUpload(file: string) {
  progress(`the server while ${mbOf(file).toFixed(0)} MB are uploaded`);
  return { mb: mbOf(file), ...(await measureLoop(file)) };
}

async function measureMemory(file: string, rows: number): Promise<ImportBenchReport['memory']> {
  const measured: NonNullable<ImportBenchReport['memory']> = [];
  for (const times of [1, TIMES_LARGER]) {
    progress(`the memory for ${(times * rows).toLocaleString('en')} crossings`);
    if (times > 1) await writeCrossings(file, times * rows);
    const { rows: read, seconds, peakMb } = await measureInChild('import', { file });
    measured.push({ mb: mbOf(file), rows: read, rowsPerSecond: read / seconds, peakMb });
  }
  return measured;
}

function mbOf(file: string): number {
  return statSync(file).size / 1e6;
}
