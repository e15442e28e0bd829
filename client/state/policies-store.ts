import { type Signal, signal } from '@preact/signals';
import type { PolicyLever, PolicyPreset } from '../../server/contract/policies.ts';
import { named } from '../i18n/language.ts';
import { policyWords } from '../i18n/policy.ts';
import { fetchPolicies, sentenceOf } from './api.ts';

/** The readings of the law and their levers. */
export interface PoliciesStore {
  /** Empty until loaded. */
  readonly presets: Signal<readonly PolicyPreset[]>;
  readonly problem: Signal<string | null>;
  readonly load: () => Promise<void>;
  readonly find: (id: string | null) => PolicyPreset | undefined;
  /** All levers, in the order of the catalogue; empty until loaded. */
  readonly levers: Signal<readonly PolicyLever[]>;
  readonly lever: (id: string) => PolicyLever | undefined;
  /** Name and id of a preset, such as `Literal law (S2)`; undefined until loaded. */
  readonly nameOf: (id: string) => string | undefined;
}

export function createPoliciesStore(): PoliciesStore {
  const presets = signal<readonly PolicyPreset[]>([]);
  const levers = signal<readonly PolicyLever[]>([]);
  const problem = signal<string | null>(null);
  const find = (id: string | null) => presets.value.find((preset) => preset.id === id);
  return {
    presets,
    levers,
    problem,
    async load() {
      try {
        const catalogue = await fetchPolicies();
        levers.value = catalogue.levers;
        presets.value = catalogue.presets;
        problem.value = null;
      } catch (error) {
        problem.value = sentenceOf(error);
      }
    },
    find,
    lever: (id) => levers.value.find((lever) => lever.id === id),
    nameOf: (id) => {
      const preset = find(id);
      return preset && policyWords.preset(named(preset.name), id);
    },
  };
}
