import { type AnyFigure, type DataFiles, mapFigures } from './figures.ts';
import { nearestName } from './nearest-name.ts';
import { whyImpossible } from './unit-limits.ts';

/** Values that cannot replace those of the data; the message is one sentence that says how to mend it. */
export class AssumptionError extends Error {
  override readonly name = 'AssumptionError';
  readonly code: 'unknown-assumption' | 'assumption-invalid';

  constructor(code: AssumptionError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** The data with some values replaced, and a sentence for each that lies outside its plausible range. */
export interface Replaced<Files> {
  readonly files: Files;
  readonly warnings: readonly string[];
}

/**
 * Replaces values by path. What holds no replaced value stays the same object. Throws an AssumptionError for a path
 * that is not there, with the nearest one that is, and for a value that its unit cannot have.
 */
export function replaceValues<Files extends DataFiles>(
  files: Files,
  values: Readonly<Record<string, unknown>>,
): Replaced<Files> {
  const missing = new Set(Object.keys(values));
  const paths: string[] = [];
  const warnings: string[] = [];
  const replaced = mapFigures(files, (figure, path) => {
    paths.push(path);
    if (!missing.delete(path) || Object.is(values[path], figure.value)) return figure;
    const changed = isBelief(values[path])
      ? believed(figure, path, values[path])
      : { ...figure, value: values[path] };
    const warning = checked(figure, path, changed.value);
    if (warning !== null) warnings.push(warning);
    return changed;
  });
  const [unknown] = missing;
  if (unknown !== undefined)
    throw new AssumptionError(
      'unknown-assumption',
      `There is no assumption '${unknown}'; did you mean '${nearestName(unknown, paths)}'? garita assumptions lists them all.`,
    );
  return { files: replaced, warnings };
}

/** A triangle from `low` over `mode` to `high`, or quantiles about a median, which is the stated value if it is not given. */
export type Belief =
  | { readonly low: number; readonly mode: number; readonly high: number }
  | { readonly p10: number; readonly median?: number | undefined; readonly p90: number };

function isBelief(value: unknown): value is Belief {
  return typeof value === 'object' && value !== null && ('mode' in value || 'p10' in value);
}

/** The figure with a belief in place of its range and value; one whose numbers are out of order is refused. */
function believed(figure: AnyFigure, path: string, belief: Belief): AnyFigure {
  const [low, value, high] =
    'mode' in belief
      ? [belief.low, belief.mode, belief.high]
      : [belief.p10, belief.median ?? (figure.value as number), belief.p90];
  if (!(low < high && low <= value && value <= high))
    throw new AssumptionError(
      'assumption-invalid',
      `${path} must rise from ${low} over ${value} to ${high}; put the three in order.`,
    );
  for (const end of [low, high]) checked({ ...figure, range: null }, path, end);
  const { rangeMeans: _, ...rest } = figure;
  return {
    ...rest,
    value,
    range: [low, high],
    ...('mode' in belief ? {} : { rangeMeans: 'p10-p90' as const }),
  };
}

function checked({ range, unit, value: stated }: AnyFigure, path: string, value: unknown): string | null {
  if (typeof stated !== 'number')
    throw new AssumptionError(
      'assumption-invalid',
      `${path} is in ${unit} and not a single number, so it can only be changed in the data file.`,
    );
  const expected = whyImpossible(value, unit);
  if (expected !== null)
    throw new AssumptionError('assumption-invalid', `${path} ${value} is not ${expected} (unit: ${unit}).`);
  if (range === null || ((value as number) >= range[0] && (value as number) <= range[1])) return null;
  return `${path} ${value} lies outside its plausible range of ${range[0]} to ${range[1]} ${unit}.`;
}
