import type { ProgrammeState } from '../border/facility-policy.ts';
import { filledShare } from './accreditation.ts';
import { attendablePosts, binomialProbabilities, expectedAttendedPosts } from './attendance.ts';
import { availability } from './authorisation.ts';
import { allowedPosts, unaskedShare, withdrawnProbability } from './departures.ts';
import type { FacilityFacts } from './facility-facts.ts';
import type { LeversInForce } from './in-force.ts';
import type { DayLuck } from './policy-luck.ts';
import { slowedService, timeAfterMonthlyReport, timeAfterReports } from './reporting.ts';
import { suspendedProbability } from './suspension.ts';

const WHOLE: ProgrammeState = { openShare: 1, serviceFactor: 1 };

/**
 * What levers leave of pre-inspection in Mexico: posts allowed and not refused, filled, not asked to leave and not
 * withdrawn; of those as many as SRE attends; on days with an authorisation and no suspension. The expected share is
 * the exact mean of the sampled one. `returned` counts officers no longer in Mexico.
 */
export function preInspectionLeft(
  { values, days }: LeversInForce,
  facts: FacilityFacts,
  luck: DayLuck | 'expected',
): { readonly state: ProgrammeState; readonly returned: number } {
  const posts = facts.preInspectionPosts;
  if (posts === 0) return { state: WHOLE, returned: 0 };
  const allowed = allowedPosts(posts, values.postsAllowedShare, values.refusalShare);
  const filled = filledShare(stockDays({ values, days }), values);
  const unasked = unaskedShare(values.requestsPerOfficerYear, days.requestsPerOfficerYear);
  const withdrawn = withdrawnProbability(values.withdrawalPerYear, days.withdrawalPerYear);
  const { serviceFactor, works } = slowedService(
    timeAfterReports(values.reportMin, values.contactsPerShift, values.contactsPerReport, facts.shiftMin) *
      timeAfterMonthlyReport(values.monthlyReportHours, facts.officerHoursPerMonth),
    facts.shiftMin,
  );
  let staffed: number;
  let open: number;
  if (luck === 'expected') {
    const inPost = filled * unasked;
    const attended = binomialProbabilities(allowed, inPost).reduce(
      (sum, probability, n) => sum + probability * expectedAttendedPosts(n, values),
      0,
    );
    staffed = (1 - withdrawn) * allowed * inPost;
    open = (1 - withdrawn) * attended * runningShare({ values, days });
  } else {
    const inPost = luck.stays
      .slice(0, allowed)
      .filter((stay, i) => stay < filled && luck.unasked[i]! < unasked).length;
    staffed = luck.withdrawal < withdrawn ? 0 : inPost;
    const runs = luck.preInspection.authorised && !luck.preInspection.suspended;
    open = runs ? Math.min(staffed, attendablePosts(luck.attendance, values)) : 0;
  }
  return {
    state: { openShare: works ? open / posts : 0, serviceFactor },
    returned: posts - staffed,
  };
}

/**
 * What levers leave of Unified Cargo Processing: the share that Mexico keeps staffed, on days with an authorisation
 * and no suspension, slowed by reports on contacts abroad.
 */
export function ucpLeft(
  { values, days }: LeversInForce,
  facts: FacilityFacts,
  luck: DayLuck | 'expected',
): ProgrammeState {
  if (!facts.hasUcp) return WHOLE;
  const { serviceFactor, works } = slowedService(
    timeAfterReports(
      values.reportAbroadMin,
      values.contactsPerShift,
      values.contactsPerReport,
      facts.shiftMin,
    ),
    facts.shiftMin,
  );
  const running =
    luck === 'expected' ? runningShare({ values, days }) : Number(luck.ucp.authorised && !luck.ucp.suspended);
  return { openShare: works ? values.ucpKeptShare * running : 0, serviceFactor };
}

/** Expected share of days with an authorisation and no suspension. */
function runningShare({ values, days }: LeversInForce): number {
  const suspended = suspendedProbability({ ...values, inForceDays: days.suspensionsPerYear });
  return availability(values) * (1 - suspended);
}

/** Days since accreditation stopped: a freeze and a permit delay may have begun on different days. */
function stockDays({ values, days }: LeversInForce): number {
  return Math.max(
    values.freezeMonths > 0 ? days.freezeMonths : 0,
    values.weaponsPermitDays > 0 ? days.weaponsPermitDays : 0,
  );
}
