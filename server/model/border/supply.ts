import type { Facility } from '../port.ts';
import type { ServiceDefaults } from '../service-defaults.ts';
import type { Cohort } from '../simulation/network.ts';
import { COMMODITY_PURPOSE, commodityDraws } from '../spoilage/load.ts';
import type { FacilityPolicy } from './facility-policy.ts';
import { carriesProduce, VEHICLE_CLASSES } from './vehicle-class.ts';

/** The trucks of a facility whose load is not certified for export: a share of those that would carry a commodity. */
export function withheldBy(
  facility: Facility,
  service: ServiceDefaults,
  { supplyStopped }: FacilityPolicy,
): Cohort[] {
  const classes = VEHICLE_CLASSES.flatMap((name, c) => (carriesProduce(facility, name) ? [c] : []));
  return commodityDraws(facility).flatMap(({ id, from, to }) => {
    const share = supplyStopped[id] ?? 0;
    return share > 0
      ? classes.map((vehicleClass) => ({
          vehicleClass,
          purpose: COMMODITY_PURPOSE,
          from,
          to: from + share * (to - from),
          madeUpShare: service.supplyMadeUpShare.value,
          madeUpWithinDays: service.supplyMadeUpWithinDays.value,
        }))
      : [];
  });
}
