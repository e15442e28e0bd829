import type { Figure, Source } from '../port.ts';

/** Everything that data/cold-chain.json says: the reefer, the journey after the border, and fruit-to-fruit spread. */
export interface ColdChainFile {
  readonly schemaVersion: 1;
  readonly reefer: {
    /** Hours of running left in the tank on arrival; uniform over the range. */
    readonly fuelLeftH: Figure;
    readonly burnGalPerH: Figure;
    readonly failuresPerDay: Figure;
    readonly wallAreaM2: Figure;
    readonly heatTransferWPerM2K: Figure;
    /** Hours in which warmed cartons lose 63 % of their excess while the unit runs. */
    readonly recoveryTimeConstantH: Figure;
  };
  readonly journey: {
    /** Border to distribution centre; uniform over the range. */
    readonly onwardDays: Figure;
    readonly retailDays: Figure;
    /** Largest share of the life left at the border that each of the two legs takes. */
    readonly reachShare: Figure;
  };
  readonly fruit: {
    /** Standard deviations of maturity, as shares of life: load to load at packing, and fruit to fruit. */
    readonly betweenLoadSd: Figure;
    readonly withinLoadSd: Figure;
    /** Life left on arrival below which fruit is not fit for normal sale, as a share. */
    readonly leastLifeLeft: Figure;
  };
  readonly sources: Readonly<Record<string, Source>>;
}
