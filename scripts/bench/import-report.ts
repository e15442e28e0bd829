import { table } from '../table.ts';
import type { Machine } from './bench-options.ts';
import { IMPORT_GOALS, verdict } from './goals.ts';
import type { measureLine } from './import-line.ts';
import type { measureLoop } from './import-loop.ts';

/** Medians of several runs. */
export interface Rates {
  readonly rowsPerSecond: number;
  /** Processor time of all threads. */
  readonly cpuSecondsPerMillion: number;
}

/** One file through Garita and `sqlite3 .import` by turns; what is of sqlite3 is `null` where it is not installed. */
export interface FileFigures {
  readonly rows: number;
  /** Rows that Garita has stored of it. */
  readonly stored: number;
  readonly mb: number;
  readonly garita: Rates & { readonly peakMb: number };
  readonly sqlite: Rates | null;
  /** Garita's rate over that of sqlite3. */
  readonly ratio: number | null;
  /** Processor time of sqlite3 over that of Garita. */
  readonly cpuRatio: number | null;
}

/** What `bench import --json` prints; parts that were not measured are left out, or `null`. */
export interface ImportBenchReport {
  readonly machine: Machine;
  /** Version of the sqlite3 command. */
  readonly sqlite: string | null;
  readonly files: { crossings?: FileFigures; bts?: FileFigures };
  readonly loop: ({ readonly mb: number } & Awaited<ReturnType<typeof measureLoop>>) | null;
  readonly line: Awaited<ReturnType<typeof measureLine>> | null;
  readonly memory: Array<{
    readonly mb: number;
    readonly rows: number;
    readonly rowsPerSecond: number;
    readonly peakMb: number;
  }> | null;
}

/** The report as tables for people, one a part, each figure with its goal and whether it is met. */
export function describe(report: ImportBenchReport): string {
  const { node, cpu, cores } = report.machine;
  const sections = [
    `Node ${node} on ${cores} cores of ${cpu}; whole imports of a process each (decode, validate, unique key, ledger).\n`,
    files(report),
    loop(report),
    line(report),
    memory(report),
  ];
  return sections.filter((section) => section !== '').join('\n');
}

function files({ files, sqlite }: ImportBenchReport): string {
  const measured = Object.entries(files) as Array<[keyof typeof TITLES, FileFigures]>;
  if (measured.length === 0) return '';
  const rows = measured.flatMap(([name, { rows, mb, garita, sqlite: peer, ratio, cpuRatio }]) => [
    [
      TITLES[name],
      count(rows),
      megabytes(mb),
      perSecond(garita.rowsPerSecond),
      verdict(garita.rowsPerSecond, IMPORT_GOALS.rowsPerSecond, { as: perSecond }),
      seconds(garita.cpuSecondsPerMillion),
      megabytes(garita.peakMb),
      verdict(garita.peakMb, IMPORT_GOALS.peakMb, { atMost: true, as: megabytes }),
    ],
    ...(peer === null || ratio === null || cpuRatio === null
      ? []
      : [
          [
            '  sqlite3 .import',
            '',
            '',
            perSecond(peer.rowsPerSecond),
            '',
            seconds(peer.cpuSecondsPerMillion),
            '',
            '',
          ],
          [
            '  Garita over sqlite3',
            '',
            '',
            times(ratio),
            verdict(ratio, IMPORT_GOALS.timesSqlite, { as: times }),
            times(cpuRatio),
            '',
            '',
          ],
        ]),
  ]);
  const peer =
    sqlite === null
      ? 'sqlite3 is not installed (apt install sqlite3), so there is nothing to compare with.\n'
      : `sqlite3 ${sqlite} imports the same text into text columns with the same unique key, by turns.\n`;
  const head = ['File', 'rows', 'size', 'rows/s', 'goal', 'processor, 1 M rows', 'peak', 'goal'];
  return table(head, rows) + peer;
}

function loop({ loop }: ImportBenchReport): string {
  if (!loop) return '';
  const rows = [
    ['idle', loop.idle, ''] as const,
    [
      `upload and import of ${megabytes(loop.mb)}`,
      loop.upload,
      verdict(loop.upload.maxMs, IMPORT_GOALS.loopMaxMs, { atMost: true, as: (value) => `${value} ms` }),
    ] as const,
  ].map(([title, { p99Ms, maxMs }, goal]) => [title, milliseconds(p99Ms), milliseconds(maxMs), goal]);
  return (
    table(["The server's loop is blocked", 'P99', 'longest', 'goal'], rows) +
    `${count(loop.rows)} rows, sent and taken in within ${loop.seconds.toFixed(1)} s.\n`
  );
}

function line({ line }: ImportBenchReport): string {
  if (!line) return '';
  const goal = verdict(line.seconds, IMPORT_GOALS.lineSeconds, { atMost: true, as: (value) => `${value} s` });
  return `A line of ${line.mb} MB is refused in ${line.seconds.toFixed(2)} s, start-up included; goal ${goal}.\n`;
}

function memory({ memory }: ImportBenchReport): string {
  if (!memory) return '';
  const rows = memory.map(({ mb, rows, rowsPerSecond, peakMb }) => [
    megabytes(mb),
    count(rows),
    perSecond(rowsPerSecond),
    megabytes(peakMb),
    verdict(peakMb, IMPORT_GOALS.peakMb, { atMost: true, as: megabytes }),
  ]);
  return table(['Memory', 'rows', 'rows/s', 'peak', 'goal'], rows);
}

const TITLES = { crossings: 'Generated crossings', bts: 'BTS border crossings' } as const;

function perSecond(value: number): string {
  return `${count(Math.round(value / 1000))} k/s`;
}

function times(value: number): string {
  return `${value.toFixed(2)} ×`;
}

function seconds(value: number): string {
  return `${value.toFixed(1)} s`;
}

function milliseconds(value: number): string {
  return `${value.toFixed(1)} ms`;
}

function megabytes(value: number): string {
  return `${value.toFixed(0)} MB`;
}

function count(value: number): string {
  return value.toLocaleString('en');
}
