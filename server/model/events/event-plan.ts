import type { LocalCalendar } from '../border/calendar.ts';
import { carriesProduce, classShares, VEHICLE_CLASSES } from '../border/vehicle-class.ts';
import type { LeverDefinitions } from '../policy/levers.ts';
import type { PolicyConstants } from '../policy/policy.ts';
import type { Facility, PortsFile } from '../port.ts';
import { commodityDraws } from '../spoilage/load.ts';
import type { EventFile } from './event.ts';
import type { EventParameters } from './event-parameters.ts';

/** One facility of an event: its data, its clock over the run, and its normal trucks. */
export interface EventFacility {
  readonly facility: Facility;
  readonly calendar: LocalCalendar;
  /** Normal trucks of a day by weekday, Monday first. */
  readonly byWeekday: readonly number[];
  /** Inspections an hour of a state inspection here over those assumed. */
  readonly inspectionPace: number;
}

/** Everything that a run of one event needs; the facilities are those of the event, in its order. */
export interface EventPlan {
  readonly event: EventFile;
  readonly facilities: readonly EventFacility[];
  readonly ports: Pick<PortsFile, 'arrivalProfiles' | 'service'>;
  readonly policy: { readonly levers: LeverDefinitions; readonly constants: PolicyConstants };
  readonly commodityIds: readonly string[];
  readonly parameters: EventParameters;
  readonly seed: number;
  /** Replications of the whole study, over which the uncertain figures are spread evenly. */
  readonly replications: number;
}

/** The facilities that a target is about. */
export function indicesOf({ event }: Pick<EventPlan, 'event'>, facility: string): number[] {
  return event.facilities.flatMap((id, f) => (facility === 'all' || id === facility ? [f] : []));
}

/** Share of a facility's trucks that carry a commodity. */
export function commodityShare({ facilities, ports }: EventPlan, f: number, commodity: string): number {
  const { facility } = facilities[f]!;
  const draws = commodityDraws(facility).find(({ id }) => id === commodity);
  if (!draws) return 0;
  const shares = classShares(facility, ports.service.narpShareOfProduce.value);
  const produce = VEHICLE_CLASSES.reduce(
    (sum, name, c) => sum + (carriesProduce(facility, name) ? shares[c]! : 0),
    0,
  );
  return produce * (draws.to - draws.from);
}
