import type { Catalogue } from '../catalogue.ts';
import type { WhatIfRequest } from '../contract/api.ts';
import type { RecordedCrossings } from '../recorded-trucks.ts';
import type { MonthsOf } from './measured-days.ts';
import { planWhatIf, type StoredDemand } from './what-if-plan.ts';

/** What planning one what-if reads of the store, as values that a worker thread can be given. */
export interface DemandRead {
  readonly months: Readonly<Record<string, ReturnType<MonthsOf>>>;
  readonly spans: ReturnType<RecordedCrossings['spans']>;
  readonly trucks: ReturnType<RecordedCrossings['between']>;
}

/** Plans the what-if once and keeps what it read. Throws PlanError where there is nothing to simulate. */
export function demandReadBy(request: WhatIfRequest, catalogue: Catalogue, stored: StoredDemand): DemandRead {
  const months: Record<string, ReturnType<MonthsOf>> = {};
  let spans: DemandRead['spans'] = [];
  let trucks: DemandRead['trucks'] = [];
  planWhatIf(request, catalogue, {
    monthsOf: (facility) => {
      months[facility.id] = stored.monthsOf(facility);
      return months[facility.id]!;
    },
    crossings: {
      spans: () => {
        spans = stored.crossings.spans();
        return spans;
      },
      between: (...asked) => {
        trucks = stored.crossings.between(...asked);
        return trucks;
      },
    },
  });
  return { months, spans, trucks };
}

/** The store as far as it was read. */
export function demandFrom({ months, spans, trucks }: DemandRead): StoredDemand {
  return {
    monthsOf: ({ id }) => months[id]!,
    crossings: { spans: () => spans, between: () => trucks },
  };
}
