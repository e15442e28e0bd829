import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const COOKIE = 'garita_token';

/** Tells whether what a request carries is the token; kept as a hash, and compared in a time that tells nothing. */
export interface TokenCheck {
  /** By `Authorization: Bearer` or by the cookie. */
  carries(headers: IncomingHttpHeaders): boolean;
  is(text: string): boolean;
}

export function tokenCheck(token: string): TokenCheck {
  const expected = hashOf(token);
  const is = (text: string) => timingSafeEqual(hashOf(text), expected);
  return {
    is,
    carries: ({ authorization, cookie }) => {
      const bearer = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
      const kept = cookieIn(cookie ?? '');
      return [bearer, kept].some((text) => text !== undefined && is(text));
    },
  };
}

/** The cookie that lets a page in, which no script can read and no other site can send. */
export function tokenCookie(token: string): string {
  return `${COOKIE}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=2592000`;
}

function cookieIn(cookies: string): string | undefined {
  return cookies
    .split(';')
    .map((pair) => pair.trim().split('='))
    .find(([name]) => name === COOKIE)?.[1];
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
