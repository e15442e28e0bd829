import type { Grade, Source } from '../port.ts';
import { type AnyFigure, type DataFiles, isFigure, pathStart, stepTo } from './figures.ts';

/** One figure or table on which results rest, as a user sees it. */
export interface Assumption {
  /** Where it stands, such as `facilities.otay-mesa.capacityPerHour`; the name by which it is changed. */
  readonly path: string;
  readonly file: string;
  /** The path in words. */
  readonly title: string;
  /** A number; opening hours are a pair, or null when closed; a table is an array or an object of numbers. */
  readonly value: unknown;
  readonly range: readonly [number, number] | null;
  readonly unit: string;
  readonly grade: Grade;
  /** Title of the source. */
  readonly source: string;
  readonly sourceUrl: string | null;
  readonly sourceYear: number;
  /** Fitted to observations by a calibration, in place of a labelled default. */
  readonly isFitted: boolean;
  /** Guessed, or not checked against a source: meant to be varied. */
  readonly editable: boolean;
  readonly note: string | null;
}

/** Every figure and table of all files that has a grade, in the order in which they stand there. */
export function assumptionsOf(files: DataFiles): Assumption[] {
  return Object.entries(files).flatMap(([file, content]) => {
    const found: Assumption[] = [];
    const { sources } = content as { readonly sources: Readonly<Record<string, Source>> };
    const add = (path: string, figure: AnyFigure) => found.push(assumption(path, figure, file, sources));
    for (const [key, child] of Object.entries(content as object)) collect(child, pathStart(file, key), add);
    return found;
  });
}

function collect(node: unknown, path: string, add: (path: string, figure: AnyFigure) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if (isFigure(node)) return void add(path, node);
  const table = tableIn(node);
  if (table) add(path, table);
  for (const [key, child] of Object.entries(node)) {
    const grade = (node as Readonly<Record<string, unknown>>)[`${key}Grade`];
    const childPath = `${path}.${stepTo(key, child, Array.isArray(node))}`;
    if (grade) add(childPath, { ...(grade as AnyFigure), value: child, unit: 'shares', range: null });
    else collect(child, childPath, add);
  }
}

/** A graded object that is not a figure has one number or row of numbers to which the grade belongs. */
function tableIn(node: object): AnyFigure | null {
  if (!('grade' in node && 'source' in node)) return null;
  const numbers = Object.entries(node).find(
    ([, child]) => typeof child === 'number' || (Array.isArray(child) && typeof child[0] === 'number'),
  );
  if (!numbers) return null;
  const [key, value] = numbers;
  return {
    ...(node as AnyFigure),
    unit: 'unit' in node ? String(node.unit) : inWords(key),
    range: null,
    value,
  };
}

function assumption(
  path: string,
  { value, range, unit, grade, source, note }: AnyFigure,
  file: string,
  sources: Readonly<Record<string, Source>>,
): Assumption {
  const { title, url = null, year } = sources[source]!;
  return {
    path,
    file: `data/${file}.json`,
    title: titleOf(path),
    value,
    range,
    unit,
    grade,
    source: title,
    sourceUrl: url,
    sourceYear: year,
    isFitted: source === FITTED_SOURCE,
    editable: grade === 'G' || grade === 'B',
    note: note ?? null,
  };
}

/** Key of the source that a calibration gives to what it fits. */
const FITTED_SOURCE = 'fit-to-posted-waits';

const ACRONYMS = new Map(
  ['CBP', 'FAST', 'FDA', 'NARP', 'NII', 'PACA', 'Q10', 'UCP', 'US', 'USD'].map((name) => [
    name.toLowerCase(),
    name,
  ]),
);

/** `facilities.otay-mesa.shares.ucp` as `Facilities, otay mesa, shares, UCP`. */
function titleOf(path: string): string {
  const text = path.split('.').map(inWords).join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function inWords(key: string): string {
  return key
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[\s-]/)
    .map((word) => ACRONYMS.get(word.toLowerCase()) ?? word.toLowerCase())
    .join(' ');
}
