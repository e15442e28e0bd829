import type { CrossingRow } from '../../server/model/rows.ts';
import type { RecordedCrossings } from '../../server/recorded-trucks.ts';
import type { Store } from '../../server/store/open.ts';
import { batchFacts } from './batch-facts.ts';

/** A store into which no truck was imported. */
export const noTrucks: RecordedCrossings = { between: () => [], spans: () => [] };

/** Stores trucks of one facility as an import of a crossing-level file does. */
export function storeTrucks(
  store: Store,
  facilityId: string,
  trucks: ReadonlyArray<Pick<CrossingRow, 'joinedAtS'> & Partial<CrossingRow>>,
): void {
  const stage = store.stage('crossing');
  for (const [index, truck] of trucks.entries())
    stage.add({
      facilityId,
      laneKind: 'standard',
      truckRef: `truck ${index}`,
      primaryAtS: null,
      releasedAtS: null,
      isLoaded: null,
      commodity: null,
      timeReading: 'unique',
      line: index + 2,
      ...truck,
    });
  stage.settle();
  stage.commit(batchFacts(trucks.length));
  stage.discard();
}
