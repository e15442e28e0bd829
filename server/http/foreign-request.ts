import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';

export interface Refusal {
  readonly status: 403 | 421;
  readonly code: string;
  readonly detail: string;
}

/** Where the server answers. */
export interface OwnAddress {
  /** Name or address on which it listens. */
  readonly host: string;
  /** Names beside that. */
  readonly names: readonly string[];
  /** Whether the request came by TLS. */
  readonly isSecure: boolean;
}

/**
 * Says why a request that another site may have caused is refused: a Host that is not this server's stops DNS
 * rebinding, an Origin that is not this page's stops cross-site writes (to be checked on whatever is not a plain read).
 */
export function refuseForeign(
  headers: IncomingHttpHeaders,
  { host: listeningHost, names, isSecure, checkOrigin }: OwnAddress & { readonly checkOrigin: boolean },
): Refusal | null {
  const host = headers.host?.toLowerCase() ?? '';
  if (!isOwnHost(host, [listeningHost, ...names])) {
    return {
      status: 421,
      code: 'host-unknown',
      detail: `This server does not answer under the name of the request; open it as ${listeningHost} or localhost.`,
    };
  }
  if (!checkOrigin) return null;
  const { origin, 'sec-fetch-site': site } = headers;
  const isOwnOrigin =
    origin === undefined || origin.toLowerCase() === `${isSecure ? 'https' : 'http'}://${host}`;
  const isOwnSite = site === undefined || site === 'same-origin' || site === 'none';
  if (isOwnOrigin && isOwnSite) return null;
  return {
    status: 403,
    code: 'origin-foreign',
    detail:
      'The request comes from a page of another site, which may not change anything here; use the page itself.',
  };
}

function isOwnHost(host: string, own: readonly string[]): boolean {
  const name = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::\d{1,5})?$/.exec(host)?.[1]?.replace(/^\[(.*)\]$/, '$1');
  if (name === undefined) return false;
  if (['localhost', '127.0.0.1', '::1', ...own.map((one) => one.toLowerCase())].includes(name)) return true;
  // Listening everywhere: an address typed as such is safe, for rebinding needs a name.
  return ['0.0.0.0', '::'].includes(own[0]!) && isIP(name) !== 0;
}
