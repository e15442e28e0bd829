import { existsSync, statSync } from 'node:fs';
import { type Damage, damageAtOnce, isDamage, reasonOf } from './damage.ts';
import { inspectInThread } from './inspect-in-thread.ts';

const LOOK_EVERY_MS = 2_000;

/** Watches whether a served database can be relied on. */
export interface DatabaseGuard {
  /** Why nothing is written to it; `null` while all is well. */
  damage(): Damage | null;
  /** To be told of every error that is no user's: one that tells of damage ends all writing. */
  suspect(error: unknown): void;
  /** Looks at the database in a thread, at the skeleton of its tables or at every page and row. */
  inspect(depth: { readonly deep: boolean }): Promise<void>;
  close(): void;
}

export interface GuardOptions {
  readonly databasePath: string;
  /** What was found before it was opened. */
  readonly found: Damage | null;
  /** Called once, when it turns out that nothing may be written any more. */
  readonly onDamage: () => void;
  readonly log: { error(fields: object, message: string): void };
}

/** To be made once the database is open, for it remembers which files it has. */
export function createDatabaseGuard({ databasePath, found, onDamage, log }: GuardOptions): DatabaseGuard {
  let damage = found;
  const files = ['', '-wal', '-shm'].map((suffix) => databasePath + suffix);
  const opened = files.map(inodeOf);

  const take = (told: Damage) => {
    const isFirst = damage === null;
    damage = told;
    log.error({ damage: told }, 'nothing is written to the database any more');
    if (isFirst) onDamage();
  };
  const stopFor = (problem: string) => {
    if (damage !== null) return;
    take(damageAtOnce(databasePath, problem));
    // Which backup is sound takes a while to find out.
    inspectInThread({ databasePath, look: { problem } }).then(
      (told) => told !== null && take(told),
      (error: unknown) => log.error({ err: error }, 'the backups could not be looked at'),
    );
  };
  const looks = setInterval(() => {
    const gone = files.find((file, at) => opened[at] !== null && inodeOf(file) !== opened[at]);
    if (gone !== undefined) stopFor(`${gone} was removed or replaced while it was served`);
  }, LOOK_EVERY_MS);
  looks.unref();

  return {
    damage: () => damage,
    suspect: (error) => {
      if (error != null && isDamage(error)) stopFor(reasonOf(error));
    },
    inspect: async ({ deep }) => {
      const told = await inspectInThread({ databasePath, look: { deep } });
      if (told !== null && damage === null) take(told);
    },
    close: () => clearInterval(looks),
  };
}

function inodeOf(path: string): number | null {
  return existsSync(path) ? statSync(path).ino : null;
}
