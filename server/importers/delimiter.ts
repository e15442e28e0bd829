/** The character that separates cells: of comma, semicolon, tab and pipe the one most frequent outside quotes. */
export function delimiterOf(head: string): string {
  const stated = /^sep=(.)\r?\n/i.exec(head)?.[1];
  if (stated !== undefined) return stated;
  const lines = head
    .replace(/"[^"]*"?/g, '')
    .split(/\r\n|\n|\r/)
    .slice(0, SAMPLE_LINES);
  const frequency = (delimiter: string) =>
    lines.reduce((sum, line) => sum + line.split(delimiter).length - 1, 0);
  const most = DELIMITERS.map((delimiter) => ({ delimiter, count: frequency(delimiter) }));
  return most.reduce((best, one) => (one.count > best.count ? one : best)).delimiter;
}

/** Its name in a report. */
export function delimiterName(delimiter: string): string {
  return NAMES.get(delimiter) ?? `the sign ${delimiter}`;
}

const SAMPLE_LINES = 20;
const NAMES = new Map([
  [',', 'commas'],
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'pipes'],
]);
const DELIMITERS = [...NAMES.keys()];
