import type { Commodity } from '../commodity.ts';
import type { Facility } from '../port.ts';
import { TruckLuck } from '../simulation/truck-luck.ts';

/** Number of the draw that chooses a truck's commodity, beyond those of the stations. */
const COMMODITY_PURPOSE = 1000;

/** What a produce truck of a facility carries, decided by the truck's own luck and so the same in every world. */
export class ProduceMix {
  readonly #commodities: readonly Commodity[];
  readonly #below: readonly number[];
  readonly #luck = new TruckLuck();

  constructor(facility: Facility, commodityById: ReadonlyMap<string, Commodity>) {
    let sum = 0;
    const entries = Object.entries(facility.produceMix).filter(([, share]) => share > 0);
    this.#commodities = entries.map(([id]) => commodityById.get(id)!);
    this.#below = entries.map(([, share]) => (sum += share));
  }

  commodityOf(keyHigh: number, keyLow: number): Commodity {
    this.#luck.seek(keyHigh, keyLow, COMMODITY_PURPOSE);
    const drawn = this.#luck.uniform() * this.#below.at(-1)!;
    const index = this.#below.findIndex((below) => drawn < below);
    return this.#commodities[index === -1 ? this.#commodities.length - 1 : index]!;
  }
}
