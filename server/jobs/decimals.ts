/** The same document with its numbers to six decimals, so that it is the same bytes wherever it was worked out. */
export function sixDecimals<T>(document: T): T {
  return rounded(document, 1e6);
}

/** The same to four. */
export function fourDecimals<T>(document: T): T {
  return rounded(document, 1e4);
}

function rounded<T>(document: T, scale: number): T {
  return JSON.parse(
    JSON.stringify(document, (_, value) =>
      typeof value === 'number' ? Math.round(value * scale) / scale : value,
    ),
  );
}
