import type { ImportPreview } from '../contract/imports.ts';
import type { AnyRow } from '../model/rows.ts';
import { harmless } from './import-error.ts';
import type { RowSink } from './layout.ts';

export interface PreviewRecorder {
  /** The sink, watched while it is given one of the first rows. */
  readonly sink: RowSink<AnyRow>;
  /** Reads one row, noting its cells and what comes of it as long as the preview has room. */
  take(cells: readonly string[], line: number, read: () => void): void;
  preview(): ImportPreview;
}

const SHOWN_ROWS = 20;

/** Notes the first rows of a file, raw and as they are understood, on their way into a sink. */
export function createPreview(columns: readonly string[], into: RowSink<AnyRow>): PreviewRecorder {
  const rows: Array<ImportPreview['rows'][number]> = [];
  let parsed: Array<ImportPreview['rows'][number]['parsed'][number]> | null = null;
  let problem: string | null = null;
  return {
    sink: {
      add: (row) => {
        parsed?.push(shown(row));
        into.add(row);
      },
      skip: (why, line) => {
        if (parsed !== null) problem ??= why.message;
        into.skip(why, line);
      },
      show: (row) => {
        parsed?.push(shown(row));
      },
    },
    take: (cells, line, read) => {
      if (rows.length === SHOWN_ROWS) return read();
      parsed = [];
      problem = null;
      read();
      rows.push({ line, cells: cells.map(harmless), parsed, problem });
      parsed = null;
    },
    preview: () => ({ columns, rows }),
  };
}

function shown({ line: _, ...row }: AnyRow): Readonly<Record<string, string | number | boolean | null>> {
  const told = Object.entries(row).map(([name, value]) => {
    if (typeof value === 'string') return [name, harmless(value)];
    const moment = /^(.*(?:At|Start))(S|Ms)$/.exec(name);
    if (moment === null) return [name, value];
    return [moment[1], typeof value === 'number' ? isoOf(moment[2] === 'S' ? value * 1000 : value) : value];
  });
  return Object.fromEntries(told) as Record<string, string | number | boolean | null>;
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}
