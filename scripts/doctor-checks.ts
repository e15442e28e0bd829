import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { DateTime } from 'luxon';
import { readCatalogue } from '../server/catalogue.ts';
import type { Config } from '../server/config.ts';
import { backupFailure } from '../server/store/backup-schedule.ts';
import { contentState, databaseState, sqliteVersion } from '../server/store/database-state.ts';
import { diskSpace as diskSpaceOf } from '../server/store/disk-space.ts';
import { remoteFileSystem } from '../server/store/file-system.ts';
import { MIGRATIONS } from '../server/store/migrations.ts';
import { sizesOf } from '../server/store/sizes.ts';

/** What one look found; `remedy` says what to do about anything but `ok`. */
export interface Finding {
  readonly check: string;
  readonly state: 'ok' | 'warning' | 'fault';
  readonly found: string;
  readonly remedy?: string;
}

export type Check = (config: Config, options: CheckOptions) => Finding | Promise<Finding>;

export interface CheckOptions {
  /** Read every page and row of the database, not only the skeleton of its tables. */
  readonly deep: boolean;
  readonly nowMs: number;
}

const ok = (check: string, found: string): Finding => ({ check, state: 'ok', found });

export const nodeVersion: Check = () => {
  const { node } = process.versions;
  if (Number(node.split('.')[0]) >= 24) return ok('Node', node);
  return {
    check: 'Node',
    state: 'fault',
    found: node,
    remedy: 'run npm ci in the project folder, which brings Node 24, and start by npm start or npx garita',
  };
};

export const sqlite: Check = () => ok('SQLite', sqliteVersion());

/** Offsets that only recent time zone data have right: Mexico gave up summer time in 2022, Ciudad Juárez did not. */
const OFFSETS = [
  ['America/Mexico_City', '2023-07-01T12:00', -360],
  ['America/Ciudad_Juarez', '2023-07-01T12:00', -360],
  ['America/Ciudad_Juarez', '2023-01-01T12:00', -420],
  ['America/Tijuana', '2024-07-01T12:00', -420],
] as const;

export const timeZones: Check = () => {
  const wrong = OFFSETS.filter(
    ([zone, local, minutes]) => DateTime.fromISO(local, { zone }).offset !== minutes,
  );
  const version = process.versions.tz ?? 'of unknown version';
  if (wrong.length === 0) return ok('Time zones', version);
  return {
    check: 'Time zones',
    state: 'fault',
    found: `${version}, wrong at ${[...new Set(wrong.map(([zone]) => zone))].join(', ')}`,
    remedy: 'run npm ci, which brings a Node with newer time zone data',
  };
};

export const shippedData: Check = () => {
  const { ports } = readCatalogue();
  return ok('Shipped data', `${ports.facilities.length} crossings, every file as its schema says`);
};

export const builtPage: Check = ({ projectFolder }) => {
  if (existsSync(join(projectFolder, 'client/dist/index.html'))) return ok('Page', 'built');
  return { check: 'Page', state: 'warning', found: 'not built', remedy: 'run npm run build, or npm start' };
};

export const databaseFolder: Check = ({ databasePath, remoteAllowed }) => {
  const folder = dirname(databasePath);
  const check = 'Folder of the database';
  if (!existsSync(folder)) return ok(check, `${folder}, to be made`);
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    return {
      check,
      state: 'fault',
      found: `${folder} is read-only`,
      remedy: 'let the user that runs Garita write there, or name another file with GARITA_DB',
    };
  }
  const kind = remoteFileSystem(folder);
  if (kind === null) return ok(check, folder);
  const found = `${folder} is on a network file system (${kind}), where SQLite's locks cannot be relied on`;
  const remedy = 'name a file on a local disk with GARITA_DB';
  return { check, state: remoteAllowed ? 'warning' : 'fault', found, remedy };
};

const ROOM_BYTES = 1e9;

export const diskSpace: Check = ({ databasePath }) => {
  const { freeBytes } = diskSpaceOf(databasePath);
  const free = `${(freeBytes / 1e9).toFixed(1)} GB free`;
  const used = existsSync(databasePath) ? statSync(databasePath).size : 0;
  if (freeBytes >= ROOM_BYTES + 2 * used) return ok('Disk', free);
  return {
    check: 'Disk',
    state: 'warning',
    found: `${free}, less than a backup and an import may need`,
    remedy: 'free some space, or garita db prune --runs-older-than 90',
  };
};

