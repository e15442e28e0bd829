import { DateTime } from 'luxon';
import { withAssumptions } from '../assumptions.ts';
import { localCalendar, localMidnightMs } from '../calendar.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Preview, PreviewRequest } from '../contract/preview.ts';
import { AssumptionError } from '../model/assumptions/replace-values.ts';
import type { FacilityRun } from '../model/border/border-network.ts';
import { firstMondayOf } from '../model/border/calendar.ts';
import { type FacilityPolicy, PRE_LAW, withdrawal } from '../model/border/facility-policy.ts';
import { facilityFacts } from '../model/policy/facility-facts.ts';
import { policySegments } from '../model/policy/policy-segments.ts';
import {
  POLICY_PREVIEW_LEAVES_OUT,
  PREVIEW_LEAVES_OUT,
  PREVIEW_STEP_MIN,
  type PreviewWorld,
  previewWorld,
} from '../model/study/preview.ts';
import type { Restriction } from '../model/study/what-if.ts';
import { demandOf, type MonthsOf } from './measured-days.ts';
import { PlanError } from './plan-error.ts';
import { restrictionOf } from './restriction.ts';
import { facilityOf } from './what-if-plan.ts';

const SOLVER = 'M(t)/M/c(t) with exponential patience, Crank–Nicolson';
const WEDNESDAY = 3;

export interface PreviewService {
  /** Both worlds on one working day, or why there is no preview: no such policy or assumption, or no truck counted. */
  preview(request: PreviewRequest): Preview | PlanError | AssumptionError;
}

export interface PreviewServiceOptions {
  readonly catalogue: Catalogue;
  readonly monthsOf: MonthsOf;
  readonly nowMs: () => number;
}

/**
 * Previews of what-ifs, on the first Wednesday that the what-if simulates: the middle of the week. The baseline of a
 * facility is solved once for as long as its day and count stay the same.
 */
export function createPreviewService({
  catalogue: stated,
  monthsOf,
  nowMs,
}: PreviewServiceOptions): PreviewService {
  const baselines = new Map<string, { readonly of: string; readonly world: PreviewWorld }>();

  const baselineOf = (run: FacilityRun, { ports }: Catalogue, assumed: string): PreviewWorld => {
    const { facility, calendar, monthTrucks } = run;
    const of = `${calendar.localDate[0]} ${monthTrucks} ${assumed}`;
    const known = baselines.get(facility.id);
    if (known?.of === of) return known.world;
    const world = previewWorld(run, ports, PRE_LAW);
    baselines.set(facility.id, { of, world });
    return world;
  };

  /** What the restriction leaves of preclearance on the run's day, averaged over luck. */
  const policyOf = (
    restriction: Restriction,
    { facility, calendar }: FacilityRun,
    { ports, commodityById }: Catalogue,
  ): FacilityPolicy => {
    if (restriction.kind === 'withdrawal') return withdrawal(restriction.share);
    const { policy, levers, constants } = restriction;
    const facts = facilityFacts(facility, ports.service, constants);
    const commodityIds = [...commodityById.keys()];
    const [day] = policySegments(
      policy,
      levers,
      { facilities: [{ facts, calendar }], commodityIds },
      'expected',
    );
    return day!.policies[0]!;
  };

  const solve = (request: PreviewRequest): Preview => {
    const startedMs = nowMs();
    const { portId, withdrawnShare, from, assume = {} } = request;
    const catalogue = withAssumptions(stated, assume).catalogue;
    const facility = facilityOf(portId, catalogue);
    const { restriction, label } = restrictionOf(request, catalogue);
    const demand = demandOf(facility, from, monthsOf(facility));
    const { zone } = facility;
    const date = wednesdayFrom(from ?? `${demand.month}-0${firstMondayOf(demand.month)}`);
    const run: FacilityRun = {
      facility,
      calendar: localCalendar(localMidnightMs(date, zone), 24, zone),
      demandMonth: demand.month,
      monthTrucks: demand.trucks,
    };
    const baseline = baselineOf(run, catalogue, JSON.stringify(assume));
    const left = policyOf(restriction, run, catalogue);
    const isRestricted = withdrawnShare !== 0;
    const policy = restriction.kind === 'policy' ? restriction.policy : null;
    return {
      label: isRestricted ? label : null,
      portId,
      withdrawnShare: withdrawnShare ?? null,
      policy: policy && { id: policy.id, name: policy.name },
      from: from ?? null,
      date,
      zone,
      demandMonth: demand.month,
      solver: SOLVER,
      stepMin: PREVIEW_STEP_MIN,
      baseline,
      restricted: isRestricted ? previewWorld(run, catalogue.ports, left) : baseline,
      leavesOut: policy ? [...PREVIEW_LEAVES_OUT, ...POLICY_PREVIEW_LEAVES_OUT] : PREVIEW_LEAVES_OUT,
      tookMs: Math.round((nowMs() - startedMs) * 10) / 10,
    };
  };

  return {
    preview: (request) => {
      try {
        return solve(request);
      } catch (error) {
        if (error instanceof PlanError || error instanceof AssumptionError) return error;
        throw error;
      }
    },
  };
}

/** The date itself or the next one that is a Wednesday. */
function wednesdayFrom(date: string): string {
  const day = DateTime.fromISO(date, { zone: 'utc' });
  return day.plus({ days: (WEDNESDAY - day.weekday + 7) % 7 }).toISODate()!;
}
