import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pino } from 'pino';
import { filesOf } from './assumptions.ts';
import { readCatalogue } from './catalogue.ts';
import { readConfig } from './config.ts';
import { createEventCalendar } from './event-calendar.ts';
import { shippedEvents } from './event-files.ts';
import { type CbpFeed, startCbpFeed } from './feeds/cbp-feed.ts';
import { createLiveWorlds } from './feeds/live-worlds.ts';
import { createHealth, sizeOf } from './health.ts';
import { createHistoryService } from './history-service.ts';
import { createAdmission } from './http/admission.ts';
import { createApp } from './http/app.ts';
import { refuseForeign } from './http/foreign-request.ts';
import { createHttpServer, cutSlowBodies } from './http/http-server.ts';
import { clientOf } from './http/proxies.ts';
import { tokenCheck } from './http/token.ts';
import { seedObserved } from './importers/seed.ts';
import { createForecastService } from './jobs/forecast-service.ts';
import { createImportService } from './jobs/import-service.ts';
import { createPreviewService } from './jobs/preview-service.ts';
import { createRunService } from './jobs/run-service.ts';
import { createWhatIfPool } from './jobs/what-if-pool.ts';
import { listenOn } from './listen-on.ts';
import { createLiveMirror } from './live/live-mirror.ts';
import { createLiveServer, type LiveServer } from './live/live-server.ts';
import { readMethod } from './method/method.ts';
import { assumptionsOf } from './model/assumptions/assumption.ts';
import type { Facility } from './model/port.ts';
import { policyCatalogue } from './policy-catalogue.ts';
import { createPortService } from './port-service.ts';
import { createProfileService } from './profile-service.ts';
import { createReplayService } from './replay-service.ts';
import { createReportService } from './report/report-service.ts';
import { createScenarioService } from './scenario/scenario-service.ts';
import { steadyNowMs } from './steady-clock.ts';
import { stopOnSignals } from './stop-on-signals.ts';
import { createStorageService } from './storage-service.ts';
import { createBackupSchedule } from './store/backup-schedule.ts';
import { isDamage, reasonOf } from './store/damage.ts';
import { createDatabaseGuard } from './store/database-guard.ts';
import { holdDatabase } from './store/database-hold.ts';
import { diskSpace } from './store/disk-space.ts';
import { requireLocal } from './store/file-system.ts';
import { inspectInThread } from './store/inspect-in-thread.ts';
import { openServed } from './store/open-served.ts';
import { damagedDatabase } from './store/store-error.ts';
import { watchWal } from './store/wal-watch.ts';
import { createTableService } from './table-service.ts';
import { createTelemetry } from './telemetry.ts';
import { createWaitService } from './wait-service.ts';

/** For what imports and runs were answered with when they had to end. */
const LAST_ANSWERS_MS = 500;

const config = await orExit(() => readConfig(process.env));
const plainLog = pino({ level: config.logLevel }, pino.destination({ dest: 2, sync: true }));
await orExit(() => requireLocal(config));
const hold = await orExit(() => holdDatabase(config.databasePath));
const { store, damage, isToInspect } = await orExit(() =>
  openServed(config.databasePath, hold.wasLeftUnclean, {
    mostBytes: config.databaseMaxBytes,
    readWithinMs: config.queryDeadlineMs,
  }),
);
let isWritten = damage === null;
let writersEnded: Promise<unknown> | null = null;
const catalogue = readCatalogue();
if (isWritten)
  await orExit(async () => {
    await seedObserved(store, {
      folder: join(config.projectFolder, 'data/observed'),
      nowMs: Date.now(),
      facilities: catalogue.ports.facilities,
    });
    store.runs.failInterrupted(Date.now());
  });
const guard = createDatabaseGuard({
  databasePath: config.databasePath,
  found: damage,
  onDamage: () => void stopWriting(),
  log: plainLog,
});
const log = {
  info: (fields: object, message: string) => plainLog.info(fields, message),
  warn: (fields: object, message: string) => plainLog.warn(fields, message),
  error: (fields: { readonly err?: unknown }, message: string) => {
    // Whatever went wrong may have gone wrong because the database is damaged.
    guard.suspect(fields.err);
    plainLog.error(fields, message);
  },
};

