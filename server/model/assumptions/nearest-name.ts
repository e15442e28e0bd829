/** Of some names the one that is most like a mistyped one. */
export function nearestName(typed: string, names: readonly string[]): string {
  return names.toSorted((a, b) => distance(a, typed) - distance(b, typed))[0]!;
}

/** Edits between two words (Levenshtein 1966), less what one begins or ends with. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return a.includes(b) || b.includes(a) ? row[b.length]! / 4 : row[b.length]!;
}
