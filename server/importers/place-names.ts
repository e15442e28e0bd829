import type { Facility } from '../model/port.ts';

/** A sentence with the names of facilities where it has their ids or CBP's numbers, as a key of the store is told by. */
export function withPlaceNames(sentence: string, facilities: readonly Facility[]): string {
  const names = new Map<string, string>();
  for (const { id, cbpPortNumber, name } of facilities) {
    names.set(id, name.en);
    if (cbpPortNumber !== null) names.set(`port ${cbpPortNumber}`, name.en);
  }
  const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length);
  return sentence.replace(
    new RegExp(`(?<![\\w-])(?:${longestFirst.join('|')})(?![\\w-])`, 'g'),
    (found) => names.get(found)!,
  );
}
