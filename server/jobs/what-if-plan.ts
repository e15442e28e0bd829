import { localCalendar, localMidnightMs } from '../calendar.ts';
import type { Catalogue } from '../catalogue.ts';
import type { WhatIfRequest } from '../contract/api.ts';
import { nearestName } from '../model/assumptions/nearest-name.ts';
import { firstMondayOf } from '../model/border/calendar.ts';
import type { Facility } from '../model/port.ts';
import type { WhatIfPlan } from '../model/study/what-if.ts';
import { PlanError } from './plan-error.ts';
import { restrictionOf } from './restriction.ts';

const WARM_UP_DAYS = 1;
const COOL_DOWN_DAYS = 1;
const DAY_MIN = 1440;

/** Monthly trucks of a facility, oldest first, as stored. */
export type MonthsOf = (
  facility: Facility,
) => ReadonlyArray<{ readonly month: string; readonly trucks: number }>;

export interface PlannedWhatIf {
  readonly plan: WhatIfPlan;
  readonly facility: Facility;
  readonly scenario: { readonly name: string; readonly label: string };
  readonly demandMonth: string;
  readonly demandSource: string;
  /** Local dates of the first and last measured day. */
  readonly window: { readonly from: string; readonly to: string; readonly zone: string };
}

/**
 * Plans a what-if over whole local days from the day asked for, or from the first Monday of the facility's latest
 * counted month: a day of warm-up before, a day for counted trucks to finish after. Neighbours with counts are simulated with it.
 */
export function planWhatIf(request: WhatIfRequest, catalogue: Catalogue, monthsOf: MonthsOf): PlannedWhatIf {
  const facility = facilityOf(request.portId, catalogue);
  const demand = demandOf(facility, request.from, monthsOf(facility));
  const { restriction, name, label } = restrictionOf(request, catalogue);
  const { zone } = facility;
  const monday = `${demand.month}-${String(firstMondayOf(demand.month)).padStart(2, '0')}`;
  const from = request.from ?? monday;
  const fromMs = localMidnightMs(from, zone);
  const originMs = fromMs - WARM_UP_DAYS * DAY_MIN * 60_000;
  const totalDays = WARM_UP_DAYS + request.days + COOL_DOWN_DAYS;
  const run = (one: Facility, monthTrucks: number) => ({
    facility: one,
    calendar: localCalendar(originMs, totalDays * 24, one.zone),
    demandMonth: demand.month,
    monthTrucks,
  });
  const neighbours = facility.neighbours.flatMap(({ id }) => {
    const neighbour = catalogue.facilityById.get(id)!;
    const months = monthsOf(neighbour);
    const trucks = (months.find(({ month }) => month === demand.month) ?? months.at(-1))?.trucks;
    return trucks === undefined ? [] : [run(neighbour, trucks)];
  });
  const lastDay = localCalendar(fromMs, request.days * 24, zone).localDate.at(-1)!;
  return {
    facility,
    scenario: { name, label },
    demandMonth: demand.month,
    demandSource: catalogue.ports.sources[facility.counts.source]!.title,
    window: { from, to: lastDay, zone },
    plan: {
      runs: [run(facility, demand.trucks), ...neighbours],
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
      seed: request.seed,
      window: { fromMin: WARM_UP_DAYS * DAY_MIN, toMin: (WARM_UP_DAYS + request.days) * DAY_MIN },
      endMin: totalDays * DAY_MIN,
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

/** The month whose count sets demand: that of the first day asked for, or the latest. Throws PlanError without one. */
export function demandOf(facility: Facility, from: string | undefined, months: ReturnType<MonthsOf>) {
  const counted = from === undefined ? months.at(-1) : months.find(({ month }) => month === from.slice(0, 7));
  if (counted && counted.trucks > 0) return counted;
  const { en } = facility.name;
  if (from === undefined || months.length === 0)
    throw new PlanError(
      'no-demand',
      `No truck count is stored for ${en}, so there is no demand to simulate: import a BTS file that covers port ${facility.portCode}.`,
    );
  throw new PlanError(
    'no-demand',
    `No truck count of ${from.slice(0, 7)} is stored for ${en}, so there is no demand to simulate: choose a first day from ${months[0]!.month} to ${months.at(-1)!.month}, or import that month.`,
  );
}
