import type { Request, RequestHandler, Response } from 'express';
import type { RouteDoc } from './documented/route-doc.ts';
import { sendProblem } from './problem.ts';

/** Lets through what the table of routes lists, and answers the rest with a problem before anything else sees it. */
export function listedOnly(routes: readonly RouteDoc[]): RequestHandler {
  const find = finder(routes);
  return (request, response, next) => {
    // The pages and their files are those that were built, and nothing else.
    if (!/^\/(api|livez|readyz|healthz|metrics)(\/|$)/i.test(request.path)) return next();
    const found = find(request.path);
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const listed = found.find((route) => route.method === method);
    if (listed !== undefined) {
      response.locals.route = listed.path;
      return next();
    }
    const what = `There is no ${request.method} ${request.path.slice(0, 100)} here`;
    if (found.length === 0)
      return sendProblem(
        response,
        404,
        'route-unknown',
        `${what}; the API is under /api/v1, and GET /api lists it.`,
      );
    const methods = found.map((route) => route.method);
    response.set('Allow', methods.join(', '));
    sendProblem(response, 405, 'method-unknown', `${what}; it knows ${methods.join(', ')}.`);
  };
}

/** The path in the table of the route that was asked for; `page` for the pages, and what is in no table. */
export function routeOf(response: Response): string {
  return (response.locals as { route?: string }).route ?? 'page';
}

/** Whether a request may change something: by the table, and whatever is no GET. */
export function mayChange(routes: readonly RouteDoc[]): (request: Request) => boolean {
  const find = finder(routes);
  return ({ path, method }) => {
    const asked = method === 'HEAD' ? 'GET' : method;
    const route = find(path).find((one) => one.method === asked);
    return asked !== 'GET' || route?.access === 'change';
  };
}

/** The routes whose path is that of a request; a named path comes before one with a parameter in its place. */
function finder(routes: readonly RouteDoc[]) {
  const patterns = routes.map((route) => ({ route, pattern: patternOf(route.path) }));
  return (path: string) => patterns.filter(({ pattern }) => pattern.test(path)).map(({ route }) => route);
}

function patternOf(path: string): RegExp {
  const steps = path
    .split('/')
    .map((step) => (step.startsWith(':') ? '[^/]+' : step.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  return new RegExp(`^${steps.join('/')}/?$`, 'i');
}
