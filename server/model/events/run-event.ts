import { hourlyTrucks, networkOf, sourcesOf } from '../border/border-network.ts';
import { daysInMonth } from '../border/calendar.ts';
import { type FacilityPolicy, PRE_LAW } from '../border/facility-policy.ts';
import { STATION_ROLES } from '../border/facility-stations.ts';
import { facilityFacts } from '../policy/facility-facts.ts';
import { PROGRAMMES } from '../policy/levers.ts';
import type { Policy } from '../policy/policy.ts';
import { policySegments } from '../policy/policy-segments.ts';
import { CrossingLog } from '../simulation/crossing-log.ts';
import type { Network, Source } from '../simulation/network.ts';
import { Simulation } from '../simulation/simulation.ts';
import { endOf } from './event-clock.ts';
import type { EventPlan } from './event-plan.ts';
import type { FlowRecord } from './flow-record.ts';
import { FlowTally } from './flow-tally.ts';
import { activeAt, openness, timed } from './openness.ts';
import { linesOf, restrictedStations } from './restricted-stations.ts';

const LOG_ROWS = 8192;

/** One run of an event's whole system, from normal days before to normal days after; a record by facility. */
export function runEvent(plan: EventPlan, replication: number): FlowRecord[] {
  const { event, facilities, seed } = plan;
  const { endMin } = facilities[0]!.calendar;
  const commodities = [...new Set(event.targets.flatMap(({ commodity }) => commodity ?? []))];
  const tally = new FlowTally(
    facilities.map(({ facility }) => facility),
    endMin / 60,
    commodities,
  );
  const log = new CrossingLog({ capacity: LOG_ROWS, onFull: (full) => tally.add(full) });
  const [first, ...changes] = segmentsOf(plan, replication);
  const simulation = new Simulation(first!.network(), { seed, replication, log });
  for (const { fromMin, network } of changes) {
    simulation.advanceTo(fromMin);
    simulation.reconfigure(network());
  }
  simulation.advanceTo(endMin);
  simulation.finish();
  return tally.records();
}

/** Networks from the minute at which each begins to hold. */
function segmentsOf(plan: EventPlan, replication: number) {
  const { event, facilities, ports, parameters } = plan;
  const { service } = ports;
  const demand = demandOf(plan);
  const restrictions = facilities.map(({ facility, calendar }) =>
    timed(event.restrictions, facility.id, calendar),
  );
  const schedules = facilities.map(({ facility, calendar }, f) => ({
    isOpen: openness(facility, calendar, restrictions[f]!),
    approachIsOpen: openness(facility, calendar, restrictions[f]!, service.earlyQueueHours.value),
  }));
  const policies = policiesOf(plan, replication);
  const { endMin } = facilities[0]!.calendar;
  const starts = new Set([0, ...policies.map(({ fromMin }) => fromMin)]);
  for (const all of restrictions) for (const { from, to } of all) starts.add(from).add(to);
  const normals = new Map<readonly FacilityPolicy[], Network>();
  const networkAt = (atMin: number): Network => {
    const policy = policies.findLast(({ fromMin }) => fromMin <= atMin)!.policies;
    const normal = normals.get(policy) ?? networkOf(facilities, service, policy, demand);
    normals.set(policy, normal);
    const stations = facilities.flatMap(({ facility, inspectionPace }, f) =>
      restrictedStations({
        stations: normal.stations.slice(f * STATION_ROLES.length, (f + 1) * STATION_ROLES.length),
        firstStation: f * STATION_ROLES.length,
        facility,
        service,
        parameters,
        inspectionPace,
        ...schedules[f]!,
        active: activeAt(restrictions[f]!, atMin),
      }),
    );
    const gates = normal.facilities.map((gate, f) => ({
      ...gate,
      entries: linesOf(f * STATION_ROLES.length),
    }));
    return { ...normal, facilities: gates, stations };
  };
  return [...starts]
    .filter((fromMin) => fromMin < endMin)
    .toSorted((a, b) => a - b)
    .map((fromMin) => ({ fromMin, network: () => networkAt(fromMin) }));
}

function demandOf({ facilities, ports }: EventPlan): Source[] {
  return facilities.flatMap((one, f) =>
    sourcesOf(one, f, hourlyTrucks(one, one.byWeekday, ports.arrivalProfiles, ports.service), ports.service),
  );
}

function policiesOf(
  { event, facilities, ports, policy: { levers, constants }, commodityIds, seed }: EventPlan,
  replication: number,
): Array<{ readonly fromMin: number; readonly policies: readonly FacilityPolicy[] }> {
  const intervals = event.restrictions.flatMap((one) =>
    one.kind === 'preclearance'
      ? [
          {
            from: one.from.slice(0, 10),
            to: dayAfter(endOf(one.to)),
            facilities: [one.facility],
            programmes: PROGRAMMES,
            commodities: 'all' as const,
            levers: one.levers,
            label: { en: event.title, es: event.title },
            source: event.id,
            hypothetical: false,
          },
        ]
      : [],
  );
  if (intervals.length === 0) return [{ fromMin: 0, policies: facilities.map(() => PRE_LAW) }];
  const policy: Policy = { id: event.id, name: { en: event.title, es: event.title }, intervals };
  const run = {
    facilities: facilities.map(({ facility, calendar }) => ({
      facts: facilityFacts(facility, ports.service, constants),
      calendar,
    })),
    commodityIds,
  };
  return policySegments(policy, levers, run, { seed, replication });
}

/** First local date on which something that ends at this minute no longer holds. */
function dayAfter(end: string): string {
  const date = end.slice(0, 10);
  if (end.endsWith('T00:00')) return date;
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  if (day < daysInMonth(year, month)) return dateOf(year, month, day + 1);
  return month < 12 ? dateOf(year, month + 1, 1) : dateOf(year + 1, 1, 1);
}

function dateOf(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
