import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { filesOf } from '../../server/assumptions.ts';
import { readCatalogue } from '../../server/catalogue.ts';
import { createEventCalendar } from '../../server/event-calendar.ts';
import { shippedEvents } from '../../server/event-files.ts';
import { createHistoryService } from '../../server/history-service.ts';
import { type AppServices, createApp } from '../../server/http/app.ts';
import { createHttpServer, cutSlowBodies, PATIENCE, type Patience } from '../../server/http/http-server.ts';
import { clientOf } from '../../server/http/proxies.ts';
import { createImportService, type ImportService } from '../../server/jobs/import-service.ts';
import { createPreviewService } from '../../server/jobs/preview-service.ts';
import { readMethod } from '../../server/method/method.ts';
import { assumptionsOf } from '../../server/model/assumptions/assumption.ts';
import { policyCatalogue } from '../../server/policy-catalogue.ts';
import { createPortService } from '../../server/port-service.ts';
import { createProfileService } from '../../server/profile-service.ts';
import { createReplayService } from '../../server/replay-service.ts';
import { createReportService } from '../../server/report/report-service.ts';
import { createScenarioService } from '../../server/scenario/scenario-service.ts';
import { createStorageService } from '../../server/storage-service.ts';
import { openStore, type Store } from '../../server/store/open.ts';
import { createTableService } from '../../server/table-service.ts';
import { createWaitService } from '../../server/wait-service.ts';
import { runsOver } from './runs-over.ts';

export interface RunningApp {
  readonly url: string;
  readonly port: number;
  readonly store: Store;
  readonly imports: ImportService;
  readonly clientFolder: string;
  /** Error fields of the log, newest last. */
  readonly errors: object[];
  /** Uploads that lie in the temporary folder. */
  uploads(): string[];
  stop(): Promise<void>;
}

/** The real application on a port of its own, over a real database. */
export async function startApp(
  overrides: Partial<AppServices> & {
    readonly maxBytes?: number;
    readonly databaseMaxBytes?: number;
    readonly patience?: Patience;
    readonly maxConnections?: number;
  } = {},
  onServices: (services: AppServices) => void = () => {},
): Promise<RunningApp> {
  const folder = mkdtempSync(join(tmpdir(), 'garita-test-'));
  const errors: object[] = [];
  const {
    maxBytes = 1e9,
    databaseMaxBytes = null,
    patience = PATIENCE,
    maxConnections = 1000,
    ...services
  } = overrides;
  const store = openStore(join(folder, 'garita.db'), { mostBytes: databaseMaxBytes });
  const tempFolder = mkdtempSync(join(folder, 'uploads-'));
  const imports = createImportService({ store, tempFolder, maxBytes, databaseMaxBytes });
  const catalogue = readCatalogue();
  const all: AppServices = {
    host: '127.0.0.1',
    hostNames: [],
    clientOf: clientOf(null),
    clientFolder: join(folder, 'dist'),
    log: { info: () => {}, error: (fields) => errors.push(fields) },
    ports: createPortService(catalogue, store.monthlyCounts),
    imports,
    profiles: createProfileService(store.profiles),
    runs: runsOver(store),
    scenarios: createScenarioService(catalogue, store.scenarios),
    keptAnswers: store.keptAnswers,
    reports: createReportService(catalogue),
    previews: createPreviewService({
      catalogue,
      monthsOf: ({ counts }) => store.monthlyCounts.facilityMonths(counts),
      nowMs: () => performance.now(),
    }),
    policies: policyCatalogue(catalogue.policy),
    assumptions: assumptionsOf(filesOf(catalogue)),
    readMethod,
    replays: createReplayService(catalogue.ports, store.crossings),
    waits: createWaitService(catalogue.ports, store.waits),
    tables: createTableService(catalogue.ports, store.tableRows),
    storage: createStorageService({
      databasePath: store.path,
      freeBytes: store.freeBytes,
      retention: store.retention,
      keptAnswers: store.keptAnswers,
      kept: { runs: 5000, days: 730, bytes: 2e9 },
      nowMs: Date.now,
    }),
    mirror: { listen: () => null },
    history: createHistoryService(catalogue.ports, store.rollUps, store.waits),
    events: createEventCalendar(catalogue, shippedEvents(catalogue)),
    health: {
      isAlive: () => true,
      ready: () => [],
      details: () => ({ status: 'ok' }),
      metrics: async () => ({ type: 'text/plain', text: '' }),
    },
    admission: null,
    readOnlyBecause: () => null,
    limits: { requestsPerMin: 1e6, importsPerHour: 1e6, runsPerHour: 1e6 },
    ...services,
  };
  onServices(all);
  const app = createApp(all);
  const server = createHttpServer(app, { maxConnections, patience, log: all.log });
  cutSlowBodies(server, patience);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    store,
    imports,
    clientFolder: join(folder, 'dist'),
    errors,
    uploads: () => readdirSync(tempFolder),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await imports.close();
      store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A request with headers that fetch would not let through, such as Host and Origin. */
export async function send(
  port: number,
  {
    method = 'GET',
    path = '/',
    headers = {},
    body = '',
  }: {
    readonly method?: string;
    readonly path?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
  },
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, method, path, headers }, async (response) => {
      resolve({ status: response.statusCode ?? 0, body: await text(response) });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