export const database: Check = ({ databasePath }, { deep }) => {
  const check = 'Database';
  if (!existsSync(databasePath)) return ok(check, 'none yet; the first start or import creates it');
  const { schemaVersion, bytes, problems } = databaseState(databasePath, { deep });
  if (schemaVersion > MIGRATIONS.length)
    return {
      check,
      state: 'fault',
      found: `schema ${schemaVersion}, newer than ${MIGRATIONS.length}`,
      remedy: 'update Garita, or name another file with GARITA_DB',
    };
  if (problems.length > 0) return { check, state: 'fault', found: problems.join('; '), remedy: RESTORE };
  const size = `${(bytes / 1e6).toFixed(1)} MB`;
  const lifted = schemaVersion < MIGRATIONS.length ? `, to be upgraded to ${MIGRATIONS.length}` : '';
  return ok(
    check,
    `schema ${schemaVersion}${lifted}, ${size}, ${deep ? 'every page and row' : 'its tables'} sound`,
  );
};

export const contents: Check = ({ databasePath }, { deep }) => {
  const check = 'Imported values';
  if (!existsSync(databasePath)) return ok(check, 'none yet');
  if (!deep) return ok(check, 'not looked at; garita doctor --deep holds each against what was imported');
  if (databaseState(databasePath).schemaVersion < MIGRATIONS.length)
    return ok(check, 'not looked at, since the schema is to be upgraded first');
  const { sound, unknown, rotten } = contentState(databasePath);
  const notKnown = unknown === 0 ? '' : `; of ${unknown} imported by an older version nothing is known`;
  if (rotten.length === 0) return ok(check, `${sound} imports hold what they gave${notKnown}`);
  const names = rotten.map(({ batchId, fileName }) => `${batchId} (${fileName})`).join(', ');
  return {
    check,
    state: 'fault',
    found: `decayed since they were imported: ${names}${notKnown}`,
    remedy: `${RESTORE}; or undo these imports and import their files again`,
  };
};

/** The five kinds that take up most. */
export const sizes: Check = ({ databasePath }) => {
  const check = 'Sizes';
  if (!existsSync(databasePath)) return ok(check, 'nothing stored yet');
  const largest = sizesOf(databasePath)
    .filter(({ bytes }) => bytes > 0)
    .toSorted((a, b) => b.bytes - a.bytes)
    .slice(0, 5);
  return ok(check, largest.map(({ kind, bytes }) => `${kind} ${(bytes / 1e6).toFixed(1)} MB`).join(', '));
};

const RESTORE = 'put a backup in its place: garita db restore FILE';
const STALE_DAYS = 7;
const DAY_MS = 86_400_000;

export const backups: Check = ({ databasePath }, { nowMs }) => {
  const check = 'Backups';
  if (!existsSync(databasePath)) return ok(check, 'nothing to back up yet');
  const folder = join(dirname(databasePath), 'backups');
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.db')) : [];
  const failure = backupFailure(databasePath);
  if (failure !== null)
    return {
      check,
      state: 'fault',
      found: `the last one failed, ${failure}`,
      remedy: 'mend that, then run garita db backup',
    };
  const newestMs = Math.max(...files.map((name) => statSync(join(folder, name)).mtimeMs));
  const days = Math.floor((nowMs - newestMs) / DAY_MS);
  if (files.length > 0 && days < STALE_DAYS) return ok(check, `${files.length}, the newest ${days} days old`);
  return {
    check,
    state: 'warning',
    found: files.length === 0 ? `none in ${folder}` : `the newest of ${files.length} is ${days} days old`,
    remedy: 'run garita db backup',
  };
};

export const port: Check = async ({ port, host }) => {
  const check = 'Port';
  const problem = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    const server = createServer()
      .once('error', resolve)
      .listen(port, host, () => server.close(() => resolve(null)));
  });
  if (problem === null) return ok(check, `${host}:${port} is free`);
  if (problem.code === 'EADDRINUSE')
    return {
      check,
      state: 'warning',
      found: `${host}:${port} is taken, perhaps by a Garita that runs`,
      remedy: 'where it is another program, start with PORT=4411',
    };
  return {
    check,
    state: 'fault',
    found: `${host}:${port} cannot be listened on (${problem.code})`,
    remedy: 'name another HOST or PORT',
  };
};

/** What is installed against what the lock file says. */
export const packages: Check = ({ projectFolder }) => {
  const check = 'Packages';
  const read = (file: string) => JSON.parse(readFileSync(join(projectFolder, file), 'utf8')) as PackageLock;
  const { packages: locked } = read('package-lock.json');
  const { dependencies = {} } = read('package.json');
  const wrong = Object.keys(dependencies).filter((name) => {
    const file = join(projectFolder, 'node_modules', name, 'package.json');
    return (
      !existsSync(file) ||
      read(`node_modules/${name}/package.json`).version !== locked?.[`node_modules/${name}`]?.version
    );
  });
  if (wrong.length === 0) return ok(check, `${Object.keys(dependencies).length}, all as locked`);
  return {
    check,
    state: 'fault',
    found: `not as the lock file says: ${wrong.join(', ')}`,
    remedy: 'run npm ci',
  };
};

interface PackageLock {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly packages?: Readonly<Record<string, { readonly version?: string }>>;
}
