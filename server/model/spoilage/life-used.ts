import type { Commodity } from '../commodity.ts';
import type { ServiceDefaults } from '../service-defaults.ts';
import { ageingRatio } from './keeping-quality.ts';

const MINUTES_PER_DAY = 1440;
const WARMING_STEPS = 8;

/** How warm a load gets while its doors are open at an exam dock. */
export interface DockClimate {
  readonly airC: number;
  /** Part of the load whose cartons are exposed. */
  readonly outerShare: number;
  readonly outerTimeConstantMin: number;
}

/** The dock of the stated defaults. */
export function dockClimate(service: ServiceDefaults): DockClimate {
  return {
    airC: service.dockAirC.value,
    outerShare: service.outerCartonShare.value,
    outerTimeConstantMin: service.outerCartonTimeConstantH.value * 60,
  };
}

/**
 * Share of marketable life, counted from packing, that a load uses at the border: at its set point while the
 * reefer runs, and at a dock with open doors, where outer cartons warm towards the air by a first-order law and
 * the core stays at the set point. May exceed 1, where nothing marketable is left.
 */
export function lifeUsedShare(
  commodity: Commodity,
  atSetPointMin: number,
  atDockMin: number,
  dock: DockClimate,
): number {
  const lifeMin = commodity.keepingQualityDays.value * MINUTES_PER_DAY;
  const outer = atDockMin * meanAgeingWhileWarming(commodity, atDockMin, dock);
  return (atSetPointMin + (1 - dock.outerShare) * atDockMin + dock.outerShare * outer) / lifeMin;
}

/** Mean ageing ratio over an exam, by the midpoint rule. */
function meanAgeingWhileWarming(commodity: Commodity, atDockMin: number, dock: DockClimate): number {
  if (atDockMin <= 0) return 1;
  const setPointC = commodity.setPointC.value;
  let sum = 0;
  for (let step = 0; step < WARMING_STEPS; step += 1) {
    const elapsedMin = ((step + 0.5) / WARMING_STEPS) * atDockMin;
    const pulpC = dock.airC + (setPointC - dock.airC) * Math.exp(-elapsedMin / dock.outerTimeConstantMin);
    sum += ageingRatio(commodity, pulpC);
  }
  return sum / WARMING_STEPS;
}
