import type { MetricDefinition } from './metric-definition.ts';
import { FIRST_LOOK, type Look, type PrecisionTarget } from './stopping-rule.ts';

/** One sentence that says why a run with a precision target ended, with the half-width it ended on. */
export function stoppingSentence(
  last: Look,
  target: PrecisionTarget,
  { label, unit }: Pick<MetricDefinition, 'label' | 'unit'>,
): string {
  const { replications, values, halfWidth95, allowed, isReached } = last;
  const lead = isReached
    ? `Stopped after ${replications} replications`
    : `Cap of ${replications} replications reached`;
  // "Median wait" reads on as "median wait", "P90 wait" as it is.
  const metric = /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
  if (halfWidth95 === null || allowed === null || values < FIRST_LOOK)
    return `${lead}: only ${values} of them gave a value of the ${metric}, too few to judge its precision.`;
  const shown = apart(halfWidth95, allowed, target.relative);
  const aim = target.relative
    ? `${text(100 * target.halfWidth95)} % of the baseline mean (${shown.allowed} ${unit})`
    : `${shown.allowed} ${unit}`;
  const verdict = isReached ? `within the target of ${aim}` : `and the target of ${aim} is not met`;
  return `${lead}: the 95 % half-width of the difference in ${metric} is ${shown.halfWidth95} ${unit}, ${verdict}.`;
}

/** Both in as few digits, two at least, as still show which is larger; a target that was typed stays as typed. */
function apart(halfWidth95: number, allowed: number, isDerived: boolean) {
  for (let digits = 2; ; digits += 1) {
    const width = Number(halfWidth95.toPrecision(digits));
    const limit = isDerived ? Number(allowed.toPrecision(digits)) : allowed;
    if (digits === 15 || width <= limit === halfWidth95 <= allowed)
      return { halfWidth95: text(width), allowed: text(limit) };
  }
}

function text(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 15 });
}
