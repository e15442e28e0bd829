import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { sendProblem } from './problem.ts';
import { type TokenCheck, tokenCookie } from './token.ts';

const FAILURES = 5;
const WITHIN_MS = 5 * 60_000;

/** Answers whether the process lives to whoever asks; it tells nothing else. */
const OPEN_TO_ALL = '/livez';

/**
 * Lets in who carries the token. A page is opened once as `/?token=…`, which becomes a cookie. After five wrong
 * tokens in five minutes an address has to wait.
 */
export function access(check: TokenCheck): RequestHandler[] {
  const failures = rateLimit({
    windowMs: WITHIN_MS,
    limit: FAILURES,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    requestWasSuccessful: (_request, response) => response.statusCode !== 401,
    skipSuccessfulRequests: true,
    handler: (_request, response) =>
      sendProblem(
        response,
        429,
        'too-many-failures',
        `There were ${FAILURES} wrong tokens from this address; wait ${WITHIN_MS / 60_000} minutes, then try the right one.`,
      ),
  });
  const admit: RequestHandler = (request, response, next) => {
    if (request.path === OPEN_TO_ALL || check.carries(request.headers)) return next();
    const { token } = request.query;
    if (request.method === 'GET' && typeof token === 'string' && check.is(token)) {
      const rest = new URLSearchParams(request.query as Record<string, string>);
      rest.delete('token');
      const query = rest.size === 0 ? '' : `?${rest}`;
      response.set('Set-Cookie', tokenCookie(token)).redirect(303, request.path.replace(/^\/+/, '/') + query);
      return;
    }
    response.set('WWW-Authenticate', 'Bearer');
    sendProblem(
      response,
      401,
      'token-missing',
      'This server answers only with its token: open the address that it printed at its start, or send Authorization: Bearer.',
    );
  };
  return [failures, admit];
}
