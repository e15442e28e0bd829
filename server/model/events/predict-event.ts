import type { EventPlan } from './event-plan.ts';
import { runEvent } from './run-event.ts';
import { normalTrucks, targetValue } from './target-value.ts';
import { drawsOf } from './uncertain-plan.ts';

const WAITS: ReadonlySet<string> = new Set(['maxWaitMin', 'meanWaitMin']);

/** Every target of an event as replications `from` (included) to `to` (excluded) predict it, NaN for none. */
export function predictTargets(plan: EventPlan, from: number, to: number): number[][] {
  const normal = normalTrucks(plan);
  const drawOf = drawsOf(plan);
  return Array.from({ length: to - from }, (_, i) => {
    const { plan: drawn, reportedWait } = drawOf(from + i);
    const records = runEvent(drawn, from + i);
    return plan.event.targets.map((target, t) => {
      const value = targetValue(target, { plan, records, normal, outside: drawn.facilities });
      return WAITS.has(target.metric) ? value * reportedWait[t]! : value;
    });
  });
}
