import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import { routeOf } from './listed-only.ts';
import type { Client, ClientOf } from './proxies.ts';

/** A request that was answered, by the route of the table, or `page`. */
export interface Answered {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly tookMs: number;
}

interface IdentifyOptions {
  readonly clientOf: ClientOf;
  readonly log: { info(fields: object, message: string): void };
  /** Told of every request that was answered. */
  readonly onAnswered?: (answered: Answered) => void;
}

/** The status under which a request is logged that was given up before it was answered. */
const GIVEN_UP = 499;

/** Letters of a path that the log holds; the parser lets none but printable ASCII through. */
const MOST_LOGGED = 200;

/** Gives every request an id and finds who sent it; when it is answered, logs it, and never its query or headers. */
export function identify({ clientOf, log, onAnswered }: IdentifyOptions): RequestHandler {
  return (request, response, next) => {
    const requestId = randomUUID();
    const startedMs = performance.now();
    response.locals.requestId = requestId;
    response.set('X-Request-Id', requestId);
    response.locals.client = clientOf(request);
    const { method } = request;
    const path = request.path.slice(0, MOST_LOGGED);
    response.on('close', () => {
      const tookMs = Math.round(performance.now() - startedMs);
      const status = response.headersSent ? response.statusCode : GIVEN_UP;
      log.info({ requestId, method, path, status, tookMs }, 'request');
      onAnswered?.({ method, route: routeOf(response), status, tookMs });
    });
    next();
  };
}

/** Who sent the request that is being answered. */
export function clientIn(response: Response): Client {
  return (response.locals as { client: Client }).client;
}
