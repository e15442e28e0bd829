import { localCalendar, localMidnightMs } from '../calendar.ts';
import type { Catalogue } from '../catalogue.ts';
import type { WhatIfRequest } from '../contract/api.ts';
import { nearestName } from '../model/assumptions/nearest-name.ts';
import { firstMondayOf } from '../model/border/calendar.ts';
import type { Facility } from '../model/port.ts';
import type { WhatIfPlan } from '../model/study/what-if.ts';

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
  readonly demandMonth: string;
  readonly demandSource: string;
  /** Local dates of the first and last measured day. */
  readonly window: { readonly from: string; readonly to: string; readonly zone: string };
}

/** A request that cannot be planned; `code` is stable, the message one sentence that says how to mend it. */
export class PlanError extends Error {
  override readonly name = 'PlanError';
  readonly code: 'unknown-port' | 'no-demand';

  constructor(code: PlanError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Plans a what-if over whole local days from the first Monday of the facility's latest counted month: a day of
 * warm-up before, a day for counted trucks to finish after. Neighbours with counts are simulated with it.
 */
export function planWhatIf(request: WhatIfRequest, catalogue: Catalogue, monthsOf: MonthsOf): PlannedWhatIf {
  const facility = facilityOf(request.portId, catalogue);
  const latest = monthsOf(facility).at(-1);
  if (!latest || latest.trucks === 0)
    throw new PlanError(
      'no-demand',
      `No truck count is stored for ${facility.name.en}, so there is no demand to simulate: import a BTS file that covers port ${facility.portCode}.`,
    );
  const { zone } = facility;
  const monday = `${latest.month}-${String(firstMondayOf(latest.month)).padStart(2, '0')}`;
  const fromMs = localMidnightMs(monday, zone);
  const originMs = fromMs - WARM_UP_DAYS * DAY_MIN * 60_000;
  const totalDays = WARM_UP_DAYS + request.days + COOL_DOWN_DAYS;
  const run = (one: Facility, monthTrucks: number) => ({
    facility: one,
    calendar: localCalendar(originMs, totalDays * 24, one.zone),
    demandMonth: latest.month,
    monthTrucks,
  });
  const neighbours = facility.neighbours.flatMap(({ id }) => {
    const neighbour = catalogue.facilityById.get(id)!;
    const months = monthsOf(neighbour);
    const trucks = (months.find(({ month }) => month === latest.month) ?? months.at(-1))?.trucks;
    return trucks === undefined ? [] : [run(neighbour, trucks)];
  });
  const lastDay = localCalendar(fromMs, request.days * 24, zone).localDate.at(-1)!;
  return {
    facility,
    demandMonth: latest.month,
    demandSource: catalogue.ports.sources[facility.counts.source]!.title,
    window: { from: monday, to: lastDay, zone },
    plan: {
      runs: [run(facility, latest.trucks), ...neighbours],
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
      restriction: { kind: 'withdrawal', share: request.withdrawnShare },
      seed: request.seed,
      window: { fromMin: WARM_UP_DAYS * DAY_MIN, toMin: (WARM_UP_DAYS + request.days) * DAY_MIN },
      endMin: totalDays * DAY_MIN,
    },
  };
}

function facilityOf(id: string, catalogue: Catalogue): Facility {
  const facility = catalogue.facilityById.get(id);
  if (facility) return facility;
  const known = [...catalogue.facilityById.keys()];
  throw new PlanError(
    'unknown-port',
    `There is no port '${id}'; did you mean '${nearestName(id, known)}'? Known ports: ${known.join(', ')}.`,
  );
}
