/** Numbers the series of a file in the order in which they come. */
export interface SeriesOrdinals {
  of(key: readonly string[]): number;
  /** By their numbers. */
  readonly keys: ReadonlyArray<readonly string[]>;
}

type Node = Map<string, Node | number>;

/** No series yet, of keys of so many parts. */
export function createSeriesOrdinals(keyParts: number): SeriesOrdinals {
  // Part by part: one text of all parts would have to be written and hashed anew for each of many rows.
  const root: Node = new Map();
  const keys: Array<readonly string[]> = [];
  return {
    of: (key) => {
      let node = root;
      for (let part = 0; part < keyParts - 1; part++) {
        let next = node.get(key[part]!) as Node | undefined;
        if (next === undefined) {
          next = new Map();
          node.set(key[part]!, next);
        }
        node = next;
      }
      const last = key[keyParts - 1]!;
      const known = node.get(last) as number | undefined;
      if (known !== undefined) return known;
      node.set(last, keys.length);
      keys.push(key);
      return keys.length - 1;
    },
    keys,
  };
}
