import type { RunCourse, WhatIfResult } from '../contract/api.ts';
import { costByCommodity, hourlyBand, timeByClass } from '../model/study/compare-breakdowns.ts';
import { worldCourse } from '../model/study/course.ts';
import type { ReplicationResult } from '../model/study/what-if.ts';
import { fourDecimals } from './decimals.ts';
import type { PlannedWhatIf } from './what-if-plan.ts';

type Parts = Required<Pick<WhatIfResult, 'hourlyWaits' | 'costByCommodity' | 'timeByClass'>>;

/** What the metrics of a what-if are made of: waits by hour, money by commodity and by programme; to four decimals. */
export function breakdownOf({ plan, fromMs }: PlannedWhatIf, results: readonly ReplicationResult[]): Parts {
  const all = {
    baseline: results.map(({ breakdown }) => breakdown.baseline),
    scenario: results.map(({ breakdown }) => breakdown.scenario),
  };
  const { commodities } = plan.produce.commodities;
  const nameOf = new Map(commodities.map(({ id, name }) => [id, name]));
  const { baseline, scenario } = fourDecimals({
    baseline: hourlyBand(all.baseline),
    scenario: hourlyBand(all.scenario),
  });
  return {
    hourlyWaits: { fromMs, baseline, scenario },
    costByCommodity: fourDecimals(costByCommodity(all, [...nameOf.keys()])).map((cost) => ({
      ...cost,
      name: nameOf.get(cost.commodityId)!,
    })),
    timeByClass: fourDecimals(timeByClass(all)),
  };
}

/** The course of both worlds over the measured days, to four decimals; `null` where the restriction has no dates. */
export function courseOf({ spans }: PlannedWhatIf, results: readonly ReplicationResult[]): RunCourse | null {
  if (spans === null) return null;
  const world = (name: 'baseline' | 'scenario') =>
    fourDecimals(worldCourse(results.map(({ breakdown }) => breakdown[name].course!)));
  return { ...spans, baseline: world('baseline'), scenario: world('scenario') };
}
