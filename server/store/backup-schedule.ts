import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
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
  readonly log: {
    info(fields: object, message: string): void;
    error(fields: object, message: string): void;
  };
}

export interface BackupSchedule {
  /** Backs up now, whatever was backed up before, and lets go of what is out of the rotation. */
  backUp(): Promise<Backup>;
  /** When the newest backup in the folder was made, ms since the epoch; `null` where there is none. */
  lastMs(): number | null;
  close(): Promise<void>;
}

/** Backs the database up once a day, in a thread of its own, into `backups` beside it. */
export function createBackupSchedule(options: BackupScheduleOptions): BackupSchedule {
  const { databasePath, nowMs, caps = WORKER_CAPS, log } = options;
  const folder = backupFolder(databasePath);
  let running: Promise<Backup> | null = null;

  const backUp = async (): Promise<Backup> => {
    mkdirSync(folder, { recursive: true });
    const backup = await inThread({ databasePath, targetPath: join(folder, backupName(nowMs())) }, caps);
    letGo(folder);
    return backup;
  };
  const once = () => {
    running ??= backUp().finally(() => {
      running = null;
    });
    return running;
  };
  const lastMs = () => newestMs(folder);
  const looks = setInterval(() => {
    if (nowMs() - (lastMs() ?? Number.NEGATIVE_INFINITY) < DAY_MS) return;
    once().then(
      ({ path, bytes }) => log.info({ path, bytes }, 'the database was backed up'),
      (error: unknown) => log.error({ err: error }, 'the database could not be backed up'),
    );
  }, LOOK_EVERY_MS);
  looks.unref();

  return {
    backUp: once,
    lastMs,
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
