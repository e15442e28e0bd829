import type { Figure } from '../port.ts';
import type { DistributedFigure, ServiceDefaults } from '../service-defaults.ts';
import { figureQuantile } from '../uncertainty/distribution-of.ts';
import { latinHypercube } from '../uncertainty/latin-hypercube.ts';
import type { EventPlan } from './event-plan.ts';

/** How truckers respond to waits: guesses and calibrated figures that every replication takes otherwise. */
const RESPONSES = [
  'patienceMin',
  'holdAtMin',
  'holdShare',
  'divertExtraMin',
  'divertibleShare',
  'retryShare',
] as const satisfies ReadonlyArray<keyof ServiceDefaults>;

/** The plan of each replication, and for each target what a report of a wait is over the wait. */
export interface Draw {
  readonly plan: EventPlan;
  readonly reportedWait: readonly number[];
}

/** Draws of every uncertain figure for all replications, each spread evenly over its distribution. */
export function drawsOf(plan: EventPlan): (replication: number) => Draw {
  const { event, parameters, ports, seed, replications } = plan;
  const perFacility = event.facilities.flatMap((id) => [
    `demand/${id}`,
    `capacity/${id}`,
    `inspection/${id}`,
  ]);
  const reports = event.targets.map(({ id }) => `report/${id}`);
  const columns = latinHypercube([...RESPONSES, ...perFacility, ...reports], replications, seed);
  return (replication) => {
    const draw = (name: string, figure: Figure) => figureQuantile(figure, columns[name]![replication]!);
    const service = { ...ports.service } as { -readonly [K in keyof ServiceDefaults]: DistributedFigure };
    for (const key of RESPONSES) service[key] = { ...service[key], value: draw(key, service[key]) };
    return {
      plan: {
        ...plan,
        ports: { ...ports, service },
        facilities: plan.facilities.map((one) => {
          const { id, capacityPerHour } = one.facility;
          const level = draw(`demand/${id}`, parameters.demandLevel);
          const capacity = capacityPerHour.value * draw(`capacity/${id}`, parameters.capacityLevel);
          return {
            ...one,
            facility: { ...one.facility, capacityPerHour: { ...capacityPerHour, value: capacity } },
            byWeekday: one.byWeekday.map((trucks) => trucks * level),
            inspectionPace: draw(`inspection/${id}`, parameters.inspectionPace),
          };
        }),
      },
      reportedWait: reports.map((name) => draw(name, parameters.reportedWait)),
    };
  };
}
