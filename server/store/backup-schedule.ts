import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { WORKER_CAPS, type WorkerCaps } from '../threads/worker-error.ts';
import { answerOf, startWorker } from '../threads/worker-thread.ts';
import type { Backup } from './backup.ts';
import { backupName, outdatedBackups } from './backup-rotation.ts';

const DAY_MS = 86_400_000;
const LOOK_EVERY_MS = 10 * 60_000;

export interface BackupScheduleOptions {
  readonly databasePath: string;
  readonly nowMs: () => number;
  readonly caps?: WorkerCaps;
  /** Told when a backup failed. */
  readonly onFailure?: () => void;
  /** Told of each daily backup that was made: what it holds may go. */
  readonly onBackedUp?: () => void;
  readonly log: {
    info(fields: object, message: string): void;
    error(fields: object, message: string): void;
  };
}

/** Named in `backups` while the last backup failed, for who looks from outside. */
const FAILURE_FILE = 'last-failure.txt';

export interface BackupSchedule {
  /** Backs up now, whatever was backed up before, and lets go of what is out of the rotation. */
  backUp(): Promise<Backup>;
  /** Why the last backup failed; `null` where it did not. */
  failure(): string | null;
  /** When the newest backup in the folder was made, ms since the epoch; `null` where there is none. */
  lastMs(): number | null;
  close(): Promise<void>;
}

/** Backs the database up once a day, in a thread of its own, into `backups` beside it. */
export function createBackupSchedule(options: BackupScheduleOptions): BackupSchedule {
  const { databasePath, nowMs, caps = WORKER_CAPS, onFailure, onBackedUp, log } = options;
  const folder = backupFolder(databasePath);
  let running: Promise<Backup> | null = null;
  /** When this process last made one, by its monotonic clock. */
  let ownMs = Number.NEGATIVE_INFINITY;
  /** What could not be noted in the folder, whose disk may be full. */
  let unnoted: string | null = null;

  const backUp = async (): Promise<Backup> => {
    try {
      mkdirSync(folder, { recursive: true });
      const order = { databasePath, targetPath: join(folder, backupName(nowMs())) };
      const backup = await inThread(order, caps);
      ownMs = performance.now();
      letGo(folder);
      noteFailure(folder, null);
      unnoted = null;
      return backup;
    } catch (error) {
      const failure = `${new Date(nowMs()).toISOString()}: ${(error as Error).message}`;
      unnoted = noteFailure(folder, failure) ? null : failure;
      onFailure?.();
      throw error;
    }
  };
  const once = () => {
    running ??= backUp().finally(() => {
      running = null;
    });
    return running;
  };
  const lastMs = () => newestMs(folder);
  const looks = setInterval(() => {
    // A file that is dated later than now is of a clock that was wrong, and says nothing.
    const ageMs = nowMs() - (lastMs() ?? Number.NEGATIVE_INFINITY);
    if ((ageMs >= 0 && ageMs < DAY_MS) || performance.now() - ownMs < DAY_MS) return;
    once().then(
      ({ path, bytes }) => {
        log.info({ path, bytes }, 'the database was backed up');
        onBackedUp?.();
      },
      (error: unknown) => log.error({ err: error }, 'the database could not be backed up'),
    );
  }, LOOK_EVERY_MS);
  looks.unref();

  return {
    backUp: once,
    lastMs,
    failure: () => unnoted ?? backupFailure(databasePath),
    close: async () => {
      clearInterval(looks);
      await running?.catch(() => {});
    },
  };
}

/** Where the backups of a database lie. */
export function backupFolder(databasePath: string): string {
  return join(dirname(databasePath), 'backups');
}

/** When and why the last backup of a database failed; `null` where it did not. */
export function backupFailure(databasePath: string): string | null {
  const path = join(backupFolder(databasePath), FAILURE_FILE);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** Takes note of a failure, or of success with `null`; whether that could be noted. */
export function noteFailure(folder: string, failure: string | null): boolean {
  const path = join(folder, FAILURE_FILE);
  try {
    if (failure === null) rmSync(path, { force: true });
    else writeFileSync(path, failure);
    return true;
  } catch {
    return false;
  }
}

/** Removes the backups that are out of the rotation, and answers their names. */
export function letGo(folder: string): string[] {
  const names = outdatedBackups(readdirSync(folder));
  for (const name of names)
    for (const suffix of ['', '.sha256']) rmSync(join(folder, `${name}${suffix}`), { force: true });
  return names;
}

function newestMs(folder: string): number | null {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.db')) : [];
  return files.length === 0 ? null : Math.max(...files.map((name) => statSync(join(folder, name)).mtimeMs));
}

interface Order {
  readonly databasePath: string;
  readonly targetPath: string;
}

function inThread(order: Order, caps: WorkerCaps): Promise<Backup> {
  const worker = startWorker(new URL('./backup-worker.ts', import.meta.url), caps, order);
  return answerOf<Backup, Backup>(worker, { caps, read: (answer) => ({ answer }) });
}
