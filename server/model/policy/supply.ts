/** Levers of a stop of certification in the packing houses (APHIS inspectors treated as foreign agents). */
export interface SupplyStop {
  readonly supplyStopShare: number;
  readonly supplyStopDays: number;
}

/**
 * Share 0..1 of the loads that is not certified on a day, counted from 0 on the first day of the stop. What was held
 * back comes when the stop ends, by the figures supplyMadeUpShare and supplyMadeUpWithinDays of data/ports.json.
 */
export function stoppedShare({ supplyStopShare, supplyStopDays }: SupplyStop, day: number): number {
  return day < supplyStopDays ? supplyStopShare : 0;
}
