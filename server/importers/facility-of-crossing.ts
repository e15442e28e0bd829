import type { Facility } from '../model/port.ts';
import { quoted } from './import-error.ts';
import type { CellProblem } from './layout.ts';
import { plainWords } from './wait-value.ts';

/**
 * Finds the facility that a crossing's name on CBP's pages means, such as `El Paso - Bridge of the Americas (BOTA)`:
 * by the whole, by what follows the port, or by the port alone where nothing but words like Bridge II follows.
 */
export function crossingFinder(facilities: readonly Facility[]): (text: string) => Facility | CellProblem {
  const byLabel = new Map<string, Facility | null>();
  for (const facility of facilities) {
    for (const label of new Set(labelsOf(facility).map(plainLabel))) {
      // A label of two crossings tells neither.
      byLabel.set(label, byLabel.has(label) ? null : facility);
    }
  }
  return (text) => {
    for (const form of formsOf(text)) {
      const facility = byLabel.get(plainLabel(form));
      if (facility) return facility;
    }
    return {
      code: 'crossing-unknown',
      message: `The crossing ${quoted(text)} is none of the ${facilities.length} commercial crossings`,
      fix: 'write one such as Laredo - World Trade Bridge, or leave it out',
    };
  };
}

function labelsOf({ id, name, shortName, counts }: Facility): string[] {
  return [id.replaceAll('-', ' '), name.en, name.es, shortName.en, shortName.es, ...counts.crossings].flatMap(
    (label) => [label, ...parts(label)],
  );
}

function formsOf(text: string): string[] {
  const [port = '', ...rest] = text.split(/\s-\s/).map((part) => part.trim());
  const crossing = rest.join(' ');
  const isGeneric =
    crossing === '' ||
    plainLabel(crossing)
      .replace(/\b(?:[iv]+|\d+)\b/g, '')
      .trim() === '';
  return [text, crossing, ...parts(crossing), ...(isGeneric ? [port, ...parts(port)] : [])];
}

/** What stands outside and inside of parentheses. */
function parts(text: string): string[] {
  const inside = /\(([^)]*)\)/.exec(text)?.[1];
  return inside === undefined ? [] : [text.replace(/\([^)]*\)/g, ''), inside];
}

/** Words that tell crossings apart. */
function plainLabel(text: string): string {
  return plainWords(text.replace(/[^\p{L}\p{N}]+/gu, ' '))
    .split(' ')
    .filter(
      (word) =>
        !/^(?:bridge|international|intl|commercial|cargo|port|of|entry|the|puente|crossing)$/.test(word),
    )
    .join(' ');
}
