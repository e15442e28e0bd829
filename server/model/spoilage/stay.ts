import type { AirAt } from './climate.ts';
import type { Crop } from './crop.ts';

/** Longest step while a load warms, minutes; while it recovers, as a share of the time constant. */
const WARMING_STEP_MIN = 20;
const RECOVERY_STEP = 0.1;

/** A load's time at the border, in the order in which it is spent. */
export interface Stay {
  readonly arrivedAtMin: number;
  /** Doors shut, before and after the exam. */
  readonly beforeDockMin: number;
  readonly dockMin: number;
  readonly afterDockMin: number;
}

/** What keeps a load cold, and how its cartons warm and recover. */
export interface ColdKeeping {
  /** Part of the load whose cartons are exposed while the doors are open. */
  readonly outerShare: number;
  readonly outerTimeConstantMin: number;
  readonly recoveryTimeConstantMin: number;
}

/** What a stay did: minutes of life at the set point that it used, and what it leaves the load with. */
export interface StayEffect {
  readonly outerAgedMin: number;
  readonly coreAgedMin: number;
  readonly outerC: number;
  readonly coreC: number;
  /** Minutes for which the unit ran. */
  readonly unitRanMin: number;
}

/**
 * Follows a load over its stay. At the set point while the unit runs, which it does for `unitRunsForMin` and not at
 * the dock; with open doors the outer cartons follow the air by a first-order law while the core stays; with the
 * unit dead the load warms as a whole. A running unit brings warmed cartons back only slowly.
 */
export function effectOfStay(
  crop: Crop,
  stay: Stay,
  unitRunsForMin: number,
  cold: ColdKeeping,
  airAt: AirAt,
): StayEffect {
  const { arrivedAtMin, beforeDockMin, dockMin, afterDockMin } = stay;
  const ranBeforeMin = Math.min(beforeDockMin, unitRunsForMin);
  const ranAfterMin = Math.min(afterDockMin, unitRunsForMin - ranBeforeMin);
  const dockFromMin = arrivedAtMin + beforeDockMin;
  const dockToMin = dockFromMin + dockMin;
  const follow = (exposed: boolean) => {
    const cartons = new Cartons(crop);
    cartons.agedMin = ranBeforeMin;
    cartons.warmShut(arrivedAtMin + ranBeforeMin, dockFromMin, airAt);
    if (exposed) cartons.warmOpen(dockFromMin, dockToMin, airAt, cold.outerTimeConstantMin);
    else cartons.stay(dockMin);
    cartons.recover(ranAfterMin, cold.recoveryTimeConstantMin);
    cartons.warmShut(dockToMin + ranAfterMin, dockToMin + afterDockMin, airAt);
    return cartons;
  };
  const core = follow(false);
  const outer = dockMin > 0 ? follow(true) : core;
  return {
    outerAgedMin: outer.agedMin,
    coreAgedMin: core.agedMin,
    outerC: outer.pulpC,
    coreC: core.pulpC,
    unitRanMin: ranBeforeMin + ranAfterMin,
  };
}

/** Minutes of life used in `minutes` under a running unit by cartons that start at a pulp temperature. */
export function agedWhileRecovering(
  crop: Crop,
  pulpC: number,
  minutes: number,
  recoveryTimeConstantMin: number,
): number {
  if (pulpC <= crop.setPointC) return minutes;
  const cartons = new Cartons(crop);
  cartons.pulpC = pulpC;
  cartons.recover(minutes, recoveryTimeConstantMin);
  return cartons.agedMin;
}

/** Cartons of one temperature, which age as they warm and recover. */
class Cartons {
  pulpC: number;
  agedMin = 0;
  readonly #crop: Crop;

  constructor(crop: Crop) {
    this.#crop = crop;
    this.pulpC = crop.setPointC;
  }

  stay(minutes: number): void {
    this.agedMin += minutes * this.#crop.ageingRatio(this.pulpC);
  }

  warmShut(fromMin: number, toMin: number, airAt: AirAt): void {
    const { warmingKPerMin, warmestC } = this.#crop;
    this.#inSteps(fromMin, toMin, WARMING_STEP_MIN, (middleMin, stepMin) => {
      const airC = airAt(middleMin);
      const halfway = this.pulpC + (stepMin / 2) * warmingKPerMin(this.pulpC, airC);
      return Math.min(warmestC, this.pulpC + stepMin * warmingKPerMin(halfway, airC));
    });
  }

  warmOpen(fromMin: number, toMin: number, airAt: AirAt, timeConstantMin: number): void {
    this.#inSteps(fromMin, toMin, WARMING_STEP_MIN, (middleMin, stepMin) => {
      const airC = airAt(middleMin);
      return airC + (this.pulpC - airC) * Math.exp(-stepMin / timeConstantMin);
    });
  }

  recover(minutes: number, timeConstantMin: number): void {
    const { setPointC } = this.#crop;
    if (this.pulpC <= setPointC) {
      this.agedMin += minutes;
      if (minutes > 0) this.pulpC = setPointC;
      return;
    }
    const next = (_: number, stepMin: number) =>
      setPointC + (this.pulpC - setPointC) * Math.exp(-stepMin / timeConstantMin);
    this.#inSteps(0, minutes, RECOVERY_STEP * timeConstantMin, next);
  }

  /** Equal steps no longer than `longestMin`; each ages the cartons at the mean of its two temperatures. */
  #inSteps(
    fromMin: number,
    toMin: number,
    longestMin: number,
    next: (middleMin: number, stepMin: number) => number,
  ): void {
    const lengthMin = toMin - fromMin;
    if (!(lengthMin > 0)) return;
    const steps = Math.ceil(lengthMin / longestMin);
    const stepMin = lengthMin / steps;
    for (let i = 0; i < steps; i += 1) {
      const nextC = next(fromMin + (i + 0.5) * stepMin, stepMin);
      this.agedMin += stepMin * this.#crop.ageingRatio((this.pulpC + nextC) / 2);
      this.pulpC = nextC;
    }
  }
}
