import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { steadyNowMs } from '../steady-clock.ts';

const COOKIE = 'garita_token';
const COOKIE_S = 30 * 86_400;

/** Tells whether what a request carries lets it in; only a hash of the token is kept. */
export interface TokenCheck {
  /** By `Authorization: Bearer` or by the cookie; `null` where it carries neither. */
  carries(headers: IncomingHttpHeaders): boolean | null;
  is(text: string): boolean;
  /**
   * The cookie that lets a page in for 30 days, which no script can read and no other site can send. It is signed with
   * the token without telling it, so that another token ends it.
   */
  cookie(isSecure: boolean): string;
}

export function tokenCheck(token: string, nowMs: () => number = steadyNowMs): TokenCheck {
  const expected = hashOf(token);
  const is = (text: string) => timingSafeEqual(hashOf(text), expected);
  const signed = (endsS: string) =>
    `${endsS}.${createHmac('sha256', expected).update(`${COOKIE} ${endsS}`).digest('base64url')}`;
  const isSession = (text: string) => {
    const endsS = text.split('.')[0]!;
    return timingSafeEqual(hashOf(text), hashOf(signed(endsS))) && Number(endsS) * 1000 > nowMs();
  };
  return {
    is,
    carries: ({ authorization, cookie }) => {
      const kept = cookieIn(cookie ?? '');
      if (authorization === undefined && kept === undefined) return null;
      const bearer = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
      return (bearer !== undefined && is(bearer)) || (kept !== undefined && isSession(kept));
    },
    cookie: (isSecure) => {
      const value = signed(String(Math.floor(nowMs() / 1000) + COOKIE_S));
      const secure = isSecure ? '; Secure' : '';
      return `${COOKIE}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${COOKIE_S}${secure}`;
    },
  };
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
