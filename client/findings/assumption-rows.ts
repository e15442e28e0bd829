import { fixedNumber, NOTHING, wholeNumber } from '../format/number.ts';
import type { ListedAssumption } from '../state/assumptions-store.ts';
import type { Assumed } from '../state/what-if-fields.ts';

/** Which assumptions a reader wants to see. */
export interface AssumptionFilter {
  /** Words that stand in the title, path or source. */
  readonly search: string;
  /** A grade, or empty for any. */
  readonly grade: string;
  /** Only what is not of another crossing than this one; null for those of every crossing. */
  readonly portId: string | null;
  readonly isChangedOnly: boolean;
}

/** The assumptions of a filter, in their order. */
export function chosenAssumptions(
  list: readonly ListedAssumption[],
  { search, grade, portId, isChangedOnly }: AssumptionFilter,
  assumed: Assumed,
): ListedAssumption[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return list.filter((one) => {
    const text = `${one.title} ${one.path} ${one.source}`.toLowerCase();
    const isElsewhere =
      portId !== null && one.path.startsWith('facilities.') && !one.path.startsWith(`facilities.${portId}.`);
    return (
      !isElsewhere &&
      (grade === '' || one.grade === grade) &&
      (!isChangedOnly || Object.hasOwn(assumed, one.path)) &&
      words.every((word) => text.includes(word))
    );
  });
}

/** A stated value as text; tables are not spelt out. */
export function statedText(value: unknown): string | null {
  if (value === null) return NOTHING;
  return typeof value === 'number' ? figure(value) : null;
}

/** The ends of a range as text. */
export function rangeTexts(range: readonly [number, number]): [string, string] {
  return [figure(range[0]), figure(range[1])];
}

/** The values with one other; with none for a value that is as stated, since that changes nothing. */
export function withAssumed(
  assumed: Assumed,
  { path, value: stated }: Pick<ListedAssumption, 'path' | 'value'>,
  value: Assumed[string] | null,
): Assumed {
  const { [path]: _, ...others } = assumed;
  return value === null || value === stated ? others : { ...others, [path]: value };
}

/** Small figures keep their digits, which three decimals would cut. */
function figure(value: number): string {
  return value !== 0 && Math.abs(value) < 0.01
    ? fixedNumber(value, 6).replace(/0+$/, '')
    : wholeNumber(value);
}
