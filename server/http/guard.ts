import type { RequestHandler } from 'express';
import { ALL_ROUTES } from './documented/all-routes.ts';
import { refuseForeign } from './foreign-request.ts';
import { clientIn } from './identify.ts';
import { mayChange } from './listed-only.ts';
import { sendProblem } from './problem.ts';

const MOST_ADDRESS_LENGTH = 4096;
const MOST_PARAMETERS = 200;

interface GuardOptions {
  readonly host: string;
  readonly hostNames: readonly string[];
}

/** Refuses what no page of this server sends: other hosts, other sites, and addresses without measure. */
export function guard({ host, hostNames: names }: GuardOptions): RequestHandler {
  const changes = mayChange(ALL_ROUTES);
  return (request, response, next) => {
    const { isSecure } = clientIn(response);
    const checkOrigin = changes(request);
    const hosts = request.rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === 'host');
    const refusal = refuseForeign(request.headers, { host, names, isSecure, checkOrigin });
    if (hosts.length !== 1 || !request.url.startsWith('/')) {
      const detail = 'The request cannot be read; check its address and headers.';
      return sendProblem(response, 400, 'request-malformed', detail);
    }
    if (refusal !== null) return sendProblem(response, refusal.status, refusal.code, refusal.detail);
    if (request.url.length > MOST_ADDRESS_LENGTH) {
      const detail = `The address is longer than ${MOST_ADDRESS_LENGTH} characters; shorten it.`;
      return sendProblem(response, 414, 'url-too-long', detail);
    }
    if (request.url.split('&').length > MOST_PARAMETERS) {
      const detail = `The address has more than ${MOST_PARAMETERS} parameters; leave some out.`;
      return sendProblem(response, 414, 'url-too-long', detail);
    }
    next();
  };
}
