type Cell = string | number | null;

/** Where the hash of a row begins: the key of its series. */
export interface RowSeed {
  readonly a: number;
  readonly b: number;
}

/** A hash of rows in whatever order: rows can be added to it and taken from it one by one. */
export interface ContentSum {
  /** A row by its cells from `from` on. */
  add(seed: RowSeed, cells: readonly unknown[], from?: number): void;
  subtract(seed: RowSeed, cells: readonly unknown[], from?: number): void;
  plus(other: ContentSum): void;
  minus(other: ContentSum): void;
  /** 16 hexadecimal digits. */
  text(): string;
  readonly low: number;
  readonly high: number;
}

const START: RowSeed = { a: 0x243f6a88, b: 0x85a308d3 | 0 };

/** The seed of rows whose series has this key. */
export function rowSeed(series: readonly Cell[]): RowSeed {
  mixCells(START, series, 0);
  return { a: mixed.a, b: mixed.b };
}

/**
 * Adds up a 64-bit hash of each row. Each step of it is one-to-one in what it takes in, so that one changed cell of 32 bits
 * or one changed letter always changes the sum; it guards against decay, not against forgery.
 */
export function createContentSum(text = '0'.repeat(16)): ContentSum {
  let low = Number.parseInt(text.slice(8), 16) | 0;
  let high = Number.parseInt(text.slice(0, 8), 16) | 0;
  return {
    add: (seed, cells, from = 0) => {
      mixCells(seed, cells, from);
      low = (low + spread(mixed.a)) | 0;
      high = (high + spread(mixed.b)) | 0;
    },
    subtract: (seed, cells, from = 0) => {
      mixCells(seed, cells, from);
      low = (low - spread(mixed.a)) | 0;
      high = (high - spread(mixed.b)) | 0;
    },
    plus: (other) => {
      low = (low + other.low) | 0;
      high = (high + other.high) | 0;
    },
    minus: (other) => {
      low = (low - other.low) | 0;
      high = (high - other.high) | 0;
    },
    text: () => digits(high) + digits(low),
    get low() {
      return low;
    },
    get high() {
      return high;
    },
  };
}

/** What takes away what a sum adds. */
export function negative(sum: ContentSum): ContentSum {
  const taken = createContentSum();
  taken.minus(sum);
  return taken;
}

/** What `mixCells` comes to: an object of its own for each of millions of rows would cost more than the mixing. */
const mixed = { a: 0, b: 0 };
const real = new Float64Array(1);
const words = new Uint32Array(real.buffer);

const NOTHING = 0x6a09e667;
const REAL = 0x3c6ef372;
const TEXT = 0x510e527f;

function mixCells(seed: RowSeed, cells: readonly unknown[], from: number): void {
  let { a, b } = seed;
  const take = (word: number) => {
    a = Math.imul(a ^ word, 0x85ebca6b);
    a ^= a >>> 15;
    b = Math.imul(b ^ word, 0xc2b2ae35);
    b ^= b >>> 13;
  };
  for (let at = from; at < cells.length; at++) {
    const cell = cells[at] as Cell;
    if (typeof cell === 'number') {
      // A whole number is the same whether SQLite keeps it as an integer or as a real.
      if ((cell | 0) === cell) take(cell);
      else {
        real[0] = cell;
        take(REAL);
        take(words[0]!);
        take(words[1]!);
      }
    } else if (cell === null) take(NOTHING);
    else {
      // SQLite keeps no half of a surrogate pair.
      const text = cell.isWellFormed() ? cell : cell.toWellFormed();
      for (let letter = 0; letter < text.length; letter++) take(text.charCodeAt(letter));
      take(TEXT ^ text.length);
    }
  }
  mixed.a = a;
  mixed.b = b;
}

/** Makes each bit depend on all others, so that sums of rows that are alike differ. */
function spread(word: number): number {
  let spreading = Math.imul(word ^ (word >>> 16), 0x7feb352d);
  spreading = Math.imul(spreading ^ (spreading >>> 15), 0x846ca68b);
  return spreading ^ (spreading >>> 16);
}

function digits(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
