import { readCatalogue } from '../../../server/catalogue.ts';
import { type Crop, cropOf } from '../../../server/model/spoilage/crop.ts';
import type { ColdKeeping } from '../../../server/model/spoilage/stay.ts';

const { commodityById, commodities, coldChain } = readCatalogue();

/** A shipped commodity, ready to be followed. */
export function crop(id: string): Crop {
  return cropOf(commodityById.get(id)!, commodities.kinetics, coldChain);
}

export const everyCrop: readonly Crop[] = commodities.commodities.map(({ id }) => crop(id));

export const cold: ColdKeeping = {
  outerShare: 0.2,
  outerTimeConstantMin: 360,
  recoveryTimeConstantMin: 1440,
};
