import type { IncomingHttpHeaders } from 'node:http';
import { ipKeyGenerator } from 'express-rate-limit';
import { steadyNowMs } from '../steady-clock.ts';
import type { TokenCheck } from './token.ts';

export const FAILURES = 5;
export const WITHIN_MS = 5 * 60_000;
/** Addresses that are remembered at most; the oldest are forgotten first. */
const MOST_ADDRESSES = 10_000;

/** Who is let in: by the token, and from an address that has not tried wrong ones of late. */
export interface Admission {
  /** Of a request or a socket; a token that it carries and that is wrong counts against its address. */
  of(headers: IncomingHttpHeaders, address: string): 'let-in' | 'without' | 'wrong' | 'too-many-failures';
  /** The same for a token that an address of a page carries. */
  ofText(token: string, address: string): 'let-in' | 'wrong' | 'too-many-failures';
  /** How long an address has to wait, s. */
  waitS(address: string): number;
  cookie(isSecure: boolean): string;
}

/** After five wrong tokens in five minutes an address has to wait, whatever it sends next; an IPv6 address with its /64. */
export function createAdmission(check: TokenCheck, nowMs: () => number = steadyNowMs): Admission {
  const failures = new Map<string, { count: number; readonly endsMs: number }>();

  const of = (address: string) => {
    const key = ipKeyGenerator(address, 64);
    const found = failures.get(key);
    if (found !== undefined && found.endsMs > nowMs()) return found;
    failures.delete(key);
    return null;
  };
  const judge = (isRight: boolean | null, address: string) => {
    const tried = of(address);
    if (tried !== null && tried.count >= FAILURES) return 'too-many-failures';
    if (isRight) return 'let-in';
    if (isRight === null) return 'without';
    if (tried !== null) tried.count++;
    else {
      failures.set(ipKeyGenerator(address, 64), { count: 1, endsMs: nowMs() + WITHIN_MS });
      if (failures.size > MOST_ADDRESSES) failures.delete(failures.keys().next().value!);
    }
    return 'wrong';
  };
  return {
    of: (headers, address) => judge(check.carries(headers), address),
    ofText: (token, address) => judge(check.is(token), address) as 'let-in' | 'wrong' | 'too-many-failures',
    waitS: (address) => Math.max(1, Math.ceil(((of(address)?.endsMs ?? 0) - nowMs()) / 1000)),
    cookie: check.cookie,
  };
}
