import type { Figure, Source } from '../port.ts';

/** The channels in which a load's stay at the border costs money; what each holds is in load-loss.ts. */
export const LOSS_CHANNELS = [
  'waste',
  'discount',
  'rejection',
  'fuel',
  'drayage',
  'detention',
  'missedOrders',
] as const;
export type LossChannel = (typeof LOSS_CHANNELS)[number];

/** Everything that data/economics.json says. */
export interface EconomicsFile {
  readonly schemaVersion: 1;
  readonly quality: {
    /** Share of a load with any defect above which the buyer may reject it (PACA good arrival). */
    readonly pacaTotalDefects: Figure;
    /** Share of life used at which half of a load shows defects, and the logistic scale around it. */
    readonly defectsMidpointLife: Figure;
    readonly defectsScaleLife: Figure;
    /** Share of its value that a rejected load still fetches. */
    readonly salvageShare: Figure;
    /** Share of price lost per share of life used. */
    readonly discountPerLife: Figure;
  };
  readonly time: {
    readonly dieselUsdPerGal: Figure;
    readonly drayageUsdPerH: Figure;
    readonly truckHourUsd: Figure;
    /** Hours at the border before the US long-haul truck waits. */
    readonly freeHoursAtBorder: Figure;
    /** Hours at the border after which a delivery is late. */
    readonly lateAfterH: Figure;
    readonly lateChargeShare: Figure;
  };
  /** Share of each channel that falls on the US side; the rest falls on Mexico. */
  readonly borneInUs: Readonly<Record<LossChannel, Figure>>;
  readonly sources: Readonly<Record<string, Source>>;
}
