import type Database from 'better-sqlite3';

/** A profile as it is stored: its text is that of the contract, checked by whoever reads it. */
export interface StoredProfile {
  readonly name: string;
  readonly profileJson: string;
  readonly savedAtMs: number;
}

export interface Profiles {
  /** By name. */
  list(): StoredProfile[];
  get(name: string): StoredProfile | null;
  /** Puts a profile in the place of any of the same name. */
  save(profile: StoredProfile): void;
  /** Whether there was one. */
  remove(name: string): boolean;
}

/** How tables of any origin are read, by name. */
export function createProfiles(db: Database.Database): Profiles {
  const columns = 'name, profile_json AS profileJson, saved_at_ms AS savedAtMs';
  const list = db.prepare<[], StoredProfile>(`SELECT ${columns} FROM profile ORDER BY name`);
  const get = db.prepare<[string], StoredProfile>(`SELECT ${columns} FROM profile WHERE name = ?`);
  const save = db.prepare<[StoredProfile]>(
    'INSERT OR REPLACE INTO profile VALUES (@name, @profileJson, @savedAtMs)',
  );
  const remove = db.prepare<[string]>('DELETE FROM profile WHERE name = ?');
  return {
    list: () => list.all(),
    get: (name) => get.get(name) ?? null,
    save: (profile) => void save.run(profile),
    remove: (name) => remove.run(name).changes > 0,
  };
}
