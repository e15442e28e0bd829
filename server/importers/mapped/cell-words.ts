import { withoutApostrophe } from '../../contract/csv-line.ts';
import type { LaneKind, WaitState } from '../../model/wait-reading.ts';
import { quoted } from '../import-error.ts';
import type { CellProblem } from '../layout.ts';
import { plainWords } from '../wait-value.ts';

/** The kind of lane that a word in English or Spanish means; an empty cell is a standard lane. */
export function readLaneKind(cell: string): LaneKind | CellProblem {
  const meant = wordsOf(cell);
  if (STANDARD.has(meant)) return 'standard';
  if (FAST.has(meant)) return 'FAST';
  return {
    code: 'lane-unknown',
    message: `The lane ${quoted(cell)} is neither standard nor FAST`,
    fix: 'write one of these, or say with the mapping which of them the word means',
  };
}

/** Whether a truck is loaded; `null` where the cell does not say. */
export function readLoaded(cell: string): boolean | null | CellProblem {
  const meant = wordsOf(cell);
  if (isMissing(cell)) return null;
  if (LOADED.has(meant)) return true;
  if (EMPTY.has(meant)) return false;
  return {
    code: 'load-unknown',
    message: `The load ${quoted(cell)} is neither loaded nor empty`,
    fix: 'write one of these, or say with the mapping which of them the word means',
  };
}

/** Text that the file chose itself, such as a plate; `null` where the cell has none. */
export function readOwnWord(cell: string): string | null | CellProblem {
  const text = withoutApostrophe(cell).trim();
  if (text === '') return null;
  if (text.length > MAX_CHARACTERS) {
    return {
      code: 'text-too-long',
      message: `The text ${quoted(text)} has ${text.length} characters, and at most ${MAX_CHARACTERS} are kept`,
      fix: 'shorten it, or leave the column out of the mapping',
    };
  }
  if (!/\p{C}/u.test(text)) return text;
  return {
    code: 'text-control-character',
    message: `The text ${quoted(text)} holds a character that cannot be seen`,
    fix: 'remove it',
  };
}

/** Whether a cell says that there is no value, as exports of databases write it. */
export function isMissing(cell: string): boolean {
  return cell === '' || (cell.length < 12 && MISSING.has(plainWords(cell)));
}

/** What the feed writes for a state, which is how waits are read. */
export const STATUS_OF: Readonly<Record<WaitState, string>> = {
  value: 'delay',
  'no-delay': 'no delay',
  'lanes-closed': 'lanes closed',
  'update-pending': 'update pending',
  missing: 'n/a',
};

const MAX_CHARACTERS = 60;
const MISSING = new Set(['', '-', '--', 'n/a', 'na', 'n/d', 'nan', 'nat', 'nil', 'none', 'null', 'sin dato']);

/** Without what only frames a word: `FAST lane`, `Carril rápido`, `C-TPAT`. */
function wordsOf(cell: string): string {
  return plainWords(cell)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(?:lanes?|carril(?:es)?|trucks?|cargo|commercial|comercial(?:es)?|linea|vehicles?)\b/g, '')
    .replace(/ +/g, ' ')
    .trim();
}

const words = (list: string) => new Set(list.split(', '));

const STANDARD = words(
  'standard, std, s, general, normal, regular, ordinary, mixed, loaded, laden, full, empty, non fast, nonfast, ' +
    'estandar, ordinario, ordinaria, mixto, cargado, cargados, vacio, vacios',
).add('');
const FAST = words(
  'fast, f, c tpat, ctpat, tpat, fast c tpat, fast ctpat, express, fast express, trusted, expres, rapido, rapida, oea',
);
const LOADED = words(
  'loaded, laden, load, full, l, yes, y, true, t, 1, si, cargado, cargada, lleno, llena, con carga',
);
const EMPTY = words('empty, unladen, e, no, n, false, f, 0, bobtail, vacio, vacia, sin carga');
