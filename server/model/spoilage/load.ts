import type { Commodity } from '../commodity.ts';
import type { Facility } from '../port.ts';
import { TruckLuck } from '../simulation/truck-luck.ts';

/** Number of the draw that chooses a truck's commodity, beyond those of the stations. */
export const COMMODITY_PURPOSE = 1000;

/** Which draws, of those in 0..1, give which commodity at a facility. */
export function commodityDraws(
  facility: Facility,
): ReadonlyArray<{ readonly id: string; readonly from: number; readonly to: number }> {
  const entries = Object.entries(facility.produceMix).filter(([, share]) => share > 0);
  const sum = entries.reduce((total, [, share]) => total + share, 0);
  let from = 0;
  return entries.map(([id, share], i) => {
    const to = i === entries.length - 1 ? 1 : from + share / sum;
    const draws = { id, from, to };
    from = to;
    return draws;
  });
}

/** What a produce truck of a facility carries, decided by the truck's own luck and so the same in every world. */
export class ProduceMix {
  readonly #commodities: readonly Commodity[];
  readonly #below: readonly number[];
  readonly #luck = new TruckLuck();

  constructor(facility: Facility, commodityById: ReadonlyMap<string, Commodity>) {
    const draws = commodityDraws(facility);
    this.#commodities = draws.map(({ id }) => commodityById.get(id)!);
    this.#below = draws.map(({ to }) => to);
  }

  commodityOf(keyHigh: number, keyLow: number): Commodity {
    this.#luck.seek(keyHigh, keyLow, COMMODITY_PURPOSE);
    const drawn = this.#luck.uniform();
    return this.#commodities[this.#below.findIndex((below) => drawn < below)]!;
  }
}
