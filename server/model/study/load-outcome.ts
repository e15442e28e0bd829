import type { EconomicsFile } from '../economics/economics.ts';
import { type LoadLoss, lossOfLoad } from '../economics/load-loss.ts';
import type { AirAt } from '../spoilage/climate.ts';
import type { ColdChainFile } from '../spoilage/cold-chain.ts';
import type { Crop } from '../spoilage/crop.ts';
import { addedByStay, conditionAt, mixed, usedWithoutStay } from '../spoilage/load-fate.ts';
import type { LoadHistory } from '../spoilage/load-history.ts';
import { type ColdKeeping, effectOfStay, type Stay } from '../spoilage/stay.ts';

const MINUTES_PER_HOUR = 60;

/** What a load's fate depends on besides its crop, its history and its stay. */
export interface LoadSetting {
  readonly cold: ColdKeeping;
  readonly coldChain: Pick<ColdChainFile, 'reefer' | 'journey' | 'fruit'>;
  readonly economics: Pick<EconomicsFile, 'quality' | 'time'>;
  readonly airAt: AirAt;
}

export interface LoadOutcome {
  /** Share of marketable life, counted from packing, used at the border; may exceed 1. */
  readonly lifeUsed: number;
  /** Share of its fruit with too little life left on arrival at the distribution centre. */
  readonly unfit: number;
  readonly loss: LoadLoss;
}

/** Follows one load over its stay at the border and on to where it is judged and sold. */
export function outcomeOfLoad(
  crop: Crop,
  history: LoadHistory,
  stay: Stay,
  setting: LoadSetting,
): LoadOutcome {
  const { cold, coldChain, economics, airAt } = setting;
  const { outerShare } = cold;
  const effect = effectOfStay(crop, stay, history.unitRunsForMin, cold, airAt);
  const added = addedByStay(crop, history, effect, cold);
  const unstayed = usedWithoutStay(crop, history);
  const judgement = { fruit: coldChain.fruit, quality: economics.quality };
  const core = conditionAt(crop, history, unstayed + added.core, judgement);
  const withStay =
    added.outer === added.core
      ? core
      : mixed(conditionAt(crop, history, unstayed + added.outer, judgement), core, outerShare);
  return {
    lifeUsed: (outerShare * effect.outerAgedMin + (1 - outerShare) * effect.coreAgedMin) / crop.lifeMin,
    unfit: withStay.unfit,
    loss: lossOfLoad({
      loadKg: crop.loadKg,
      loadUsd: crop.loadUsd,
      without: conditionAt(crop, history, unstayed, judgement),
      withStay,
      hoursAtBorder: (stay.beforeDockMin + stay.dockMin + stay.afterDockMin) / MINUTES_PER_HOUR,
      fuelGal: (effect.unitRanMin / MINUTES_PER_HOUR) * coldChain.reefer.burnGalPerH.value,
      economics,
    }),
  };
}
