import { randomInt, randomUUID } from 'node:crypto';
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
import { LiveTwin } from './feeds/live-twin.ts';
import { resumeFrom } from './feeds/resume.ts';
import { createRollUpRecorder } from './feeds/roll-up-recorder.ts';
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

const TICK_MS = 250;
/** As much of simulated history is lost at most when the process is killed. */
const FLUSH_MS = 1_000;
const SEED = 1;
const FIRST_WITHDRAWN_SHARE = 0.6;
const FIRST_SPEED = 60;
/** A week, so that every hour of every weekday has been seen. */
const FIRST_DAYS = 7;
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
const { recorder, twin } = await orExit(() => {
  const resume = resumeFrom(store.rollUps, SEED);
  const recorder = createRollUpRecorder(store.rollUps, catalogue.ports.facilities, SEED);
  const twin = new LiveTwin({
    catalogue,
    monthsOf,
    crossings: store.crossings,
    seed: SEED,
    epoch: randomUUID(),
    withdrawnShare: FIRST_WITHDRAWN_SHARE,
    speed: resume?.speed ?? FIRST_SPEED,
    resume,
    historyDays: FIRST_DAYS,
    onBucket: (bucket) => {
      if (isWritten) recorder.record(bucket);
    },
  });
  if (isWritten) recorder.flush(twin.monthSettings());
  return { recorder, twin };
});
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

let tickedMs = performance.now();
const ticks = setInterval(() => {
  const nowMs = performance.now();
  twin.elapse(Math.min(nowMs - tickedMs, 4 * TICK_MS));
  tickedMs = nowMs;
}, TICK_MS);
let isStoring = true;
const flush = () => {
  if (!isWritten) return;
  try {
    recorder.flush(twin.monthSettings());
    isStoring = true;
  } catch (error) {
    // What could not be written is kept and tried again; the month runs on.
    if (isStoring)
      log.error({ err: error }, 'the roll-ups could not be stored; they are kept until they can');
    isStoring = false;
  }
};
const flushes = setInterval(flush, FLUSH_MS);

http.on('error', (error: NodeJS.ErrnoException) => {
  const reason =
    error.code === 'EADDRINUSE'
      ? `another program listens on ${config.host}:${config.port}; stop it or start with PORT=4411`
      : error.message;
  process.stderr.write(`Garita cannot listen: ${reason}.\n`);
  process.exit(1);
});
http.listen(config.port, config.host, () => {
  const address = http.address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  // The one time that the token is told: the address that lets a page in.
  const query = config.token === null ? '' : `/?token=${config.token}`;
  process.stdout.write(`Garita is at http://${host}:${port}${query}\n`);
});

if (!isWritten) void stopWriting();
else if (isToInspect)
  guard
    .inspect({ deep: false })
    .catch((error: unknown) => log.error({ err: error }, 'the database could not be inspected'));

stopOnSignals(stop, (error) => log.error({ err: error }, 'the server could not stop in order'));

async function stop(): Promise<void> {
  const isAnswered = new Promise<void>((resolve) => http.close(() => resolve()));
  clearInterval(ticks);
  clearInterval(flushes);
  wal.close();
  mirror.close();
  await Promise.all([live?.close(), endWriters(), forecasts.close()]);
  await Promise.race([isAnswered, delay(LAST_ANSWERS_MS)]);
  http.closeAllConnections();
  flush();
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
