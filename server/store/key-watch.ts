import { createMonthMarks } from '../model/month-marks.ts';
import type { DatasetTable } from './datasets.ts';

type Cell = string | number | null;

/** Watches which rows share a key, as far as that can be told without sorting them. */
export interface KeyWatch {
  /** `series` by its ordinal; `cells` begin with the rest of the key. */
  note(series: number, cells: readonly Cell[]): void;
  /** Keys that came again, series first, the same perhaps more than once; null where only sorting can tell. */
  repeated(): ReadonlyArray<readonly Cell[]> | null;
}

/** What is watched depends on the key: monthly rows are known by their month, others by the order in which they come. */
export function createKeyWatch({ series, key }: DatasetTable): KeyWatch {
  if (series === null) return { note: () => {}, repeated: () => null };
  return key.join() === 'month_yyyymm' ? watchMonths() : watchOrder(key.length);
}

/** Beyond these it takes no longer to sort. */
const MAX_REPEATED = 1000;

function watchMonths(): KeyWatch {
  const marks = createMonthMarks();
  const repeated: Cell[][] = [];
  return {
    note: (series, cells) => {
      const month = cells[0] as number;
      if (!marks.mark(series, month) && repeated.length <= MAX_REPEATED) repeated.push([series, month]);
    },
    repeated: () => (repeated.length > MAX_REPEATED ? null : repeated),
  };
}

/** Where the first part of the key never goes back within a series, as in exports by time, only its ties can be equal. */
function watchOrder(keyParts: number): KeyWatch {
  /** The last key of each series, written over again and again: rows then do not outlive their reading. */
  const last: Cell[][] = [];
  /** All keys that begin as the last one, where there are several. */
  const ties: Array<Set<string> | null> = [];
  let isDistinct = true;
  const othersOf = (cells: readonly Cell[]) => cells.slice(1, keyParts).join('\n');
  return {
    note: (series, cells) => {
      if (!isDistinct) return;
      const before = last[series];
      if (before === undefined) {
        last[series] = cells.slice(0, keyParts);
        return;
      }
      const [from, to] = [before[0] as number, cells[0] as number];
      if (to < from) isDistinct = false;
      else if (to > from) {
        if (ties[series] !== undefined) ties[series] = null;
      } else {
        const seen = ties[series] ?? new Set([othersOf(before)]);
        ties[series] = seen;
        const others = othersOf(cells);
        if (seen.has(others)) isDistinct = false;
        seen.add(others);
      }
      for (let part = 0; part < keyParts; part++) before[part] = cells[part]!;
    },
    repeated: () => (isDistinct ? [] : null),
  };
}
