import type { AnyRow, Dataset, Rows } from '../../server/model/rows.ts';
import type { Store } from '../../server/store/open.ts';
import { batchFacts } from './batch-facts.ts';

/** Row `n` of each kind; `round` is what a later import says otherwise. */
const MAKERS: { readonly [D in Dataset]: (n: number, round: number) => Rows[D] } = {
  'monthly-count': (n, round) => ({
    portCode: String(1000 + (n % 200)),
    portName: `Port ${n % 200}`,
    state: 'Texas',
    border: 'US-Mexico Border',
    crossing: '',
    measure: 'Trucks',
    monthNumber: (1990 + Math.floor(n / 2_400)) * 100 + (Math.floor(n / 200) % 12) + 1,
    value: 10_000 + 37 * n + round,
    line: n,
  }),
  wait: (n, round) => ({
    portNumber: String(230_400 + (n % 5)),
    portName: 'Laredo',
    crossingName: 'World Trade Bridge',
    laneKind: n % 2 === 0 ? 'standard' : 'FAST',
    observedAtMs: Date.UTC(2026, 0, 1) + Math.floor(n / 10) * 3_600_000,
    utcOffsetMin: -360,
    state: 'value',
    waitMin: (n % 90) + round + 0.5,
    lanesOpen: n % 7,
    line: n,
  }),
  crossing: (n, round) => ({
    facilityId: 'pharr',
    laneKind: n % 5 === 0 ? 'FAST' : 'standard',
    truckRef: `TX-${(n * 7919).toString(36)}`,
    joinedAtS: 1_767_225_600 + 40 * n,
    primaryAtS: 1_767_225_600 + 40 * n + 600 + round,
    releasedAtS: n % 3 === 0 ? null : 1_767_225_600 + 40 * n + 1_200 + round,
    isLoaded: n % 4 === 0 ? null : n % 2 === 0,
    commodity: n % 2 === 0 ? 'avocado' : null,
    timeReading: 'unique',
    line: n,
  }),
  'hourly-count': (n, round) => ({
    facilityId: 'ysleta',
    hourStartS: 1_767_225_600 + 3_600 * n,
    trucks: (n % 200) + round,
    line: n,
  }),
  trade: (n, round) => ({
    portCode: String(2300 + (n % 100)),
    hs2: String(10 + (Math.floor(n / 100) % 50)),
    direction: 'import',
    country: 'Mexico',
    mode: 'truck',
    monthNumber: (1990 + Math.floor(n / 60_000)) * 100 + (Math.floor(n / 5_000) % 12) + 1,
    valueUsd: 1_000.25 * n + round,
    weightKg: n % 2 === 0 ? null : 17.5 * n,
    line: n,
  }),
  'wait-average': (n, round) => ({
    facilityId: `place ${Math.floor(n / 2_016)}`,
    laneKind: 'standard',
    month: (Math.floor(n / 168) % 12) + 1,
    weekday: (Math.floor(n / 24) % 7) + 1,
    hour: n % 24,
    waitMin: 20 + (n % 60) / 7 + round,
    line: n,
  }),
};

/** Three imports of each kind: of so many rows, of some of them with other values and some the same, and one undone. */
export function storeAllKinds(store: Store, rows: number): void {
  for (const dataset of Object.keys(MAKERS) as Dataset[]) {
    const make = MAKERS[dataset] as (n: number, round: number) => AnyRow;
    const load = (from: number, to: number, round: (n: number) => number) => {
      const stage = store.stage(dataset);
      for (let n = from; n < to; n++) stage.add(make(n, round(n)));
      stage.settle();
      const { batchId } = stage.commit({ ...batchFacts(to - from), fileName: `${dataset} ${from}.csv` });
      stage.discard();
      return batchId!;
    };
    load(0, rows, () => 0);
    load(rows - 100, rows + 50, (n) => (n % 3 === 0 ? 1 : 0));
    store.imports.undo(
      load(rows, rows + 80, () => 2),
      9,
    );
  }
}
