import type { ImportReport } from '../contract/api.ts';
import type { RowProblem } from './layout.ts';

type Rejection = ImportReport['rejections'][number];

/** Rejected rows by reason: all are counted, the first of each reason lends its words and line. */
export interface RejectionLog {
  add(problem: RowProblem, line: number, rows?: number): void;
  readonly rows: number;
  /** Most frequent first. */
  list(): Rejection[];
}

/** An empty log for one file. */
export function createRejectionLog(): RejectionLog {
  const byCode = new Map<string, { message: string; count: number; firstLine: number }>();
  let total = 0;
  return {
    add: ({ code, message }, line, rows = 1) => {
      total += rows;
      const known = byCode.get(code);
      if (known === undefined) byCode.set(code, { message, count: rows, firstLine: line });
      else known.count += rows;
    },
    get rows() {
      return total;
    },
    list: () =>
      [...byCode]
        .map(([code, rejection]) => ({ code, ...rejection }))
        .sort((a, b) => b.count - a.count || a.firstLine - b.firstLine),
  };
}
