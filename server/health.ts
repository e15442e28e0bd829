import { existsSync, statSync } from 'node:fs';
import type { ServerStatus } from './contract/server-health.ts';
import type { Health, Readiness } from './http/health-routes.ts';
import { MODEL_VERSION } from './model/version.ts';
import type { Damage } from './store/damage.ts';
import { sqliteVersion } from './store/database-state.ts';
import type { Telemetry } from './telemetry.ts';

const MOST_LAG_MS = 5_000;
const LEAST_FREE_SHARE = 0.05;

export interface HealthOptions {
  readonly databasePath: string;
  readonly appVersion: string;
  readonly startedAtMs: number;
  readonly nowMs: () => number;
  readonly telemetry: Telemetry;
  /** Throws where the database does not answer. */
  readonly schemaVersion: () => number;
  /** Of the disk that holds the database, 0 to 1. */
  readonly freeShare: () => number;
  /** Whether the write-ahead log has grown beyond what it should. */
  readonly walIsLarge: () => boolean;
  readonly clients: () => number;
  readonly runsWaiting: () => number;
  /** Why nothing is written to the database; `null` while all is well. */
  readonly damage: () => Damage | null;
  /** Why the last backup failed; `null` where it did not. */
  readonly backupFailure: () => string | null;
  /** When the last backup was made, ms since the epoch; `null` for never. */
  readonly lastBackupMs: () => number | null;
}

/** How the server is: what `/readyz`, `/healthz` and `/metrics` answer. */
export function createHealth(options: HealthOptions): Health {
  const { databasePath, telemetry, nowMs } = options;
  const sqlite = sqliteVersion();
  return {
    ready: () => [databaseCheck(options), diskCheck(options.freeShare()), loopCheck(telemetry)],
    isAlive: () => telemetry.loopLagMs() < MOST_LAG_MS,
    details: () => ({
      status: statusOf(options),
      readOnlyBecause: options.damage()?.sentence ?? null,
      restoreCommand: options.damage()?.restoreCommand ?? null,
      version: options.appVersion,
      modelVersion: MODEL_VERSION,
      node: process.versions.node,
      sqlite,
      timeZones: process.versions.tz ?? null,
      uptimeS: Math.round((nowMs() - options.startedAtMs) / 1000),
      databaseBytes: sizeOf(databasePath),
      walBytes: sizeOf(`${databasePath}-wal`),
      walIsLarge: options.walIsLarge(),
      clients: options.clients(),
      runsWaiting: options.runsWaiting(),
      lastBackupAt: isoOf(options.lastBackupMs()),
      lastBackupFailure: options.backupFailure(),
    }),
    metrics: () => telemetry.read(),
  };
}

/** Size of a file, 0 where it is not there. */
export function sizeOf(path: string): number {
  return existsSync(path) ? statSync(path).size : 0;
}

function statusOf({ damage, backupFailure }: HealthOptions): ServerStatus {
  if (damage() !== null) return 'read-only';
  return backupFailure() === null ? 'ok' : 'backup-failed';
}

function databaseCheck({ schemaVersion, damage }: HealthOptions): Readiness {
  const why = damage();
  if (why !== null) return { check: 'database', isReady: false, found: why.sentence.replace(/\.$/, '') };
  try {
    return { check: 'database', isReady: true, found: `schema ${schemaVersion()}` };
  } catch (error) {
    return { check: 'database', isReady: false, found: (error as Error).message };
  }
}

function diskCheck(share: number): Readiness {
  return { check: 'disk', isReady: share > LEAST_FREE_SHARE, found: `${Math.round(100 * share)} % free` };
}

function loopCheck(telemetry: Telemetry): Readiness {
  const lagMs = telemetry.loopLagMs();
  return {
    check: 'event-loop',
    isReady: lagMs < MOST_LAG_MS,
    found: `held up ${Math.round(lagMs)} ms at most`,
  };
}

function isoOf(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
