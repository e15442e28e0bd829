import { type ReadonlySignal, signal } from '@preact/signals';
import type { ReplaySpan } from '../../server/contract/replays.ts';

export interface ReplaysStore {
  /** What of the imported trucks can be replayed, west to east; empty until loaded. */
  readonly list: ReadonlySignal<readonly ReplaySpan[]>;
  readonly load: () => Promise<void>;
  readonly find: (facilityId: string) => ReplaySpan | undefined;
}

/** Without an answer the page offers the simulated month alone. */
export function createReplaysStore(fetchReplays: () => Promise<readonly ReplaySpan[]>): ReplaysStore {
  const list = signal<readonly ReplaySpan[]>([]);
  return {
    list,
    async load() {
      list.value = await fetchReplays().catch(() => []);
    },
    find: (facilityId) => list.value.find((span) => span.facilityId === facilityId),
  };
}
