import type { ImportProblem, ImportRepair } from '../contract/imports.ts';
import { harmless } from './import-error.ts';
import type { RowProblem } from './layout.ts';

/** What a file holds that is left out: all of it is counted, grouped by repair, and the first are listed one by one. */
export interface ProblemLog {
  /** `rows` above 1 where one entry stands for several. */
  add(problem: RowProblem, line: number, rows?: number): void;
  readonly skipped: number;
  /** Without what belongs to no count by design, such as totals. */
  readonly faulty: number;
  /** Most frequent first. */
  repairs(): ImportRepair[];
  /** In the order of the repairs, then of the lines. */
  problems(): ImportProblem[];
}

const MAX_LISTED = 1000;

/** An empty log for one file. */
export function createProblemLog(): ProblemLog {
  const groups = new Map<string, { repair: ImportRepair; problems: ImportProblem[] }>();
  let skipped = 0;
  let faulty = 0;
  let listed = 0;
  const sorted = () =>
    [...groups.values()].sort(
      ({ repair: a }, { repair: b }) => b.count - a.count || a.firstLine - b.firstLine,
    );
  return {
    add: ({ code, column, value, message, fix, isExpected = false }, line, rows = 1) => {
      skipped += rows;
      if (!isExpected) faulty += rows;
      const key = `${code}\n${column}`;
      const known = groups.get(key);
      const repair = known?.repair ?? { code, column, message, fix, count: 0, firstLine: line };
      const group = { repair: { ...repair, count: repair.count + rows }, problems: known?.problems ?? [] };
      groups.set(key, group);
      if (listed === MAX_LISTED) return;
      listed++;
      group.problems.push({
        line,
        column,
        value: value === null ? null : harmless(value),
        code,
        message,
        fix,
      });
    },
    get skipped() {
      return skipped;
    },
    get faulty() {
      return faulty;
    },
    repairs: () => sorted().map(({ repair }) => repair),
    problems: () => sorted().flatMap(({ problems }) => problems),
  };
}
