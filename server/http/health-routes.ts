import { Router } from 'express';
import { isStranger } from './access.ts';
import { sendProblem } from './problem.ts';

/** One thing that has to be so for the server to be of use. */
export interface Readiness {
  readonly check: 'database' | 'disk' | 'event-loop';
  readonly isReady: boolean;
  readonly found: string;
}

/** How the process and what it needs are. */
export interface Health {
  /** Whether the event loop turned in time of late. */
  readonly isAlive: () => boolean;
  readonly ready: () => readonly Readiness[];
  /** Versions, sizes and counts, for who looks after the server. */
  readonly details: () => Readonly<Record<string, string | number | boolean | null>>;
  /** The same in the text format of Prometheus. */
  readonly metrics: () => Promise<{ readonly type: string; readonly text: string }>;
}

/** `/livez`, `/readyz`, `/healthz` and `/metrics`. */
export function healthRoutes(health: Health): Router {
  const router = Router();
  router.get('/livez', (_request, response) => {
    if (health.isAlive()) return response.json({ status: 'ok' });
    const detail = 'The event loop was held up for seconds; start the server again if that lasts.';
    return sendProblem(response, 503, 'not-alive', detail);
  });
  router.get('/readyz', (_request, response) => {
    const checks = health.ready();
    const wrong = checks.filter(({ isReady }) => !isReady);
    if (wrong.length === 0)
      return response.json({ status: 'ok', ...(isStranger(response) ? {} : { checks }) });
    const what = wrong
      .map(({ check, found }) => (isStranger(response) ? check : `${check}: ${found}`))
      .join('; ');
    return sendProblem(
      response,
      503,
      'not-ready',
      `The server cannot serve now (${what}); garita doctor says what to do.`,
    );
  });
  router.get('/healthz', (_request, response) => {
    const { status, ...details } = health.details();
    response.json({ status, ...(isStranger(response) ? {} : details) });
  });
  router.get('/metrics', async (_request, response) => {
    const { type, text } = await health.metrics();
    response.type(type).send(text);
  });
  return router;
}
