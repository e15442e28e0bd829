import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { verifyBackup } from './backup.ts';
import { backupFolder } from './backup-schedule.ts';
import { databaseState } from './database-state.ts';
import { asStoreError } from './store-error.ts';

/** Why a database is not written to any more. */
export interface Damage {
  /** What is wrong, why nothing is written, and what to do, in one sentence. */
  readonly sentence: string;
  /** Puts the newest sound backup in its place; `null` where there is none. */
  readonly restoreCommand: string | null;
}

/** What is wrong with a database, as a reader finds it; `null` where it is sound. */
export function inspect(databasePath: string, { deep }: { readonly deep: boolean }): string | null {
  try {
    return databaseState(databasePath, { deep }).problems[0] ?? null;
  } catch (error) {
    if (isDamage(error)) return reasonOf(error);
    throw error;
  }
}

/** Whether what was thrown says that the file itself is not what SQLite wrote, or cannot be read. */
export function isDamage(error: unknown): boolean {
  const { code } = asStoreError(error, '') as { readonly code?: unknown };
  return code === 'database-damaged' || code === 'database-not-sqlite';
}

/** What SQLite itself said. */
export function reasonOf(error: unknown): string {
  const { message, cause } = error as Error;
  return cause === undefined ? message : reasonOf(cause);
}

/** A damage with the way out of it. Verifies backups, newest first, until one is sound: to be called off the main thread. */
export async function damageOf(databasePath: string, problem: string): Promise<Damage> {
  const restoreCommand = await restoreCommandFor(databasePath);
  const wayOut =
    restoreCommand === null
      ? 'there is no sound backup, so stop the server and let garita doctor --deep say what can still be read'
      : `stop the server and go back to the newest sound backup with ${restoreCommand}`;
  return { sentence: `${begin(databasePath, problem)}; ${wayOut}.`, restoreCommand };
}

/** The same before it is known which backup is sound. */
export function damageAtOnce(databasePath: string, problem: string): Damage {
  return {
    sentence: `${begin(databasePath, problem)}; stop the server and run garita doctor --deep.`,
    restoreCommand: null,
  };
}

/** Why a server does not start on a database that cannot be read, and the way out of it. */
export async function refusalFor(databasePath: string, problem: string): Promise<Damage> {
  const restoreCommand = await restoreCommandFor(databasePath);
  const wayOut =
    restoreCommand === null
      ? 'there is no sound backup, so name another file with GARITA_DB, or move this one away to start afresh'
      : `go back to the newest sound backup with ${restoreCommand}`;
  return {
    sentence: `The database ${databasePath} cannot be read (${oneLine(problem)}), so the server does not start; ${wayOut}.`,
    restoreCommand,
  };
}

/** The newest backup in the folder beside a database that is sound, whole; `null` where none is. */
export async function newestSoundBackup(databasePath: string): Promise<string | null> {
  const folder = backupFolder(databasePath);
  if (!existsSync(folder)) return null;
  // Names of backups sort by time.
  for (const name of readdirSync(folder)
    .filter((one) => one.endsWith('.db'))
    .sort()
    .reverse()) {
    try {
      return (await verifyBackup(join(folder, name))).path;
    } catch {
      // The one before it may be sound.
    }
  }
  return null;
}

/** The command as a shell takes it, whatever GARITA_DB is there; `null` where no backup is sound. */
async function restoreCommandFor(databasePath: string): Promise<string | null> {
  const backup = await newestSoundBackup(databasePath);
  return backup === null
    ? null
    : `GARITA_DB=${quoted(databasePath)} npx garita db restore ${quoted(backup)} --yes`;
}

function begin(databasePath: string, problem: string): string {
  return `The database ${databasePath} cannot be relied on (${oneLine(problem)}), so nothing is written to it any more`;
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ').replace(/\.$/, '');
}

function quoted(path: string): string {
  return /^[\w@%+=:,./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
