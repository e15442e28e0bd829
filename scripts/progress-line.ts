/** On a terminal one line that is rewritten; nothing where stderr is a file or a pipe. */
export function progressLine(of = 'done'): (share: number) => void {
  if (!process.stderr.isTTY) return () => {};
  return (share) => process.stderr.write(`\r${Math.round(100 * share)} % ${of}${share === 1 ? '\n' : ''}`);
}
