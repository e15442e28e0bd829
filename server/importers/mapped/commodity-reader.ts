import type { Commodity } from '../../model/commodity.ts';
import type { CellProblem } from '../layout.ts';
import { plainWords } from '../wait-value.ts';
import { isMissing, readOwnWord } from './cell-words.ts';

/**
 * Reads the commodity of a truck: the id of a known one where the cell is its name in English or Spanish, singular or
 * plural; else the file's own word in lower case; `null` where it has none.
 */
export function commodityReader(
  commodities: ReadonlyArray<Pick<Commodity, 'id' | 'name'>>,
): (cell: string) => string | null | CellProblem {
  const idOf = new Map<string, string>();
  for (const { id, name } of commodities)
    for (const one of namesOf(id, name)) if (!idOf.has(one)) idOf.set(one, id);
  return (cell) => {
    if (isMissing(cell)) return null;
    const text = readOwnWord(cell);
    return typeof text === 'string' ? (idOf.get(singular(text)) ?? text.toLowerCase()) : text;
  };
}

/** `Raspberry and blackberry` is two, and in Spanish the noun stands first: `Aguacate Hass` is `aguacate` as well. */
function namesOf(id: string, { en, es }: Commodity['name']): string[] {
  const [english, spanish] = [en, es].map((name) => name.replace(/\(.*\)/, ''));
  const parts = [english!, spanish!].flatMap((name) => name.split(/ and | y /));
  return [id, english!, spanish!, ...parts, spanish!.trim().split(' ')[0]!].map(singular);
}

function singular(name: string): string {
  return plainWords(name)
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.replace(/ies$/, 'y').replace(/oes$/, 'o').replace(/s$/, ''))
    .join(' ')
    .trim();
}
