import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Run, WhatIfResult } from '../../server/contract/api.ts';
import { MOST_COMPARED } from '../../server/contract/compared-runs.ts';

export interface DoneRun extends Run {
  readonly result: WhatIfResult;
}

export interface CompareStore {
  /** Ids of the compared runs, the first of which the others are held against. */
  readonly chosen: Signal<readonly number[]>;
  /** Those that have been fetched, in the order of `chosen`. */
  readonly runs: ReadonlySignal<readonly DoneRun[]>;
  readonly problem: Signal<string | null>;
  /** Adds a run, or takes it out; a fifth is not added. */
  readonly toggle: (id: number) => void;
}

interface Sources {
  readonly fetchRun: (id: number) => Promise<Run>;
  readonly sentenceOf: (error: unknown) => string;
}

export function createCompareStore(
  start: readonly number[],
  { fetchRun, sentenceOf }: Sources,
): CompareStore {
  const chosen = signal<readonly number[]>(start.slice(0, MOST_COMPARED));
  const fetched = signal<ReadonlyMap<number, DoneRun>>(new Map());
  const problem = signal<string | null>(null);
  const asked = new Set<number>();

  const fetchOnce = async (id: number) => {
    try {
      const run = await fetchRun(id);
      const { result } = run;
      if (result === null) asked.delete(id);
      else fetched.value = new Map(fetched.value).set(id, { ...run, result });
    } catch (error) {
      asked.delete(id);
      chosen.value = chosen.value.filter((one) => one !== id);
      problem.value = sentenceOf(error);
    }
  };

  effect(() => {
    for (const id of chosen.value) {
      if (asked.has(id)) continue;
      asked.add(id);
      void fetchOnce(id);
    }
  });

  return {
    chosen,
    runs: computed(() => chosen.value.flatMap((id) => fetched.value.get(id) ?? [])),
    problem,
    toggle(id) {
      problem.value = null;
      const isIn = chosen.value.includes(id);
      if (isIn) chosen.value = chosen.value.filter((one) => one !== id);
      else if (chosen.value.length < MOST_COMPARED) chosen.value = [...chosen.value, id];
    },
  };
}
