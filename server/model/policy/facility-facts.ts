import type { Facility } from '../port.ts';
import type { ServiceDefaults } from '../service-defaults.ts';
import type { PolicyConstants } from './policy.ts';

/** What a policy needs to know of a facility. */
export interface FacilityFacts {
  readonly id: string;
  /** Posts, one officer each, of pre-inspection in Mexico; 0 where there is no site. */
  readonly preInspectionPosts: number;
  readonly hasUcp: boolean;
  /** Share 0..1 of standard trucks sent to a scan before the law. */
  readonly secondaryShare: number;
  readonly shiftMin: number;
  readonly officerHoursPerMonth: number;
  /** Officers that it takes to keep one more booth open. */
  readonly officersPerBooth: number;
  readonly secondaryShareCap: number;
}

/** The facts of a facility as ports.json and policy.json state them. */
export function facilityFacts(
  facility: Pick<Facility, 'id' | 'preInspectionSite' | 'shares'>,
  service: Pick<ServiceDefaults, 'preInspectionOfficersPerSite' | 'niiSelectionStandard'>,
  constants: PolicyConstants,
): FacilityFacts {
  return {
    id: facility.id,
    preInspectionPosts: facility.preInspectionSite === null ? 0 : service.preInspectionOfficersPerSite.value,
    hasUcp: facility.shares.ucp.value > 0,
    secondaryShare: service.niiSelectionStandard.value,
    shiftMin: constants.shiftMin.value,
    officerHoursPerMonth: constants.officerHoursPerMonth.value,
    officersPerBooth: constants.officersPerBooth.value,
    secondaryShareCap: constants.secondaryShareCap.value,
  };
}
