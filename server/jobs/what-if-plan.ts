import { localCalendar } from '../calendar.ts';
import type { Catalogue } from '../catalogue.ts';
import type { WhatIfRequest } from '../contract/api.ts';
import { figuresOf } from '../figures-of.ts';
import { nearestName } from '../model/assumptions/nearest-name.ts';
import type { Facility } from '../model/port.ts';
import type { WhatIfPlan } from '../model/study/what-if.ts';
import type { RecordedCrossings } from '../recorded-trucks.ts';
import { type CourseSpans, countedDays, courseSpans, type MonthsOf, tracedDays } from './measured-days.ts';
import { PlanError } from './plan-error.ts';
import { type PlannedTrace, planTrace } from './planned-trace.ts';
import { restrictionOf } from './restriction.ts';

const MINUTE_MS = 60_000;
const WARM_UP_MS = 86_400_000;
const COOL_DOWN_MS = 86_400_000;

/** What is stored of trucks: how many were counted, and which were seen. */
export interface StoredDemand {
  readonly monthsOf: MonthsOf;
  readonly crossings: RecordedCrossings;
}

export interface PlannedWhatIf {
  readonly plan: WhatIfPlan;
  readonly facility: Facility;
  readonly scenario: { readonly name: string; readonly label: string };
  readonly demandMonth: string;
  readonly demandSource: string;
  readonly figures: string;
  /** Local dates of the first and last measured day. */
  readonly window: { readonly from: string; readonly to: string; readonly zone: string };
  /** Midnight before the first measured day, ms since the epoch. */
  readonly fromMs: number;
  /** By which its course is told; `null` where its restriction has no dates. */
  readonly spans: (CourseSpans & { readonly toMs: number }) | null;
  /** `null` where counts set the facility's demand. */
  readonly trace: PlannedTrace | null;
}

/**
 * Plans a what-if over whole local days: a day of warm-up before, a day for counted trucks to finish after. Neighbours
 * with counts are simulated with it. Throws PlanError where there is nothing to simulate.
 */
export function planWhatIf(
  request: WhatIfRequest,
  catalogue: Catalogue,
  stored: StoredDemand,
): PlannedWhatIf {
  const { monthsOf, crossings } = stored;
  const { seed } = request;
  const facility = facilityOf(request.portId, catalogue);
  const days =
    request.trace === undefined
      ? countedDays(request, facility, monthsOf(facility))
      : tracedDays(request.trace, facility, crossings);
  const { restriction, name, label } = restrictionOf(request, catalogue);
  const originMs = days.fromMs - WARM_UP_MS;
  const endMs = days.toMs + COOL_DOWN_MS;
  const minuteOf = (atMs: number) => (atMs - originMs) / MINUTE_MS;
  const run = (one: Facility, monthTrucks: number) => ({
    facility: one,
    calendar: localCalendar(originMs, minuteOf(endMs) / 60, one.zone),
    demandMonth: days.month,
    monthTrucks,
  });
  const neighbours = facility.neighbours.flatMap(({ id }) => {
    const neighbour = catalogue.facilityById.get(id)!;
    const months = monthsOf(neighbour);
    const trucks = (months.find(({ month }) => month === days.month) ?? months.at(-1))?.trucks;
    return trucks === undefined ? [] : [run(neighbour, trucks)];
  });
  const spans = restriction.kind === 'policy' ? courseSpans(days, facility.zone) : null;
  const hasNeighbours = neighbours.length > 0;
  const trace =
    request.trace === undefined
      ? null
      : planTrace(crossings, catalogue, { facility, days, originMs, endMs, seed, hasNeighbours });
  return {
    facility,
    scenario: { name, label },
    demandMonth: days.month,
    demandSource: catalogue.ports.sources[facility.counts.source]!.title,
    figures: figuresOf(catalogue, facility.id),
    window: { from: days.from, to: days.to, zone: facility.zone },
    fromMs: days.fromMs,
    spans: spans && { ...spans, toMs: days.toMs },
    trace,
    plan: {
      runs: [run(facility, days.monthTrucks), ...neighbours],
      ports: {
        arrivalProfiles: catalogue.ports.arrivalProfiles,
        dayOfWeek: catalogue.ports.dayOfWeek,
        service: catalogue.ports.service,
      },
      produce: {
        commodities: catalogue.commodities,
        climate: catalogue.climate,
        coldChain: catalogue.coldChain,
        economics: catalogue.economics,
      },
      restriction,
      ...(trace && { trace: trace.demand }),
      seed,
      window: {
        fromMin: minuteOf(days.fromMs),
        toMin: minuteOf(days.toMs),
        ...(spans && { spanStartsMin: spans.startsMs.map(minuteOf) }),
      },
      endMin: minuteOf(endMs),
    },
  };
}

/** Throws PlanError where a request names a port or a policy that is not known, before anything is opened. */
export function refuseUnknown(request: WhatIfRequest, catalogue: Catalogue): void {
  facilityOf(request.portId, catalogue);
  restrictionOf(request, catalogue);
}

/** Throws PlanError where there is none. */
export function facilityOf(id: string, catalogue: Catalogue): Facility {
  const facility = catalogue.facilityById.get(id);
  if (facility) return facility;
  const known = [...catalogue.facilityById.keys()];
  throw new PlanError(
    'unknown-port',
    `There is no port '${id}'; did you mean '${nearestName(id, known)}'? Known ports: ${known.join(', ')}.`,
  );
}
