import { wholeNumber } from '../format/number.ts';
import { scenarioWords } from '../i18n/scenario.ts';
import type { ListedAssumption } from '../state/assumptions-store.ts';
import type { Assumed } from '../state/what-if-fields.ts';

const say = scenarioWords.outside;

/** The values taken for assumptions that lie outside their plausible ranges, in one sentence; null where none does. */
export function outsideRange(assumed: Assumed, list: readonly ListedAssumption[] | null): string | null {
  const outside = Object.entries(assumed).flatMap(([path, value]) => {
    const stated = list?.find((one) => one.path === path);
    if (stated?.range == null) return [];
    const [low, high] = stated.range;
    const wrong = numbersOf(value).find((one) => one < low || one > high);
    return wrong === undefined
      ? []
      : [say.one(stated.title, wholeNumber(wrong), wholeNumber(low), wholeNumber(high))];
  });
  return outside.length === 0 ? null : `${say.lead}${outside.join('; ')}.`;
}

function numbersOf(value: Assumed[string]): number[] {
  const numbers = typeof value === 'number' ? [value] : Object.values(value);
  return numbers.filter((one) => one !== undefined);
}