const monthsOf = (facility: Facility) => store.monthlyCounts.facilityMonths(facility.counts);
const worlds = await orExit(() =>
  createLiveWorlds({ catalogue, monthsOf, store, isWritten: () => isWritten, log }),
);
const { twin } = worlds;
const mirror = createLiveMirror({ feed: twin, nowMs: () => performance.now() });
let live: LiveServer | null = null;
const storage = createStorageService({
  databasePath: config.databasePath,
  freeBytes: store.freeBytes,
  retention: store.retention,
  keptAnswers: store.keptAnswers,
  kept: config.runsKept,
  nowMs: Date.now,
  caps: config.worker,
});
const backups = createBackupSchedule({
  databasePath: config.databasePath,
  nowMs: Date.now,
  onFailure: () => telemetry.backupFailed(),
  log,
  caps: config.worker,
  onBackedUp: () =>
    void storage.forget().then(
      (gone) => gone > 0 && log.info({ runs: gone }, 'runs that were kept long enough were removed'),
      (error: unknown) => log.error({ err: error }, 'runs that were kept long enough could not be removed'),
    ),
});
const wal = watchWal({ bytes: () => sizeOf(`${config.databasePath}-wal`), log });
const telemetry = createTelemetry({
  clients: () => live?.clients() ?? 0,
  waitingBytes: () => live?.waitingBytes() ?? 0,
  walBytes: () => sizeOf(`${config.databasePath}-wal`),
  databaseBytes: () => sizeOf(config.databasePath),
  isReadOnly: () => guard.damage() !== null,
  lastBackupMs: backups.lastMs,
});
const imports = createImportService({
  store,
  databaseMaxBytes: config.databaseMaxBytes,
  onChanged: (dataset) => (dataset === null || dataset === 'monthly-count') && twin.refreshDemand(),
  onRows: telemetry.imported,
  maxBytes: config.maxUploadBytes,
  caps: config.worker,
  onDamaged: (message) => guard.suspect(damagedDatabase(config.databasePath, new Error(message))),
});
const runs = createRunService({
  store: store.runs,
  catalogue,
  pool: createWhatIfPool({ caps: config.worker }),
  caps: config.worker,
  monthsOf,
  crossings: store.crossings,
  nowMs: Date.now,
  onChange: (run) => {
    telemetry.runChanged(run.status);
    live?.announceRun(run);
  },
  log,
});
const admission = config.token === null ? null : createAdmission(tokenCheck(config.token));
const { host, hostNames } = config;
const whoSent = clientOf(config.trustedProxies);
const app = createApp({
  host,
  hostNames,
  clientOf: whoSent,
  clientFolder: join(config.projectFolder, 'client/dist'),
  admission,
  limits: config.limits,
  readOnlyBecause: () => guard.damage()?.sentence ?? null,
  onAnswered: telemetry.answered,
  health: createHealth({
    databasePath: config.databasePath,
    appVersion: packageVersion(config.projectFolder),
    startedAtMs: steadyNowMs(),
    nowMs: steadyNowMs,
    telemetry,
    schemaVersion: store.schemaVersion,
    freeShare: () => diskSpace(config.databasePath).freeShare,
    clients: () => live?.clients() ?? 0,
    runsWaiting: runs.waiting,
    damage: guard.damage,
    backupFailure: backups.failure,
    lastBackupMs: backups.lastMs,
    walIsLarge: wal.isLarge,
  }),
  log,
  ports: createPortService(catalogue, store.monthlyCounts),
  imports,
  profiles: createProfileService(store.profiles),
  runs,
  scenarios: createScenarioService(catalogue, store.scenarios),
  keptAnswers: store.keptAnswers,
  reports: createReportService(catalogue),
  previews: createPreviewService({ catalogue, monthsOf, nowMs: () => performance.now() }),
  policies: policyCatalogue(catalogue.policy),
  assumptions: assumptionsOf(filesOf(catalogue)),
  readMethod,
  replays: createReplayService(catalogue.ports, store.crossings),
  waits: createWaitService(catalogue.ports, store.waits),
  tables: createTableService(catalogue.ports, store.tableRows),
  storage,
  history: createHistoryService(catalogue.ports, store.rollUps, store.waits),
  events: createEventCalendar(catalogue, shippedEvents(catalogue)),
  mirror,
  onSlowReader: () => telemetry.cut('slow'),
});
const http = createHttpServer(app, { maxConnections: config.maxConnections, log });
const forecasts = createForecastService({
  feed: twin,
  nowMs: () => performance.now(),
  log,
  caps: config.worker,
});
live = createLiveServer(http, {
  feed: twin,
  forecasts,
  isOwn: (request) => {
    const { headers } = request;
    const { address, isSecure } = whoSent(request);
    const refusal = refuseForeign(headers, { host, names: hostNames, isSecure, checkOrigin: true });
    return refusal === null && (admission === null || admission.of(headers, address) === 'let-in');
  },
  changes: store.changes,
  limits: config.limits,
  addressOf: (request) => whoSent(request).address,
  onCut: telemetry.cut,
  log,
});
cutSlowBodies(http);

const { feedUrl } = config;
const cbpFeed: CbpFeed | null =
  feedUrl === null || !isWritten
    ? null
    : startCbpFeed({
        url: feedUrl,
        waits: store.waits,
        log,
        nowMs: Date.now,
        random: () => randomInt(2 ** 32) / 2 ** 32,
      });

worlds.start();

listenOn(http, config);

if (!isWritten) void stopWriting();
else if (isToInspect)
  guard
    .inspect({ deep: false })
    .catch((error: unknown) => log.error({ err: error }, 'the database could not be inspected'));

stopOnSignals(stop, (error) => log.error({ err: error }, 'the server could not stop in order'));

async function stop(): Promise<void> {
  const isAnswered = new Promise<void>((resolve) => http.close(() => resolve()));
  worlds.halt();
  wal.close();
  mirror.close();
  await Promise.all([live?.close(), endWriters(), forecasts.close()]);
  await Promise.race([isAnswered, delay(LAST_ANSWERS_MS)]);
  http.closeAllConnections();
  worlds.flush();
  guard.close();
  store.close();
  hold.release({ isClean: guard.damage() === null });
}

/** Nothing writes to a database that cannot be relied on: what is under way ends, what is stored is still read. */
async function stopWriting(): Promise<void> {
  isWritten = false;
  store.refuseWrites();
  await endWriters();
}

function endWriters(): Promise<unknown> {
  writersEnded ??= Promise.allSettled([imports.close(), runs.close(), backups.close(), cbpFeed?.stop()]);
  return writersEnded;
}

async function orExit<T>(make: () => T | Promise<T>): Promise<T> {
  try {
    return await make();
  } catch (error) {
    const told = isDamage(error)
      ? await inspectInThread({ databasePath: config.databasePath, look: { refusedFor: reasonOf(error) } })
      : null;
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${told?.sentence ?? message}\n`);
    process.exit(1);
  }
}

function packageVersion(projectFolder: string): string {
  const text = readFileSync(join(projectFolder, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
