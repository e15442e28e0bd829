const DECIMALS = 1e6;

/** The same document with its numbers to six decimals, so that it is the same bytes wherever it was worked out. */
export function sixDecimals<T>(document: T): T {
  return JSON.parse(
    JSON.stringify(document, (_, value) =>
      typeof value === 'number' ? Math.round(value * DECIMALS) / DECIMALS : value,
    ),
  );
}
