import type { Request, Response } from 'express';
import { steadyNowMs } from '../steady-clock.ts';
import { sendProblem } from './problem.ts';

/** As much of the store as repeated requests need. */
export interface KeptAnswers {
  find(key: string, sinceMs: number): KeptAnswer | null;
  keep(answer: KeptAnswer, sinceMs: number): void;
}

interface KeptAnswer {
  readonly key: string;
  readonly requestHash: string;
  readonly status: number;
  readonly location: string | null;
  readonly bodyJson: string;
  readonly keptAtMs: number;
}

const KEPT_MS = 24 * 3_600_000;

/** A request that may have been made before. */
export interface Attempt {
  /** Whether the key was answered before. */
  readonly isRepeated: boolean;
  /** Answers as before where this is the same request, and with 422 where it is another; the hash tells which. */
  repeat(requestHash: string): void;
  /** Keeps what is answered in JSON from here on where it is no refusal; a refusal uses up no key. */
  keepAs(requestHash: string): void;
}

const NO_KEY: Attempt = { isRepeated: false, repeat: () => {}, keepAs: () => {} };

/** How repeated requests are told from new ones. */
export type OnceOnly = (request: Request, response: Response) => Attempt | null;

/**
 * Heeds `Idempotency-Key`: the attempt to be made, or `null` where it was refused already, because its key is none or
 * belongs to a request that is still being answered.
 */
export function onceOnly(kept: KeptAnswers): OnceOnly {
  const underWay = new Set<string>();
  return (request, response) => {
    const sent = request.get('idempotency-key');
    if (sent === undefined) return NO_KEY;
    if (!/^[\x21-\x7e]{1,200}$/.test(sent)) {
      const detail = 'Idempotency-Key is not 1 to 200 characters of ASCII without spaces; send a UUID.';
      sendProblem(response, 400, 'key-malformed', detail);
      return null;
    }
    const key = `${request.method} ${request.baseUrl}${request.path} ${sent}`;
    if (underWay.has(key)) {
      response.set('Retry-After', '1');
      const detail = 'A request with this Idempotency-Key is still being answered; ask again in a second.';
      sendProblem(response, 409, 'key-in-use', detail);
      return null;
    }
    underWay.add(key);
    response.once('close', () => underWay.delete(key));
    const found = kept.find(key, steadyNowMs() - KEPT_MS);
    return {
      isRepeated: found !== null,
      repeat: (requestHash) => {
        if (requestHash === found!.requestHash) return answerAgain(response, found!);
        const detail =
          'The Idempotency-Key was sent before with another request; give each request a key of its own.';
        sendProblem(response, 422, 'key-reused', detail);
      },
      keepAs: (requestHash) => {
        const json = response.json.bind(response);
        response.json = (body: unknown) => {
          const { statusCode: status } = response;
          const keptAtMs = steadyNowMs();
          const location = response.get('location') ?? null;
          const answer = { key, requestHash, status, location, bodyJson: JSON.stringify(body), keptAtMs };
          if (status < 300) keepIfThereIsRoom(kept, answer);
          return json(body);
        };
      },
    };
  };
}

/** What was done is answered in any case, also where a full disk lets nothing of it be remembered. */
function keepIfThereIsRoom(kept: KeptAnswers, answer: KeptAnswer): void {
  try {
    kept.keep(answer, answer.keptAtMs - KEPT_MS);
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'database-full') throw error;
  }
}

function answerAgain(response: Response, { status, location, bodyJson }: KeptAnswer): void {
  if (location !== null) response.location(location);
  response.status(status).set('Idempotency-Replayed', 'true').json(JSON.parse(bodyJson));
}
