type Cells = ReadonlyArray<string | number | null>;

/** Watches whether rows come series by series in the order of their keys, as exports by time do. */
export interface ArrivalOrder {
  /** `series` by its ordinal; `cells` begin with the rest of the key, its first part a number. */
  note(series: number, cells: Cells): void;
  /** True while no series has gone back and no two rows share a key: then none has to be sorted to find that out. */
  readonly isDistinct: boolean;
}

/** Nothing come yet, of keys of so many parts beside the series. */
export function createArrivalOrder(keyParts: number): ArrivalOrder {
  const last: Cells[] = [];
  /** All keys that begin as the last one, where there are several. */
  const ties: Array<Set<string> | null> = [];
  let isDistinct = true;
  const othersOf = (cells: Cells) => cells.slice(1, keyParts).join('\n');
  return {
    note: (series, cells) => {
      const before = last[series];
      if (before === undefined || (cells[0] as number) > (before[0] as number)) {
        last[series] = cells;
        if (ties[series] !== null) ties[series] = null;
      } else if ((cells[0] as number) < (before[0] as number)) isDistinct = false;
      else {
        const seen = ties[series] ?? new Set([othersOf(before)]);
        ties[series] = seen;
        const others = othersOf(cells);
        if (seen.has(others)) isDistinct = false;
        seen.add(others);
      }
    },
    get isDistinct() {
      return isDistinct;
    },
  };
}
