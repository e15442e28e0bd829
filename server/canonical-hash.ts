import { createHash } from 'node:crypto';

/** SHA-256, in hexadecimal, of the JSON of some content with keys in alphabetical order, so that order alone changes no hash. */
export function canonicalHash(content: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(content)))
    .digest('hex');
}

function sorted(node: unknown): unknown {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map(sorted);
  const entries = Object.entries(node).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, sorted(value)]));
}
