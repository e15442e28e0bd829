import type Database from 'better-sqlite3';

/** A scenario of one's own as it was written. */
export interface StoredScenario {
  readonly name: string;
  readonly content: string;
  readonly savedAtMs: number;
}

export interface Scenarios {
  /** By name. */
  list(): StoredScenario[];
  get(name: string): StoredScenario | null;
  /** Puts a scenario in the place of any of the same name. */
  save(scenario: StoredScenario): void;
  /** Whether there was one. */
  remove(name: string): boolean;
}

/** Scenarios of one's own, by name. */
export function createScenarios(db: Database.Database): Scenarios {
  const columns = 'name, content, saved_at_ms AS savedAtMs';
  const list = db.prepare<[], StoredScenario>(`SELECT ${columns} FROM scenario ORDER BY name`);
  const get = db.prepare<[string], StoredScenario>(`SELECT ${columns} FROM scenario WHERE name = ?`);
  const save = db.prepare<[StoredScenario]>(
    'INSERT OR REPLACE INTO scenario VALUES (@name, @content, @savedAtMs)',
  );
  const remove = db.prepare<[string]>('DELETE FROM scenario WHERE name = ?');
  return {
    list: () => list.all(),
    get: (name) => get.get(name) ?? null,
    save: (scenario) => void save.run(scenario),
    remove: (name) => remove.run(name).changes > 0,
  };
}
