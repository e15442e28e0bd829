import type { ReplaySpan } from './contract/replays.ts';
import type { PortsFile } from './model/port.ts';
import { type RecordedCrossings, recordedSpan } from './recorded-trucks.ts';

interface ReplayService {
  /** West to east. */
  list(): ReplaySpan[];
}

/** What of the imported trucks can be replayed. */
export function createReplayService(
  { facilities }: Pick<PortsFile, 'facilities'>,
  crossings: RecordedCrossings,
): ReplayService {
  return {
    list: () => {
      const stored = crossings.spans();
      return facilities.flatMap((facility) => {
        const span = recordedSpan({ ...crossings, spans: () => stored }, facility);
        return span === null ? [] : [{ facilityId: facility.id, zone: facility.zone, ...span }];
      });
    },
  };
}
