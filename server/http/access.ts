import type { RequestHandler, Response } from 'express';
import { PLACES, pathOf } from '../contract/places.ts';
import { type Admission, FAILURES, WITHIN_MS } from './admission.ts';
import { clientIn } from './identify.ts';
import { sendProblem } from './problem.ts';

/** Answered to whoever asks, in as many words as tell nothing else than whether the server can be used. */
const OPEN_TO_ALL = /^\/(livez|readyz|healthz)$/;
const PAGES = PLACES.map(pathOf);

/**
 * Lets in who carries the token. A page is opened once as `/?token=…`, which becomes a cookie; no other address takes
 * a token.
 */
export function access(admission: Admission): RequestHandler {
  return (request, response, next) => {
    const { address, isSecure } = clientIn(response);
    const { token } = request.query;
    const isPage = request.method === 'GET' && PAGES.includes(request.path);
    const isTold = isPage && typeof token === 'string';
    const verdict = isTold ? admission.ofText(token, address) : admission.of(request.headers, address);
    if (verdict === 'let-in') {
      if (!isTold) return next();
      const rest = new URLSearchParams(request.query as Record<string, string>);
      rest.delete('token');
      const query = rest.size === 0 ? '' : `?${rest}`;
      response.set('Set-Cookie', admission.cookie(isSecure)).redirect(303, request.path + query);
      return;
    }
    if (verdict === 'too-many-failures') {
      response.set('Retry-After', String(admission.waitS(address)));
      const minutes = WITHIN_MS / 60_000;
      const detail = `There were ${FAILURES} wrong tokens from this address; wait ${minutes} minutes, then try the right one.`;
      return sendProblem(response, 429, verdict, detail);
    }
    if (verdict === 'without' && OPEN_TO_ALL.test(request.path)) {
      response.locals.isStranger = true;
      return next();
    }
    response.set('WWW-Authenticate', 'Bearer');
    sendProblem(
      response,
      401,
      'token-missing',
      'This server answers only with its token: open the address that it printed at its start, or send Authorization: Bearer.',
    );
  };
}

/** Whether a request carries no token where one is needed, and is to be told as little as may be. */
export function isStranger(response: Response): boolean {
  return (response.locals as { isStranger?: boolean }).isStranger === true;
}
