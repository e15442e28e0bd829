import { type Signal, signal } from '@preact/signals';
import type { MappingInput, Profile } from '../../server/contract/mapping.ts';
import { sentenceOf } from './api.ts';
import { fetchProfiles, removeProfile, saveProfile } from './imports-api.ts';

export interface ProfilesStore {
  /** By name. */
  readonly list: Signal<readonly Profile[]>;
  readonly problem: Signal<string | null>;
  readonly load: () => Promise<void>;
  /** Remembers how to read a table; answers what is wrong with it, in one sentence, or `null`. */
  readonly save: (
    name: string,
    mapping: MappingInput,
    headerColumns: readonly string[],
  ) => Promise<string | null>;
  readonly remove: (name: string) => Promise<void>;
}

export function createProfilesStore(): ProfilesStore {
  const list = signal<readonly Profile[]>([]);
  const problem = signal<string | null>(null);
  const load = async () => {
    try {
      list.value = await fetchProfiles();
      problem.value = null;
    } catch (error) {
      problem.value = sentenceOf(error);
    }
  };
  return {
    list,
    problem,
    load,
    async save(name, mapping, headerColumns) {
      try {
        await saveProfile({ name, mapping, headerColumns: [...headerColumns] });
        await load();
        return null;
      } catch (error) {
        return sentenceOf(error);
      }
    },
    async remove(name) {
      try {
        await removeProfile(name);
        await load();
      } catch (error) {
        problem.value = sentenceOf(error);
      }
    },
  };
}
