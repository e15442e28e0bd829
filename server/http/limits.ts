import type { RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { clientIn } from './identify.ts';
import { sendProblem } from './problem.ts';

/** How often one address may ask, of what takes how long; an IPv6 address counts with its /64. */
export interface Limits {
  /** Requests of the API in a minute. */
  readonly requestsPerMin: number;
  /** Files sent in an hour. */
  readonly importsPerHour: number;
  /** Runs asked for in an hour. */
  readonly runsPerHour: number;
}

const MINUTE_MS = 60_000;

/** The limits as middlewares with the paths that they guard; beyond them the answer is 429 with Retry-After. */
export function limiters(limits: Limits): ReadonlyArray<readonly [path: string, limiter: RequestHandler]> {
  const { requestsPerMin, importsPerHour, runsPerHour } = limits;
  const runs = ofPosts(limiter(60 * MINUTE_MS, runsPerHour, 'LIMIT_RUNS_PER_HOUR'));
  return [
    ['/api/v1', limiter(MINUTE_MS, requestsPerMin, 'LIMIT_REQUESTS_PER_MIN')],
    ['/api/v1/imports', ofPosts(limiter(60 * MINUTE_MS, importsPerHour, 'LIMIT_IMPORTS_PER_HOUR'))],
    ['/api/v1/runs', runs],
    ['/api/v1/scenarios/:name/runs', runs],
  ];
}

function limiter(windowMs: number, limit: number, setting: string): RequestHandler {
  return rateLimit({
    windowMs,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: (_request, response) => ipKeyGenerator(clientIn(response as Response).address, 64),
    // Its remarks on headers that anybody may send would go to the console.
    validate: false,
    handler: (_request, response) =>
      sendProblem(
        response,
        429,
        'too-many-requests',
        `This address asked more than ${limit} times in ${windowMs / MINUTE_MS} min; wait as long as Retry-After says, or raise ${setting}.`,
      ),
  });
}

function ofPosts(limit: RequestHandler): RequestHandler {
  return (request, response, next) => {
    if (request.method === 'POST') return limit(request, response, next);
    next();
  };
}
