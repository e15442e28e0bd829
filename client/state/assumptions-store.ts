import { type Signal, signal } from '@preact/signals';
import type { AssumptionList } from '../../server/contract/assumptions.ts';
import { fetchAssumptions, sentenceOf } from './api.ts';

export type ListedAssumption = AssumptionList['assumptions'][number];

/** The figures on which runs rest, as they are stated. */
export interface AssumptionsStore {
  /** `null` until loaded. */
  readonly list: Signal<readonly ListedAssumption[] | null>;
  readonly problem: Signal<string | null>;
  /** Loads them once. */
  readonly load: () => Promise<void>;
  /** Title of a path; the path itself until loaded. */
  readonly titleOf: (path: string) => string;
}

export function createAssumptionsStore(): AssumptionsStore {
  const list = signal<readonly ListedAssumption[] | null>(null);
  const problem = signal<string | null>(null);
  return {
    list,
    problem,
    async load() {
      if (list.value !== null) return;
      try {
        list.value = await fetchAssumptions();
        problem.value = null;
      } catch (error) {
        problem.value = sentenceOf(error);
      }
    },
    titleOf: (path) => list.value?.find((one) => one.path === path)?.title ?? path,
  };
}
