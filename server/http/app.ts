import compression from 'compression';
import express, { type NextFunction, type Request, type Response } from 'express';
import type { AssumptionList } from '../contract/assumptions.ts';
import type { LiveMirror } from '../contract/live-mirror.ts';
import type { Method } from '../contract/method.ts';
import type { PolicyCatalogue } from '../contract/policies.ts';
import type { EventCalendar } from '../event-calendar.ts';
import type { HistoryService } from '../history-service.ts';
import type { ReportService } from '../report/report-service.ts';
import type { ScenarioService } from '../scenario/scenario-service.ts';
import { access } from './access.ts';
import type { Admission } from './admission.ts';
import { assumptionsRoutes } from './assumptions-routes.ts';
import { clientPages } from './client-pages.ts';
import { ALL_ROUTES } from './documented/all-routes.ts';
import { eventsRoutes } from './events-routes.ts';
import { guard } from './guard.ts';
import { type Health, healthRoutes } from './health-routes.ts';
import { borderHistoryRoutes, historyRoutes } from './history-routes.ts';
import { type Answered, identify } from './identify.ts';
import { type ImportService, importsRoutes } from './imports-routes.ts';
import { type Limits, limiters } from './limits.ts';
import { listedOnly } from './listed-only.ts';
import { liveRoutes } from './live-routes.ts';
import { methodRoutes } from './method-routes.ts';
import { type KeptAnswers, onceOnly } from './once-only.ts';
import { policiesRoutes } from './policies-routes.ts';
import { type PortService, portsRoutes } from './ports-routes.ts';
import { type PreviewService, previewRoutes } from './preview-routes.ts';
import { requestIdOf, sendProblem } from './problem.ts';
import { type ProfileService, profilesRoutes } from './profiles-routes.ts';
import type { ClientOf } from './proxies.ts';
import { readOnlyWhile } from './read-only.ts';
import { referenceRoutes } from './reference/reference-routes.ts';
import { type ReplayService, replaysRoutes } from './replays-routes.ts';
import { comparisonRoutes, reportRoutes } from './report-routes.ts';
import { type RunService, runsRoutes } from './runs-routes.ts';
import { scenariosRoutes } from './scenarios-routes.ts';
import { securityHeaders } from './security-headers.ts';
import { speakSpanish } from './speak-spanish.ts';
import { type StorageService, storageRoutes } from './storage-routes.ts';
import { sendStoreProblem } from './store-problem.ts';
import { type TableService, tablesRoutes } from './tables-routes.ts';
import { type WaitService, waitsRoutes } from './waits-routes.ts';

export interface AppServices {
  /** Name or address on which the server listens; requests under other names than that and these are refused. */
  readonly host: string;
  readonly hostNames: readonly string[];
  readonly clientOf: ClientOf;
  /** The built page: client/dist. */
  readonly clientFolder: string;
  readonly log: Log;
  readonly ports: PortService;
  readonly imports: ImportService;
  readonly profiles: ProfileService;
  readonly runs: RunService;
  readonly scenarios: ScenarioService;
  readonly keptAnswers: KeptAnswers;
  readonly reports: ReportService;
  readonly previews: PreviewService;
  readonly policies: PolicyCatalogue;
  readonly assumptions: AssumptionList['assumptions'];
  readonly readMethod: () => Method;
  readonly replays: ReplayService;
  readonly waits: WaitService;
  readonly history: HistoryService;
  readonly events: EventCalendar;
  readonly mirror: LiveMirror;
  /** Told of a reader of server-sent events who was cut, because too much waited for it. */
  readonly onSlowReader?: () => void;
  readonly tables: TableService;
  readonly storage: StorageService;
  readonly health: Health;
  /** Without one whoever reaches the server may use it: meant for the loopback alone. */
  readonly admission: Admission | null;
  readonly limits: Limits;
  /** Why nothing can be changed, in one sentence; `null` while all is well. */
  readonly readOnlyBecause: () => string | null;
  /** Told of every request that was answered. */
  readonly onAnswered?: (answered: Answered) => void;
}

