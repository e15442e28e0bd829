import type { EconomicsFile } from './economics.ts';

/** What a truck's time at the border costs, USD: the Mexican drayage hour throughout, detention after the free hours. */
export interface TimeCost {
  readonly drayage: number;
  readonly detention: number;
}

export function timeCost(hoursAtBorder: number, time: EconomicsFile['time']): TimeCost {
  return {
    drayage: hoursAtBorder * time.drayageUsdPerH.value,
    detention: Math.max(0, hoursAtBorder - time.freeHoursAtBorder.value) * time.truckHourUsd.value,
  };
}
