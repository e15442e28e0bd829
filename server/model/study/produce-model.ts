import type { FacilityRun } from '../border/border-network.ts';
import type { CommoditiesFile } from '../commodity.ts';
import type { EconomicsFile } from '../economics/economics.ts';
import type { ServiceDefaults } from '../service-defaults.ts';
import { airAt, type ClimateFile } from '../spoilage/climate.ts';
import type { ColdChainFile } from '../spoilage/cold-chain.ts';
import { type Crop, cropOf } from '../spoilage/crop.ts';
import { ProduceMix } from '../spoilage/load.ts';
import type { LoadSetting } from './load-outcome.ts';

/** The data files that say how produce ages, warms and loses value. */
export interface ProduceFigures {
  readonly commodities: Pick<CommoditiesFile, 'commodities' | 'kinetics'>;
  readonly climate: ClimateFile;
  readonly coldChain: ColdChainFile;
  readonly economics: EconomicsFile;
}

/** The produce of one facility over one run, prepared so that loads can be followed fast. */
export interface ProduceModel {
  readonly mix: ProduceMix;
  readonly cropById: ReadonlyMap<string, Crop>;
  readonly setting: LoadSetting;
  readonly borneInUs: EconomicsFile['borneInUs'];
}

export function produceModel(
  { facility, calendar }: Pick<FacilityRun, 'facility' | 'calendar'>,
  { commodities: { commodities, kinetics }, climate, coldChain, economics }: ProduceFigures,
  { outerCartonShare, outerCartonTimeConstantH }: ServiceDefaults,
): ProduceModel {
  return {
    mix: new ProduceMix(facility, new Map(commodities.map((one) => [one.id, one]))),
    cropById: new Map(commodities.map((one) => [one.id, cropOf(one, kinetics, coldChain)])),
    setting: {
      cold: {
        outerShare: outerCartonShare.value,
        outerTimeConstantMin: outerCartonTimeConstantH.value * 60,
        recoveryTimeConstantMin: coldChain.reefer.recoveryTimeConstantH.value * 60,
      },
      coldChain,
      economics,
      airAt: airAt(climate, facility.id, calendar),
    },
    borneInUs: economics.borneInUs,
  };
}