/** As much of a pino logger as is used here. */
interface Log {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** The express application: page, `/livez` and `/api/v1` over the services that it is given. */
export function createApp(services: AppServices): express.Express {
  const app = express();
  // Whatever NODE_ENV says: express never answers with a stack.
  app.set('env', 'production');
  app.set('query parser', 'simple');
  app.set('trust proxy', false);
  app.disable('x-powered-by');
  app.use(identify(services));
  app.use(securityHeaders());
  app.use(guard(services));
  if (services.admission !== null) app.use(access(services.admission));
  app.use(compression());
  app.use('/api', (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  app.use('/api', speakSpanish());
  app.use(listedOnly(ALL_ROUTES));
  app.use(readOnlyWhile(services.readOnlyBecause, ALL_ROUTES));
  for (const [path, limiter] of limiters(services.limits)) app.use(path, limiter);
  for (const [path, router] of apiRouters(services)) app.use(path || '/', router);
  app.use(clientPages(services.clientFolder));
  app.use((request, response) => {
    const what = `There is no ${request.method} ${request.path.slice(0, 100)} here`;
    sendProblem(response, 404, 'route-unknown', `${what}; the API is under /api/v1 and the page at /.`);
  });
  app.use(errorAnswer(services.log));
  return app;
}

/** The routers of the API with the paths under which they stand; the table of routes lists what is in them. */
export function apiRouters(
  services: AppServices,
): ReadonlyArray<readonly [path: string, router: express.Router]> {
  const once = onceOnly(services.keptAnswers);
  return [
    ['', healthRoutes(services.health)],
    ['/api', referenceRoutes()],
    ['/api/v1/ports', portsRoutes(services.ports)],
    ['/api/v1/ports', waitsRoutes(services.waits)],
    ['/api/v1/ports', historyRoutes(services.history)],
    ['/api/v1/ports', eventsRoutes(services.events)],
    ['/api/v1/history', borderHistoryRoutes(services.history)],
    ['/api/v1/live', liveRoutes(services.mirror, services.onSlowReader ?? (() => {}))],
    ['/api/v1/imports', importsRoutes(services.imports, once)],
    ['/api/v1/profiles', profilesRoutes(services.profiles)],
    ['/api/v1/runs', runsRoutes(services.runs, services.ports, once)],
    ['/api/v1/scenarios', scenariosRoutes(services.scenarios, services.runs, once)],
    ['/api/v1/runs', reportRoutes(services.reports, services.runs)],
    ['/api/v1/comparison', comparisonRoutes(services.reports, services.runs)],
    ['/api/v1/preview', previewRoutes(services.previews, services.ports)],
    ['/api/v1/policies', policiesRoutes(services.policies)],
    ['/api/v1/assumptions', assumptionsRoutes(services.assumptions)],
    ['/api/v1/method', methodRoutes(services.readMethod)],
    ['/api/v1/replays', replaysRoutes(services.replays)],
    ['/api/v1/tables', tablesRoutes(services.tables)],
    ['/api/v1/storage', storageRoutes(services.storage)],
  ];
}

/** The one place where what was thrown becomes an answer; what is not the client's fault is told to the log only. */
function errorAnswer(log: Log): express.ErrorRequestHandler {
  return (error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    const { status, type } = error as { readonly status?: unknown; readonly type?: unknown };
    // What was begun cannot be taken back; that it broke off is all that a client can be told.
    if (response.headersSent) {
      if (!response.writableEnded)
        log.error({ requestId: requestIdOf(response), err: error }, 'answer broke off');
      return void response.destroy();
    }
    if (type === 'entity.too.large') {
      return sendProblem(response, 413, 'body-too-large', 'The body is larger than 256 KB; send less.');
    }
    if (type === 'entity.parse.failed') {
      return sendProblem(
        response,
        400,
        'json-malformed',
        'The body is not valid JSON; check it and send it again.',
      );
    }
    if (typeof status === 'number' && status >= 400 && status < 500) {
      return sendProblem(
        response,
        status,
        'request-malformed',
        'The request cannot be read; check its address and headers.',
      );
    }
    log.error({ requestId: requestIdOf(response), err: error }, 'request failed');
    if (sendStoreProblem(response, error)) return;
    const detail = 'The server failed to answer; try again, and name the request id if it persists.';
    return sendProblem(response, 500, 'internal', detail);
  };
}
