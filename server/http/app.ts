import { randomUUID } from 'node:crypto';
import compression from 'compression';
import express, { type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import type { AssumptionList } from '../contract/assumptions.ts';
import type { LiveMirror } from '../contract/live-mirror.ts';
import type { Method } from '../contract/method.ts';
import type { PolicyCatalogue } from '../contract/policies.ts';
import type { EventCalendar } from '../event-calendar.ts';
import type { HistoryService } from '../history-service.ts';
import type { ReportService } from '../report/report-service.ts';
import type { ScenarioService } from '../scenario/scenario-service.ts';
import { access } from './access.ts';
import { assumptionsRoutes } from './assumptions-routes.ts';
import { clientPages } from './client-pages.ts';
import { ALL_ROUTES } from './documented/all-routes.ts';
import { eventsRoutes } from './events-routes.ts';
import { refuseForeign } from './foreign-request.ts';
import { type Health, healthRoutes } from './health-routes.ts';
import { borderHistoryRoutes, historyRoutes } from './history-routes.ts';
import { type ImportService, importsRoutes } from './imports-routes.ts';
import { type Limits, limiters } from './limits.ts';
import { listedOnly, mayChange, routeOf } from './listed-only.ts';
import { liveRoutes } from './live-routes.ts';
import { methodRoutes } from './method-routes.ts';
import { type KeptAnswers, onceOnly } from './once-only.ts';
import { policiesRoutes } from './policies-routes.ts';
import { type PortService, portsRoutes } from './ports-routes.ts';
import { type PreviewService, previewRoutes } from './preview-routes.ts';
import { requestIdOf, sendProblem } from './problem.ts';
import { type ProfileService, profilesRoutes } from './profiles-routes.ts';
import { referenceRoutes } from './reference/reference-routes.ts';
import { type ReplayService, replaysRoutes } from './replays-routes.ts';
import { reportRoutes } from './report-routes.ts';
import { type RunService, runsRoutes } from './runs-routes.ts';
import { scenariosRoutes } from './scenarios-routes.ts';
import { speakSpanish } from './speak-spanish.ts';
import { sendStoreProblem } from './store-problem.ts';
import { type TableService, tablesRoutes } from './tables-routes.ts';
import type { TokenCheck } from './token.ts';
import { type WaitService, waitsRoutes } from './waits-routes.ts';

export interface AppServices {
  /** Name or address on which the server listens; requests under other names are refused. */
  readonly host: string;
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
  readonly tables: TableService;
  readonly health: Health;
  /** Without one whoever reaches the server may use it: meant for the loopback alone. */
  readonly token: TokenCheck | null;
  readonly limits: Limits;
  /** Told of every request that was answered. */
  readonly onAnswered?: (answered: Answered) => void;
}

/** A request that was answered, by the route of the table, or `page`. */
export interface Answered {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly tookMs: number;
}

/** As much of a pino logger as is used here. */
interface Log {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** The express application: page, `/livez` and `/api/v1` over the services that it is given. */
export function createApp(services: AppServices): express.Express {
  const app = express();
  app.set('query parser', 'simple');
  app.set('trust proxy', false);
  app.disable('x-powered-by');
  app.use(identify(services));
  app.use(securityHeaders());
  app.use(guard(services.host));
  if (services.token !== null) app.use(access(services.token));
  app.use(compression());
  app.use('/api', (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  app.use('/api', speakSpanish());
  app.use(listedOnly(ALL_ROUTES));
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
    ['/api/v1/live', liveRoutes(services.mirror)],
    ['/api/v1/imports', importsRoutes(services.imports, once)],
    ['/api/v1/profiles', profilesRoutes(services.profiles)],
    ['/api/v1/runs', runsRoutes(services.runs, services.ports, once)],
    ['/api/v1/scenarios', scenariosRoutes(services.scenarios, services.runs, once)],
    ['/api/v1/runs', reportRoutes(services.reports, services.runs)],
    ['/api/v1/preview', previewRoutes(services.previews, services.ports)],
    ['/api/v1/policies', policiesRoutes(services.policies)],
    ['/api/v1/assumptions', assumptionsRoutes(services.assumptions)],
    ['/api/v1/method', methodRoutes(services.readMethod)],
    ['/api/v1/replays', replaysRoutes(services.replays)],
    ['/api/v1/tables', tablesRoutes(services.tables)],
  ];
}

function identify({ log, onAnswered }: AppServices): express.RequestHandler {
  return (request, response, next) => {
    const requestId = randomUUID();
    const startedMs = performance.now();
    response.locals.requestId = requestId;
    response.set('X-Request-Id', requestId);
    const { method, path } = request;
    response.on('close', () => {
      const tookMs = Math.round(performance.now() - startedMs);
      const { statusCode: status } = response;
      log.info({ requestId, method, path, status, tookMs }, 'request');
      onAnswered?.({ method, route: routeOf(response), status, tookMs });
    });
    next();
  };
}

/** On plain HTTP neither HSTS nor upgrade-insecure-requests: both would blank the page on a local network. */
function securityHeaders(): express.RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'none'"],
      },
    },
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
}

const MAX_URL_LENGTH = 4096;

function guard(listeningHost: string): express.RequestHandler {
  const changes = mayChange(ALL_ROUTES);
  return (request, response, next) => {
    const refusal = refuseForeign(request.headers, listeningHost, changes(request));
    if (refusal !== null) {
      sendProblem(response, refusal.status, refusal.code, refusal.detail);
    } else if (request.url.length > MAX_URL_LENGTH) {
      sendProblem(
        response,
        414,
        'url-too-long',
        `The address is longer than ${MAX_URL_LENGTH} characters; shorten it.`,
      );
    } else next();
  };
}

/** The one place where what was thrown becomes an answer; what is not the client's fault is told to the log only. */
function errorAnswer(log: Log): express.ErrorRequestHandler {
  return (error: unknown, _request: Request, response: Response, next: NextFunction) => {
    const { status, type } = error as { readonly status?: unknown; readonly type?: unknown };
    if (response.headersSent) return next(error);
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
