import type { Facility } from '../port.ts';
import type { ServiceDefaults } from '../service-defaults.ts';
import type { FacilityPolicy } from './facility-policy.ts';
import { ClassIndex, preInspectsProduce } from './vehicle-class.ts';

/** Keeps a share such as 1 − 0.875 from losing a post to floating point. */
const ROUNDING = 1e-9;

/** Which share of each precleared class has to cross as which other class; all of it where no post is left. */
export function reclassifiedBy(
  facility: Facility,
  service: ServiceDefaults,
  policy: FacilityPolicy,
): ReadonlyArray<{ readonly from: number; readonly to: number; readonly share: number }> {
  return [
    {
      from: ClassIndex.preInspected,
      to: preInspectsProduce(facility) ? ClassIndex.produceNarp : ClassIndex.fast,
      share: postsLeft(facility, service, policy) === 0 ? 1 : 1 - policy.preInspection.openShare,
    },
    { from: ClassIndex.ucp, to: ClassIndex.fast, share: 1 - policy.ucp.openShare },
  ];
}

/** Pre-inspection posts in Mexico that a policy leaves. */
export function postsLeft(
  facility: Facility,
  service: ServiceDefaults,
  { preInspection }: FacilityPolicy,
): number {
  const posts = facility.preInspectionSite ? service.preInspectionOfficersPerSite.value : 0;
  return Math.floor(posts * preInspection.openShare + ROUNDING);
}
