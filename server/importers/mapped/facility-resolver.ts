import type { Facility } from '../../model/port.ts';
import { quoted } from '../import-error.ts';
import type { CellProblem } from '../layout.ts';
import { remembered } from '../place.ts';
import { plainWords } from '../wait-value.ts';

/**
 * Tells which facility a cell means by its id here, its English or Spanish name, the BTS code of its port, CBP's number
 * of the crossing or the name of its bridge, whatever the case, accents, spaces, leading zeros and words such as `bridge`.
 */
export function facilityResolver(facilities: readonly Facility[]): (cell: string) => Facility | CellProblem {
  const named = new Map<string, Set<Facility>>();
  for (const facility of facilities) {
    for (const name of namesOf(facility)) {
      const key = keyOf(name);
      named.set(key, (named.get(key) ?? new Set()).add(facility));
    }
  }
  return remembered((cell) => {
    const key = keyOf(cell);
    const found = [...(named.get(key) ?? [])];
    if (found.length === 1) return found[0]!;
    if (found.length > 1) return ambiguous(cell, found);
    return key === '' ? MISSING : unknown(cell, facilities);
  });
}

function namesOf({ id, portCode, cbpPortNumber, name, shortName, counts }: Facility): string[] {
  const names = [id, portCode, name.en, name.es, shortName.en, shortName.es, ...counts.crossings];
  return cbpPortNumber === null ? names : [...names, cbpPortNumber];
}

/** Letters and digits alone; a code as a spreadsheet leaves it, `="02304"` or `2304.0`, is the code. */
function keyOf(cell: string): string {
  const text = plainWords(cell);
  const code = /^(?:=")?0*(\d{3,6})(?:\.0)?"?$/.exec(text)?.[1];
  return code ?? (lettersOf(text.replace(FRAME, '')) || lettersOf(text));
}

/** Words that say what a name is of, and not which. */
const FRAME =
  /\b(?:ports? of entry|poe|international|intl|internacional|bridge|puente|garita|puerto fronterizo)\b/g;

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

const MISSING: CellProblem = {
  code: 'facility-missing',
  message: 'The crossing is empty',
  fix: 'name one, such as Laredo World Trade or 230404',
};

function ambiguous(cell: string, found: readonly Facility[]): CellProblem {
  return {
    code: 'facility-ambiguous',
    message: `The crossing ${quoted(cell)} stands for several: ${listed(found)}`,
    fix: 'write one of these, or say with the mapping which crossing the name means',
  };
}

/** Looks for the nearest names only when it is read: most cells that are no crossing are of other columns. */
function unknown(cell: string, facilities: readonly Facility[]): CellProblem {
  return {
    code: 'facility-unknown',
    get message() {
      const nearest = nearestTo(cell, facilities);
      const near = nearest.length === 0 ? '' : `; the nearest are ${listed(nearest)}`;
      return `The crossing ${quoted(cell)} is none that is known${near}`;
    },
    fix: 'correct it, or say with the mapping which crossing the name means',
  };
}

function nearestTo(cell: string, facilities: readonly Facility[]): Facility[] {
  return facilities
    .map((facility) => ({
      facility,
      likeness: Math.max(...namesOf(facility).map((name) => likeness(cell, name))),
    }))
    .filter((one) => one.likeness > LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 3)
    .map(({ facility }) => facility);
}

/** Below this a name is another one, not a misspelt one. */
const LEAST_LIKENESS = 0.4;

function listed(facilities: readonly Facility[]): string {
  return new Intl.ListFormat('en').format(facilities.map(({ name }) => name.en));
}

/** Share of pairs of neighbouring letters that two names have in common, 0 to 1 (Dice's coefficient). */
function likeness(a: string, b: string): number {
  const [pairsA, pairsB] = [pairsOf(a), pairsOf(b)];
  const common = [...pairsA].filter((pair) => pairsB.has(pair)).length;
  return common === 0 ? 0 : (2 * common) / (pairsA.size + pairsB.size);
}

function pairsOf(name: string): Set<string> {
  const letters = keyOf(name.slice(0, 60));
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)),
  );
}
