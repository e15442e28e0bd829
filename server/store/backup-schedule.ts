import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Backup } from './backup.ts';
import { backupName, outdatedBackups } from './backup-rotation.ts';

const DAY_MS = 86_400_000;
const LOOK_EVERY_MS = 10 * 60_000;

export interface BackupScheduleOptions {
  readonly databasePath: string;
  readonly nowMs: () => number;
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
export function createBackupSchedule({ databasePath, nowMs, log }: BackupScheduleOptions): BackupSchedule {
  const folder = backupFolder(databasePath);
  let running: Promise<Backup> | null = null;

  const backUp = async (): Promise<Backup> => {
    mkdirSync(folder, { recursive: true });
    const backup = await inThread({ databasePath, targetPath: join(folder, backupName(nowMs())) });
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

function inThread(order: Order): Promise<Backup> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./backup-worker.ts', import.meta.url), { workerData: order });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the thread of the backup ended with ${code}`)));
  });
}
