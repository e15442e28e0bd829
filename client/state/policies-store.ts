import { type Signal, signal } from '@preact/signals';
import type { PolicyCatalogue, PolicyLever, PolicyPreset } from '../../server/contract/policies.ts';
import { named } from '../i18n/language.ts';
import { policyWords } from '../i18n/policy.ts';
import { fetchPolicies, sentenceOf } from './api.ts';
import type { RestrictionInUrl } from './url-state.ts';

/** The readings of the law, and which of them the what-if form asks about. */
export interface PoliciesStore {
  /** Empty until loaded. */
  readonly presets: Signal<readonly PolicyPreset[]>;
  /** The preset that the form restricts by; null where it withdraws a share. */
  readonly chosenId: Signal<string | null>;
  /** First day that the form asks for, `YYYY-MM-DD`; empty for the latest counted month. */
  readonly from: Signal<string>;
  readonly problem: Signal<string | null>;
  readonly load: () => Promise<void>;
  readonly find: (id: string | null) => PolicyPreset | undefined;
  readonly lever: (id: string) => PolicyLever | undefined;
  /** Name and id of a preset, such as `Literal law (S2)`; undefined until loaded. */
  readonly nameOf: (id: string) => string | undefined;
}

export function createPoliciesStore(start: RestrictionInUrl): PoliciesStore {
  const presets = signal<readonly PolicyPreset[]>([]);
  const levers = signal<PolicyCatalogue['levers']>([]);
  const chosenId = signal(start.policyId);
  const problem = signal<string | null>(null);
  const find = (id: string | null) => presets.value.find((preset) => preset.id === id);
  return {
    presets,
    chosenId,
    from: signal(start.from ?? ''),
    problem,
    async load() {
      try {
        const catalogue = await fetchPolicies();
        levers.value = catalogue.levers;
        presets.value = catalogue.presets;
        problem.value = null;
        // An address may name a preset that there is not.
        if (find(chosenId.value) === undefined) chosenId.value = null;
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
