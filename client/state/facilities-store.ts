import { type Signal, signal } from '@preact/signals';
import type { FacilitySummary } from '../../server/contract/api.ts';
import { named } from '../i18n/language.ts';
import { fetchFacilities, sentenceOf } from './api.ts';

export interface FacilitiesStore {
  /** West to east; empty until loaded. */
  readonly list: Signal<readonly FacilitySummary[]>;
  readonly problem: Signal<string | null>;
  readonly load: () => Promise<void>;
  readonly find: (id: string) => FacilitySummary | undefined;
  /** Its short name; the identifier itself where there is none. */
  readonly nameOf: (id: string) => string;
}

export function createFacilitiesStore(): FacilitiesStore {
  const list = signal<readonly FacilitySummary[]>([]);
  const problem = signal<string | null>(null);
  const find = (id: string) => list.value.find((facility) => facility.id === id);
  return {
    list,
    problem,
    async load() {
      try {
        const facilities = await fetchFacilities();
        list.value = facilities.toSorted((a, b) => a.lon - b.lon);
        problem.value = null;
      } catch (error) {
        problem.value = sentenceOf(error);
      }
    },
    find,
    nameOf(id) {
      const facility = find(id);
      return facility === undefined ? id : named(facility.shortName);
    },
  };
}
