import type { EconomicsFile } from '../economics/economics.ts';
import { normalCdf } from '../metrics/normal-cdf.ts';
import type { ColdChainFile } from './cold-chain.ts';
import type { Crop } from './crop.ts';
import type { LoadHistory } from './load-history.ts';
import { agedWhileRecovering, type ColdKeeping, type StayEffect } from './stay.ts';

/** A load where it is judged: how much of its life is used, and what follows from that. */
export interface Condition {
  /** Share of life used on arrival at the distribution centre, mean over the load; may exceed 1. */
  readonly lifeUsed: number;
  /** Share of the load with a defect on arrival. */
  readonly defects: number;
  /** Share of the load with less life left on arrival than normal sale needs. */
  readonly unfit: number;
  /** Share of the load whose life has ended by the time of sale. */
  readonly wasted: number;
}

export interface Judgement {
  readonly fruit: ColdChainFile['fruit'];
  readonly quality: EconomicsFile['quality'];
}

/** The condition of cartons that have used a share of life on arrival. */
export function conditionAt(
  crop: Crop,
  history: LoadHistory,
  lifeUsed: number,
  { fruit, quality }: Judgement,
): Condition {
  const spread = fruit.withinLoadSd.value;
  const atSale = lifeUsed + history.retailMin / crop.lifeMin;
  return {
    lifeUsed,
    defects: defectsAt(lifeUsed, quality),
    unfit: normalCdf((lifeUsed - 1 + fruit.leastLifeLeft.value) / spread),
    wasted: normalCdf((atSale - 1) / spread),
  };
}

/** The condition of a load of which a share of cartons is in another condition than the rest. */
export function mixed(outer: Condition, core: Condition, outerShare: number): Condition {
  const mix = (a: number, b: number) => b + outerShare * (a - b);
  return {
    lifeUsed: mix(outer.lifeUsed, core.lifeUsed),
    defects: mix(outer.defects, core.defects),
    unfit: mix(outer.unfit, core.unfit),
    wasted: mix(outer.wasted, core.wasted),
  };
}

/** Share of a load with a defect at a share of life used: logistic. */
export function defectsAt(
  lifeUsed: number,
  { defectsMidpointLife, defectsScaleLife }: EconomicsFile['quality'],
): number {
  return 1 / (1 + Math.exp((defectsMidpointLife.value - lifeUsed) / defectsScaleLife.value));
}

/** Share of life used on arrival at the distribution centre had the load not stayed at the border. */
export function usedWithoutStay(crop: Crop, history: LoadHistory): number {
  return history.lifeUsedBefore + history.onwardMin / crop.lifeMin;
}

/** Shares of life that a stay adds by arrival at the distribution centre, lingering warmth included. */
export function addedByStay(
  crop: Crop,
  history: LoadHistory,
  effect: StayEffect,
  { recoveryTimeConstantMin }: ColdKeeping,
): { readonly outer: number; readonly core: number } {
  const added = (agedMin: number, pulpC: number) => {
    const onward = agedWhileRecovering(crop, pulpC, history.onwardMin, recoveryTimeConstantMin);
    return (agedMin + onward - history.onwardMin) / crop.lifeMin;
  };
  return {
    outer: added(effect.outerAgedMin, effect.outerC),
    core: added(effect.coreAgedMin, effect.coreC),
  };
}
