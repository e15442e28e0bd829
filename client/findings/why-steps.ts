import type { Verdict, WhatIfResult } from '../../server/contract/api.ts';
import { fixedNumber } from '../format/number.ts';
import { policyWords } from '../i18n/policy.ts';

const say = policyWords.why;

type Steps = NonNullable<WhatIfResult['why']>['minutesPerTruck'];

/** One part of a difference, ready to be shown; `startPct` and `widthPct` place its bar on a common axis. */
export interface WhyStep {
  readonly key: string;
  readonly name: string;
  readonly contribution: number;
  readonly text: string;
  readonly startPct: number;
  readonly widthPct: number;
}

export interface WhySteps {
  readonly sentence: string;
  /** From the baseline figure to that of the scenario. */
  readonly ends: string;
  /** Parts that are not 0 as printed. */
  readonly parts: readonly WhyStep[];
  readonly total: WhyStep;
}

/** Steps of a waterfall as rows with bars on one axis, all to the same decimals so that they add up to the eye. */
export function whySteps(steps: Steps, verdict: Verdict | undefined): WhySteps | null {
  if (steps === null) return null;
  const { baseline, scenario, bars } = steps;
  const difference = scenario - baseline;
  const values = [difference, ...bars.map(({ contribution }) => contribution)];
  const digits = digitsFor(Math.max(...values.map(Math.abs)));
  const low = Math.min(0, ...values);
  const span = Math.max(0, ...values) - low || 1;
  const row = (key: string, name: string, contribution: number): WhyStep => ({
    key,
    name,
    contribution,
    text: fixedNumber(contribution, digits, true),
    startPct: (100 * (Math.min(0, contribution) - low)) / span,
    widthPct: (100 * Math.abs(contribution)) / span,
  });
  const parts = bars
    .map(({ key, contribution }) => row(key, say.parts[key] ?? key, contribution))
    .filter(({ contribution }) => Number(contribution.toFixed(digits)) !== 0);
  const total = row('total', say.total, difference);
  return {
    sentence: sentenceOf(parts, total, verdict),
    ends: say.from(fixedNumber(baseline, Math.min(2, digits)), fixedNumber(scenario, Math.min(2, digits))),
    parts,
    total,
  };
}

function sentenceOf(parts: readonly WhyStep[], total: WhyStep, verdict: Verdict | undefined): string {
  const [largest] = parts.toSorted((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
  if (largest === undefined) return say.none;
  if (verdict === 'cannot be told apart') return say.tie;
  return say.largest(largest.name, largest.text, total.text);
}

/** Two digits of the largest at least, and one decimal less than a result keeps at most: the last is rounding. */
function digitsFor(size: number): number {
  if (size >= 100) return 0;
  if (size >= 10) return 1;
  return size >= 1 || size === 0 ? 2 : Math.min(3, 1 - Math.floor(Math.log10(size)));
}
