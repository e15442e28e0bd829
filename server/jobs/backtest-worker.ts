import type { EventPlan } from '../model/events/event-plan.ts';
import { predictTargets } from '../model/events/predict-event.ts';

export interface BacktestTask {
  readonly plan: EventPlan;
  /** Replications `from` (included) to `to` (excluded). */
  readonly from: number;
  readonly to: number;
}

/** Runs some replications of an event in a worker thread. */
// biome-ignore lint/style/noDefaultExport: the worker host calls the default export
export default function runTask({ plan, from, to }: BacktestTask): number[][] {
  return predictTargets(plan, from, to);
}
