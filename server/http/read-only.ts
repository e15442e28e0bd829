import type { RequestHandler } from 'express';
import type { RouteDoc } from './documented/route-doc.ts';
import { mayChange } from './listed-only.ts';
import { sendProblem } from './problem.ts';

/** Refuses what may change something for as long as there is a sentence that says why; reading goes on. */
export function readOnlyWhile(why: () => string | null, routes: readonly RouteDoc[]): RequestHandler {
  const changes = mayChange(routes);
  return (request, response, next) => {
    const sentence = changes(request) ? why() : null;
    if (sentence === null) return next();
    sendProblem(response, 503, 'database-read-only', sentence);
  };
}
