import { mappingProblem, type Profile, profileSchema } from './contract/mapping.ts';

/** A profile that cannot be kept or found; the message is one sentence for the user. */
export class ProfileError extends Error {
  override readonly name = 'ProfileError';
  readonly code: 'profile-malformed' | 'profile-unknown';

  constructor(code: ProfileError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

interface ProfileStore {
  list(): ReadonlyArray<{ readonly profileJson: string }>;
  get(name: string): { readonly profileJson: string } | null;
  save(profile: { readonly name: string; readonly profileJson: string; readonly savedAtMs: number }): void;
  remove(name: string): boolean;
}

export interface ProfileService {
  /** By name. */
  list(): Profile[];
  /** Throws ProfileError where there is none. */
  get(name: string): Profile;
  /** Checks a profile and puts it in the place of any of its name. */
  save(profile: unknown, nowMs: number): Profile;
  remove(name: string): void;
}

/** How tables of any origin are read, remembered by name. */
export function createProfileService(store: ProfileStore): ProfileService {
  return {
    list: () => store.list().map(({ profileJson }) => parse(profileJson)),
    get: (name) => {
      const found = store.get(name);
      if (found === null) throw unknown(name, store);
      return parse(found.profileJson);
    },
    save: (given, nowMs) => {
      const checked = profileSchema.safeParse(given);
      if (!checked.success)
        throw new ProfileError('profile-malformed', mappingProblem(checked.error, 'The profile'));
      const { name } = checked.data;
      store.save({ name, profileJson: JSON.stringify(checked.data), savedAtMs: nowMs });
      return checked.data;
    },
    remove: (name) => {
      if (!store.remove(name)) throw unknown(name, store);
    },
  };
}

function parse(profileJson: string): Profile {
  return profileSchema.parse(JSON.parse(profileJson));
}

function unknown(name: string, store: ProfileStore): ProfileError {
  const names = store.list().map(({ profileJson }) => parse(profileJson).name);
  const known =
    names.length === 0 ? 'none is kept yet' : `there are ${new Intl.ListFormat('en').format(names)}`;
  return new ProfileError('profile-unknown', `There is no profile "${name.slice(0, 60)}"; ${known}.`);
}
