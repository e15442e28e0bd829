import type { LaneKind } from '../../model/wait-reading.ts';

/** What is looked at together, in words: `Laredo World Trade, standard lanes`. */
export function seriesName(place: string, laneKind: LaneKind): string {
  return `${place}, ${laneKind} lanes`;
}
