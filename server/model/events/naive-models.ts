import type { Facility } from '../port.ts';
import { valueAt } from '../step-function.ts';
import type { Restriction } from './event.ts';
import type { EventParameters } from './event-parameters.ts';
import { commodityShare, type EventPlan } from './event-plan.ts';
import type { FlowRecord } from './flow-record.ts';
import { activeAt, openness, timed } from './openness.ts';

/** Plain models that the simulation has to beat. */
export const NAIVE_MODELS = ['no change', 'no diversion', 'full diversion'] as const;
export type NaiveModel = (typeof NAIVE_MODELS)[number];

/**
 * What a plain model predicts, hour by hour. `no change`: every day is normal. `no diversion`: every truck waits at
 * its own facility until it is through, at the pace that the restrictions leave. `full diversion`: what that pace
 * leaves over crosses at once at the nearest facility of the event, whatever its capacity.
 */
export function naiveRecords(
  model: NaiveModel,
  plan: EventPlan,
  normal: ReadonlyArray<readonly number[]>,
): FlowRecord[] {
  const flows = flowsOf(model, plan, normal);
  return flows.map((flow, f) => ({ ...flow, crossedWith: loadsOf(model, plan, f, normal[f]!) }));
}

function flowsOf(
  model: NaiveModel,
  plan: EventPlan,
  normal: ReadonlyArray<readonly number[]>,
): Array<Omit<FlowRecord, 'crossedWith'>> {
  const usualWait = plan.facilities.map(({ facility }) => facility.baselineMeanWaitMin.value);
  if (model === 'no change') return normal.map((trucks, f) => flowing(trucks, usualWait[f]!));
  const pace = plan.facilities.map((_, f) => pacePerHour(plan, f));
  if (model === 'no diversion') return normal.map((trucks, f) => queueing(trucks, pace[f]!, usualWait[f]!));
  const crossed = normal.map((trucks) => [...trucks]);
  for (const [f, trucks] of normal.entries()) {
    const relief = nearest(plan, f);
    for (const [slot, due] of trucks.entries()) {
      const left = Math.max(0, due - pace[f]![slot]!);
      crossed[f]![slot]! -= left;
      if (relief !== null) crossed[relief]![slot]! += left;
    }
  }
  return crossed.map((trucks, f) => flowing(trucks, usualWait[f]!));
}

/** Loads of each commodity that a target asks about: stopped ones never cross. */
function loadsOf(model: NaiveModel, plan: EventPlan, f: number, due: readonly number[]) {
  const { facility, calendar } = plan.facilities[f]!;
  const stops = timed(plan.event.restrictions, facility.id, calendar);
  const asked = plan.event.targets.flatMap(({ commodity }) => commodity ?? []);
  return Object.fromEntries(
    asked.map((commodity) => {
      const share = commodityShare(plan, f, commodity);
      const kept = (slot: number) =>
        activeAt(stops, calendar.startsMin[slot]!).reduce(
          (left, one) => left * (one.kind === 'preclearance' ? 1 - (one.levers.supplyStopShare ?? 0) : 1),
          1,
        );
      return [
        commodity,
        due.map((trucks, slot) => trucks * share * (model === 'no change' ? 1 : kept(slot))),
      ];
    }),
  );
}

/** Trucks that cross as they come, each after the usual wait. */
function flowing(crossed: readonly number[], waitMin: number): Omit<FlowRecord, 'crossedWith'> {
  return {
    crossed,
    waitSumMin: crossed.map((trucks) => trucks * waitMin),
    queue: crossed.map((trucks) => (trucks * waitMin) / 60),
  };
}

/** A fluid queue that keeps every truck; one that joins in an hour waits for those ahead at that hour's pace. */
function queueing(due: readonly number[], pace: readonly number[], usualWaitMin: number) {
  const queue: number[] = [];
  const crossed: number[] = [];
  const waitSumMin: number[] = [];
  let ahead = 0;
  let waitMin = usualWaitMin;
  for (const [slot, trucks] of due.entries()) {
    queue.push(ahead);
    const through = Math.min(ahead + trucks, pace[slot]!);
    if (pace[slot]! > 0) waitMin = usualWaitMin + (60 * ahead) / pace[slot]!;
    ahead += trucks - through;
    crossed.push(through);
    waitSumMin.push(through * waitMin);
  }
  return { crossed, waitSumMin, queue };
}

/** Trucks an hour that the restrictions leave; all that come where none is in force. */
function pacePerHour(plan: EventPlan, f: number): number[] {
  const { facility, calendar } = plan.facilities[f]!;
  const restrictions = timed(plan.event.restrictions, facility.id, calendar);
  const isOpen = openness(facility, calendar, restrictions, plan.ports.service.earlyQueueHours.value);
  return calendar.startsMin.map((startMin) => {
    const active = activeAt(restrictions, startMin);
    if (active.length === 0) return Number.POSITIVE_INFINITY;
    return valueAt(isOpen, startMin) > 0 ? openPace(facility, active, plan.parameters) : 0;
  });
}

function openPace(facility: Facility, active: readonly Restriction[], parameters: EventParameters): number {
  const booths = facility.lanes.standard.value + facility.lanes.fast.value;
  const capacity = facility.capacityPerHour.value;
  return Math.min(
    capacity,
    ...active.map((one) => {
      if (one.kind === 'booths')
        return one.open * Math.max(capacity / booths, parameters.busyBoothTrucksPerHour.value);
      if (one.kind !== 'state-inspection' || one.share === 0) return capacity;
      const { pace, meanMin, share } = one;
      if ('capacityPerHour' in pace) return pace.capacityPerHour / share;
      const bays = 'bays' in pace ? pace.bays : booths * parameters.inspectionBaysPerBooth.value;
      return (60 * bays) / meanMin / share;
    }),
  );
}

function nearest({ event, facilities }: EventPlan, f: number): number | null {
  const near = facilities[f]!.facility.neighbours.filter(({ id }) => event.facilities.includes(id)).toSorted(
    (a, b) => a.roadMin.value - b.roadMin.value,
  );
  return near.length > 0 ? event.facilities.indexOf(near[0]!.id) : null;
}
