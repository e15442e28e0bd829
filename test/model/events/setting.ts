import { readDefaults } from '../../../server/catalogue.ts';
import { parseEvent } from '../../../server/event-files.ts';
import { readEventsFile } from '../../../server/event-parameters.ts';
import { planEvent } from '../../../server/jobs/plan-event.ts';
import type { EventPlan } from '../../../server/model/events/event-plan.ts';
import { readShippedCounts } from '../../../server/shipped-counts.ts';

const catalogue = readDefaults();
const countsOf = readShippedCounts();

/** The plan of an event at Brownsville Veterans, Monday 1 to Friday 5 May 2023, with 900 trucks a weekday. */
export function planOf(
  restrictions: string,
  rest: { facilities?: string; targets?: string; demand?: string } = {},
): EventPlan {
  const text = `schemaVersion: 1
id: own-2023-05
title: An event of one's own
period: { from: 2023-05-01, to: 2023-05-05 }
facilities: [${rest.facilities ?? 'brownsville-veterans'}]
demand: ${rest.demand ?? '[{ facility: brownsville-veterans, weekday: 900, saturday: 0, sunday: 0 }]'}
restrictions: [${restrictions}]
targets: ${rest.targets ?? '[{ id: flow, class: throughput, metric: totalTrucks, facility: all, observed: 0, grade: A }]'}
`;
  const known = {
    facilityIds: [...catalogue.facilityById.keys()],
    commodityIds: [...catalogue.commodityById.keys()],
  };
  return planEvent(parseEvent('own.yaml', text, known), {
    catalogue,
    countsOf,
    parameters: readEventsFile().parameters,
    seed: 1,
    replications: 2,
  });
}
