import type { Facility } from '../port.ts';

/** The seven vehicle classes of a northbound crossing (domain model, queue network of one port). */
export const VEHICLE_CLASSES = [
  'preInspected',
  'ucp',
  'fast',
  'standard',
  'produceNarp',
  'produceOther',
  'empty',
] as const;
export type VehicleClass = (typeof VEHICLE_CLASSES)[number];

/** Index of each class in the columns of a crossing log. */
export const ClassIndex = Object.fromEntries(VEHICLE_CLASSES.map((name, i) => [name, i])) as Readonly<
  Record<VehicleClass, number>
>;

/** Shares of a facility's trucks by class, in the order of VEHICLE_CLASSES, summing to 1. */
export function classShares(facility: Facility, narpShareOfProduce: number): number[] {
  const { shares } = facility;
  const preInspected = shares.preInspection.value;
  const ucp = shares.ucp.value;
  const fast = Math.max(0, shares.fast.value - ucp);
  const produce = Math.max(0, shares.produce.value - (preInspectsProduce(facility) ? preInspected : 0));
  const taken = preInspected + ucp + fast + produce;
  const empty = Math.min(shares.empty.value, Math.max(0, 1 - taken));
  const byClass: Record<VehicleClass, number> = {
    preInspected,
    ucp,
    fast,
    standard: Math.max(0, 1 - taken - empty),
    produceNarp: produce * narpShareOfProduce,
    produceOther: produce * (1 - narpShareOfProduce),
    empty,
  };
  const sum = Object.values(byClass).reduce((total, share) => total + share, 0);
  return VEHICLE_CLASSES.map((name) => byClass[name] / sum);
}

/** Whether pre-inspection in Mexico is for produce (Mesa de Otay) rather than for factory goods (San Jeronimo). */
export function preInspectsProduce(facility: Facility): boolean {
  return (
    facility.shares.preInspection.value > 0 &&
    facility.shares.produce.value > facility.shares.preInspection.value
  );
}

/** Whether trucks of this class carry produce at this facility. */
export function carriesProduce(facility: Facility, vehicleClass: VehicleClass): boolean {
  return (
    vehicleClass === 'produceNarp' ||
    vehicleClass === 'produceOther' ||
    (vehicleClass === 'preInspected' && preInspectsProduce(facility))
  );
}
