import { nearestName } from '../assumptions/nearest-name.ts';
import type { EventFile } from './event.ts';

/** What is wrong with one place of an event file. */
export interface EventProblem {
  readonly path: ReadonlyArray<string | number>;
  readonly message: string;
}

/** What names an event may use. */
export interface KnownToEvents {
  readonly facilityIds: readonly string[];
  readonly commodityIds: readonly string[];
}

/** Everything in an event that is well formed and yet cannot be run; empty where it can. */
export function eventProblems(event: EventFile, known: KnownToEvents): EventProblem[] {
  const { period, facilities, demand, restrictions, targets } = event;
  const problems: EventProblem[] = [];
  const add = (path: EventProblem['path'], message: string) => problems.push({ path, message });
  const ordered = (path: EventProblem['path'], { from, to }: { from: string; to: string }) => {
    if (endOf(to) < from) add([...path, 'to'], `${to} is before ${from}: expected an end after the start`);
  };
  const ofEvent = (path: EventProblem['path'], id: string) => {
    if (!facilities.includes(id))
      add(
        [...path, 'facility'],
        `${id} is not among the facilities of this event: expected ${facilities.join(', ')}`,
      );
  };

  ordered(['period'], period);
  for (const [i, id] of facilities.entries()) {
    if (!known.facilityIds.includes(id))
      add(
        ['facilities', i],
        `there is no facility ${id}; did you mean ${nearestName(id, known.facilityIds)}?`,
      );
    if (facilities.indexOf(id) < i) add(['facilities', i], `${id} is named twice`);
  }
  for (const [i, { facility }] of demand.entries()) {
    ofEvent(['demand', i], facility);
    if (demand.findIndex((one) => one.facility === facility) < i)
      add(['demand', i, 'facility'], `${facility} has its demand twice`);
  }
  for (const [i, restriction] of restrictions.entries()) {
    ofEvent(['restrictions', i], restriction.facility);
    ordered(['restrictions', i], restriction);
    if (restriction.kind === 'booths' && (restriction.fastOpen ?? 0) > restriction.open)
      add(['restrictions', i, 'fastOpen'], 'more FAST booths open than booths: open counts both');
  }
  for (const [i, target] of targets.entries()) {
    const { id, facility, metric, commodity, hours } = target;
    if (facility !== 'all') ofEvent(['targets', i], facility);
    ordered(['targets', i], target);
    if (targets.findIndex((one) => one.id === id) < i) add(['targets', i, 'id'], `${id} is named twice`);
    if (facility === 'all' && NEEDS_FACILITY.has(metric))
      add(['targets', i, 'facility'], `${metric} is of one facility: expected ${facilities.join(', ')}`);
    if (hours !== null && metric !== 'meanWaitMin' && metric !== 'maxWaitMin')
      add(['targets', i, 'hours'], `${metric} is taken over whole days: leave hours out`);
    if (commodity !== null && !known.commodityIds.includes(commodity))
      add(
        ['targets', i, 'commodity'],
        `there is no commodity ${commodity}; did you mean ${nearestName(commodity, known.commodityIds)}?`,
      );
    if (commodity !== null && !COUNTS.has(metric))
      add(['targets', i, 'commodity'], `${metric} is of all trucks: leave commodity out`);
  }
  return problems;
}

const NEEDS_FACILITY = new Set(['facilityShare', 'maxWaitMin', 'meanWaitMin', 'recoveryDays']);
const COUNTS = new Set(['meanDailyTrucks', 'totalTrucks', 'catchUpPct']);

/** A date that is an end includes its day. */
function endOf(time: string): string {
  return time.includes('T') ? time : `${time}T24:00`;
}
