import type { Catalogue } from './catalogue.ts';

/** What the capacity, lanes, arrivals and FAST share of a facility rest on, in words for results and pages. */
export function figuresOf({ calibration }: Pick<Catalogue, 'calibration'>, facilityId: string): string {
  return calibration?.facilityIds.has(facilityId) ? calibration.name : 'labelled defaults';
}
