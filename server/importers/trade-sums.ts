import type { TradeRow } from '../model/rows.ts';
import { ImportError } from './import-error.ts';

/** Sums of trade by port, commodity, direction, partner, mode and month. */
export interface TradeSums {
  add(row: TradeRow): void;
  rows(): Iterable<TradeRow>;
}

/** More than a year of every table has; it keeps a hostile file from filling memory. */
const MAX_SUMS = 1_000_000;

/** An empty set of sums; one of which any part has no weight has none either, since a part would pass for the whole. */
export function createTradeSums(): TradeSums {
  const sums = new Map<string, { -readonly [K in keyof TradeRow]: TradeRow[K] }>();
  return {
    add: (row) => {
      const { portCode, hs2, direction, country, mode, monthNumber } = row;
      const key = `${portCode} ${hs2} ${direction} ${country} ${mode} ${monthNumber}`;
      const sum = sums.get(key);
      if (sum === undefined) {
        if (sums.size === MAX_SUMS) throw tooMany();
        sums.set(key, { ...row });
        return;
      }
      sum.valueUsd += row.valueUsd;
      sum.weightKg = sum.weightKg === null || row.weightKg === null ? null : sum.weightKg + row.weightKg;
    },
    rows: () => sums.values(),
  };
}

function tooMany(): ImportError {
  return new ImportError(
    'file-too-large',
    `The file holds more than ${MAX_SUMS.toLocaleString('en')} sums of trade, which are kept until its end; split ` +
      'it by years.',
  );
}
