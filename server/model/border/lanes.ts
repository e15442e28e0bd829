import type { Facility } from '../port.ts';
import type { ServiceDefaults } from '../service-defaults.ts';
import { ClassIndex } from './vehicle-class.ts';

/** Primary booths by lane type. */
export interface LaneAllocation {
  readonly standard: number;
  readonly fast: number;
  readonly ucp: number;
}

/**
 * Booths by lane type. Joint processing has its share of the FAST booths where there are two or more; where there
 * is one or none, its trucks share it, with their shorter service.
 */
export function allocateLanes(facility: Facility): LaneAllocation {
  const fastBooths = facility.lanes.fast.value;
  const standard = facility.lanes.standard.value;
  const { ucp, fast } = facility.shares;
  if (ucp.value === 0 || fastBooths < 2) return { standard, fast: fastBooths, ucp: 0 };
  const eligible = Math.max(fast.value, ucp.value);
  const joint = Math.min(fastBooths - 1, Math.max(1, Math.round((fastBooths * ucp.value) / eligible)));
  return { standard, fast: fastBooths - joint, ucp: joint };
}

/**
 * Mean seconds at a primary booth by lane type, move-up included. Public waits identify capacity only: standard
 * lanes are taken to saturate when the facility's demand reaches its capacity; FAST lanes to be less utilised by
 * a stated ratio, and never slower than the published proportion; joint processing to save its stated part.
 */
export function primarySeconds(
  facility: Facility,
  service: ServiceDefaults,
  classShares: readonly number[],
): Record<'standard' | 'fast' | 'ucp' | 'empty', number> {
  const lanes = allocateLanes(facility);
  const capacity = facility.capacityPerHour.value;
  const emptyRatio = service.primaryEmptySec.value / service.primaryStandardSec.value;
  const fastRatio = service.primaryFastSec.value / service.primaryStandardSec.value;
  const left = 1 - service.preInspectionTimeCut.value;
  const share = (name: keyof typeof ClassIndex) => classShares[ClassIndex[name]]!;
  const laden = share('standard') + share('produceNarp') + share('produceOther');
  const shared = lanes.fast === 0 ? share('fast') * fastRatio + share('ucp') * fastRatio * left : 0;
  const standardLoad = laden + share('empty') * emptyRatio + shared;
  const standard =
    standardLoad > 0 ? (3600 * lanes.standard) / (capacity * standardLoad) : service.primaryStandardSec.value;
  const fastLoad = share('fast') + (lanes.ucp === 0 ? share('ucp') * left : 0);
  const fastLimit =
    lanes.fast > 0 && fastLoad > 0
      ? (service.fastUtilisationRatio.value * 3600 * lanes.fast) / (capacity * fastLoad)
      : Number.POSITIVE_INFINITY;
  const fast = Math.min(fastRatio * standard, fastLimit);
  const ucpLimit =
    lanes.ucp > 0
      ? (service.fastUtilisationRatio.value * 3600 * lanes.ucp) / (capacity * share('ucp'))
      : Number.POSITIVE_INFINITY;
  return { standard, fast, ucp: Math.min(fast * left, ucpLimit), empty: emptyRatio * standard };
}
