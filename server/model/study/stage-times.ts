import type { CrossingLog } from '../simulation/crossing-log.ts';
import { STAGES, type Stage } from '../simulation/network.ts';

const STAGE_COUNT = STAGES.length;

/** Parts of a crossing, in their order, by the stages that make them up. */
const PARTS = {
  mexicanSide: ['preInspection', 'mexicanExport', 'mexicanSecondary'],
  primary: ['approach', 'primary'],
  secondary: ['scan', 'hold', 'dock'],
  exit: ['exit', 'stateSafety'],
} as const satisfies Record<string, readonly Stage[]>;
export type CrossingPart = keyof typeof PARTS;
export const CROSSING_PARTS = Object.keys(PARTS) as CrossingPart[];

const indices = CROSSING_PARTS.map((part) => PARTS[part].map((stage) => STAGES.indexOf(stage)));

/** Sums of minutes by part of the crossing over released trucks: waiting, being served, and held by a full next stage. */
export class StageTimes {
  readonly #sumMin = new Float64Array(CROSSING_PARTS.length);
  #trucks = 0;

  /** Counts one released truck; its parts add up to its crossing time. */
  add(log: CrossingLog, row: number): void {
    this.#trucks += 1;
    for (const [part, stages] of indices.entries())
      for (const stage of stages)
        this.#sumMin[part]! +=
          log.stageWaitMin[row * STAGE_COUNT + stage]! + log.stageServiceMin[row * STAGE_COUNT + stage]!;
  }

  /** Mean minutes a truck spends in each part; NaN where no truck was released. */
  means(): Record<CrossingPart, number> {
    return Object.fromEntries(
      CROSSING_PARTS.map((part, i) => [part, this.#sumMin[i]! / this.#trucks]),
    ) as Record<CrossingPart, number>;
  }
}
