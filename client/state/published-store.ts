import { type ReadonlySignal, signal } from '@preact/signals';
import type { PublishedWaits } from '../../server/contract/waits.ts';

export interface PublishedStore {
  /** The newest waits of the facility asked about last; null until they are there, and where they cannot be had. */
  readonly waits: ReadonlySignal<PublishedWaits | null>;
  readonly load: (facilityId: string) => Promise<void>;
}

/** Waits that CBP published, beside what is simulated; without an answer the page has everything else. */
export function createPublishedStore(
  fetchPublished: (facilityId: string) => Promise<PublishedWaits>,
): PublishedStore {
  const waits = signal<PublishedWaits | null>(null);
  let asked = '';
  return {
    waits,
    async load(facilityId) {
      asked = facilityId;
      const answer = await fetchPublished(facilityId).catch(() => null);
      if (asked === facilityId) waits.value = answer;
    },
  };
}
