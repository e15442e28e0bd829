import { localCalendar, localMidnightMs } from '../calendar.ts';
import type { Catalogue } from '../catalogue.ts';
import { HYPOTHETICAL } from '../contract/api.ts';
import type { Preview, PreviewRequest } from '../contract/preview.ts';
import type { FacilityRun } from '../model/border/border-network.ts';
import { firstMondayOf } from '../model/border/calendar.ts';
import { PRE_LAW, withdrawal } from '../model/border/facility-policy.ts';
import {
  PREVIEW_LEAVES_OUT,
  PREVIEW_STEP_MIN,
  type PreviewWorld,
  previewWorld,
} from '../model/study/preview.ts';
import type { MonthsOf } from './what-if-plan.ts';

const SOLVER = 'M(t)/M/c(t) with exponential patience, Crank–Nicolson';

export interface PreviewService {
  /** Both worlds on one working day; null where the facility is unknown or no truck of it is counted. */
  preview(request: PreviewRequest): Preview | null;
}

export interface PreviewServiceOptions {
  readonly catalogue: Catalogue;
  readonly monthsOf: MonthsOf;
  readonly nowMs: () => number;
}

/**
 * Previews of what-ifs, on the Wednesday after the first Monday of the facility's latest counted month: the middle
 * of the week that a what-if simulates. A baseline is solved once for each facility and count.
 */
export function createPreviewService({ catalogue, monthsOf, nowMs }: PreviewServiceOptions): PreviewService {
  const { ports } = catalogue;
  const baselines = new Map<string, { readonly of: string; readonly world: PreviewWorld }>();

  const baselineOf = (run: FacilityRun): PreviewWorld => {
    const { facility, demandMonth, monthTrucks } = run;
    const of = `${demandMonth} ${monthTrucks}`;
    const known = baselines.get(facility.id);
    if (known?.of === of) return known.world;
    const world = previewWorld(run, ports, PRE_LAW);
    baselines.set(facility.id, { of, world });
    return world;
  };

  return {
    preview: ({ portId, withdrawnShare }) => {
      const startedMs = nowMs();
      const facility = catalogue.facilityById.get(portId);
      const latest = facility && monthsOf(facility).at(-1);
      if (facility === undefined || latest === undefined || latest.trucks === 0) return null;
      const { zone } = facility;
      const date = `${latest.month}-${String(firstMondayOf(latest.month) + 2).padStart(2, '0')}`;
      const run: FacilityRun = {
        facility,
        calendar: localCalendar(localMidnightMs(date, zone), 24, zone),
        demandMonth: latest.month,
        monthTrucks: latest.trucks,
      };
      const baseline = baselineOf(run);
      return {
        label: withdrawnShare > 0 ? HYPOTHETICAL : null,
        portId,
        withdrawnShare,
        date,
        zone,
        demandMonth: latest.month,
        solver: SOLVER,
        stepMin: PREVIEW_STEP_MIN,
        baseline,
        restricted: withdrawnShare > 0 ? previewWorld(run, ports, withdrawal(withdrawnShare)) : baseline,
        leavesOut: PREVIEW_LEAVES_OUT,
        tookMs: Math.round((nowMs() - startedMs) * 10) / 10,
      };
    },
  };
}
