import type { CrossingRow } from '../../server/model/rows.ts';
import type { RecordedCrossings } from '../../server/recorded-trucks.ts';
import type { Store } from '../../server/store/open.ts';

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
  stage.commit({
    fileName: 'crossings.csv',
    sha256: '0'.repeat(64),
    layout: 'test',
    why: '',
    encoding: null,
    profile: null,
    repeated: 0,
    quality: null,
    rejectsCsv: null,
    shouldStop: () => false,
    provenance: null,
    rows: trucks.length,
    skipped: 0,
    repairs: [],
    problems: [],
    dryRun: false,
    importedAtMs: 5,
    policy: 'replace',
    tookMs: () => 1,
  });
  stage.discard();
}
