import type { ServiceDefaults } from '../service-defaults.ts';
import type { VehicleClass } from './vehicle-class.ts';

/** Shares of a class sent to each exam after primary, 0 to 1; the rest goes straight to the exit. */
interface ExamShares {
  readonly scan: number;
  readonly agriculture: number;
  readonly fda: number;
  readonly dock: number;
}

/**
 * Shares sent to each exam after primary, times `examFactor` as far as they are shares; joint processing halves
 * them as pre-inspection is said to.
 */
export function examShares(
  vehicleClass: VehicleClass,
  service: ServiceDefaults,
  examFactor: number,
): ExamShares {
  const shares = examSharesBefore(vehicleClass, service);
  const sum = shares.scan + shares.agriculture + shares.fda + shares.dock;
  const factor = sum * examFactor > 1 ? 1 / sum : examFactor;
  return {
    scan: shares.scan * factor,
    agriculture: shares.agriculture * factor,
    fda: shares.fda * factor,
    dock: shares.dock * factor,
  };
}

function examSharesBefore(vehicleClass: VehicleClass, service: ServiceDefaults): ExamShares {
  const none = { scan: 0, agriculture: 0, fda: 0, dock: 0 };
  const fast = { ...none, scan: service.niiSelectionFast.value, dock: service.physicalSelectionFast.value };
  const standard = {
    ...none,
    scan: service.niiSelectionStandard.value,
    dock: service.physicalSelectionStandard.value,
  };
  const left = 1 - service.preInspectionTimeCut.value;
  switch (vehicleClass) {
    case 'preInspected':
      return none;
    case 'ucp':
      return { ...none, scan: fast.scan * left, dock: fast.dock * left };
    case 'fast':
      return fast;
    case 'standard':
      return standard;
    case 'produceNarp':
      return { ...standard, agriculture: service.agSelectionNarp.value, fda: service.fdaHoldShare.value };
    case 'produceOther':
      return { ...standard, agriculture: service.agSelectionOther.value, fda: service.fdaHoldShare.value };
    case 'empty':
      return { ...none, scan: service.emptyScanShare.value };
  }
}
