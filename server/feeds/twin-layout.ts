import { localCalendar } from '../calendar.ts';
import type { Catalogue } from '../catalogue.ts';
import { borderDemand, type FacilityRun } from '../model/border/border-network.ts';
import type { TruckTrace } from '../model/border/truck-trace.ts';
import type { WithdrawnNetworkInput } from '../model/border/withdrawn-network.ts';
import type { Facility } from '../model/port.ts';
import { type ProduceModel, produceModel } from '../model/study/produce-model.ts';
import type { TwinStart } from './twin-start.ts';

const DAY_HOURS = 24;
/** Local clocks and demand are laid out this far ahead, and again before they end. */
const HORIZON_HOURS = 28 * DAY_HOURS;
const RENEW_HOURS = 2 * DAY_HOURS;

export type MonthsOf = (
  facility: Facility,
) => ReadonlyArray<{ readonly month: string; readonly trucks: number }>;

/** Weeks of local clocks and demand laid out ahead, the same for both worlds. */
export interface TwinLayout extends Required<WithdrawnNetworkInput> {
  readonly produce: readonly ProduceModel[];
  /** When the next weeks have to be laid out, minutes. */
  readonly renewAtMin: number;
}

/** Lays out the weeks from hour `fromHour` of the run on. */
export function layOut(
  { catalogue, monthsOf }: { readonly catalogue: Catalogue; readonly monthsOf: MonthsOf },
  { originMs, demandMonth }: Pick<TwinStart, 'originMs' | 'demandMonth'>,
  trace: TruckTrace | null,
  fromHour: number,
): TwinLayout {
  const { ports } = catalogue;
  const runs = ports.facilities.map(
    (facility): FacilityRun => ({
      facility,
      calendar: localCalendar(originMs, HORIZON_HOURS, facility.zone, fromHour),
      demandMonth,
      monthTrucks: monthsOf(facility).find(({ month }) => month === demandMonth)?.trucks ?? 0,
    }),
  );
  return {
    runs,
    ports,
    trace,
    demand: borderDemand(runs, ports),
    produce: runs.map((run) => produceModel(run, catalogue, ports.service)),
    renewAtMin: (fromHour + HORIZON_HOURS - RENEW_HOURS) * 60,
  };
}
