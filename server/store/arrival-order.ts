/** Watches whether rows come series by series in the order of their keys, as exports by time do. */
export interface ArrivalOrder {
  /** `series` by its ordinal, `first` and `others` of the key. */
  note(series: number, first: number, others: string): void;
  /** True while no series has gone back and no two rows share a key: then none has to be sorted to find that out. */
  readonly isDistinct: boolean;
}

/** Nothing come yet. */
export function createArrivalOrder(): ArrivalOrder {
  const last: number[] = [];
  const lastOthers: string[] = [];
  /** All others of the last key's first part, where there are several. */
  const ties: Array<Set<string> | null> = [];
  let isDistinct = true;
  return {
    note: (series, first, others) => {
      const before = last[series];
      if (before === undefined || first > before) {
        last[series] = first;
        lastOthers[series] = others;
        ties[series] = null;
      } else if (first < before) isDistinct = false;
      else {
        const seen = ties[series] ?? new Set([lastOthers[series]!]);
        ties[series] = seen;
        if (seen.has(others)) isDistinct = false;
        seen.add(others);
      }
    },
    get isDistinct() {
      return isDistinct;
    },
  };
}
