import type { DefaultEventsMap, Socket } from 'socket.io';
import type { z } from 'zod';
import type { Ack, ClientToServerEvents, ServerToClientEvents } from '../contract/live.ts';
import { LIVE_REQUESTS } from '../contract/live-events.ts';
import { tokenBucket } from './token-bucket.ts';

export type LiveSocket = Socket<ClientToServerEvents, ServerToClientEvents, DefaultEventsMap, object>;

type LiveRequestName = keyof ClientToServerEvents;

/** What is done for a request, once its packet is known to be right; `null` refuses it. */
export type Acts = {
  readonly [Event in LiveRequestName]: (
    request: z.output<(typeof LIVE_REQUESTS)[Event]['request']>,
  ) => unknown;
};

interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** Far above what a page asks while its lever is dragged: seven a second. */
const REQUESTS = { perSecond: 20, burst: 40 };

const UNKNOWN_FACILITY = { code: 'unknown-facility', message: 'There is no such facility.' };
const REFUSALS: Partial<Record<LiveRequestName, Refusal>> = {
  'clock:step': { code: 'clock-runs', message: 'Simulated time runs; pause it, then step.' },
  'source:set': {
    code: 'nothing-to-replay',
    message: 'No imported truck of that facility is stored, so import a crossing-level file of it first.',
  },
};
const UNKNOWN_EVENT = { code: 'unknown-event', message: 'There is no such event; GET /api lists them.' };
const INTERNAL = { code: 'internal', message: 'The server could not do that.' };
const TOO_MANY = {
  code: 'too-many-requests',
  message: `This client asked more than ${REQUESTS.perSecond} times a second; wait a second and ask again. Who goes on is disconnected.`,
};

/** The only way to listen to a socket: checks each packet, answers it, and lets none end the process. */
export function answerRequests(
  socket: LiveSocket,
  acts: Acts,
  log: { warn(details: object, message: string): void },
  nowMs: () => number,
): void {
  const mayAsk = tokenBucket(REQUESTS, nowMs);
  socket.use(([event, ...sent], next) => {
    const answer = ackIn(sent);
    if (!mayAsk()) answer({ ok: false, error: TOO_MANY });
    else if (Object.hasOwn(LIVE_REQUESTS, event)) next();
    else answer({ ok: false, error: UNKNOWN_EVENT });
  });
  for (const event of Object.keys(LIVE_REQUESTS) as LiveRequestName[]) {
    const listener = (...sent: unknown[]): void => {
      const answer = ackIn(sent);
      const [payload, ...more] = sent.filter((part) => typeof part !== 'function');
      try {
        const request = LIVE_REQUESTS[event].request.safeParse(payload);
        if (!request.success) {
          const issue = request.error.issues[0]!;
          answer(invalid(event, `${issue.path.join('.') || 'request'}: ${issue.message}`));
          return;
        }
        if (more.length > 0) {
          answer(invalid(event, 'more than one value was sent'));
          return;
        }
        const value = acts[event](request.data as never);
        if (value === null) answer({ ok: false, error: REFUSALS[event] ?? UNKNOWN_FACILITY });
        else answer({ ok: true, value: value as never });
      } catch (error) {
        log.warn({ event, error: String(error) }, 'a live request failed');
        answer({ ok: false, error: storeRefusal(error) ?? INTERNAL });
      }
    };
    socket.on(event, listener as never);
  }
}

function invalid(event: string, why: string) {
  return { ok: false, error: { code: 'invalid-request', message: `${event}: ${why}.` } } as const;
}

function ackIn(sent: readonly unknown[]): Ack<never> {
  const last = sent.at(-1);
  return typeof last === 'function' ? (last as Ack<never>) : () => {};
}

/** What the store says of what it could not do, `null` where it was not the store. */
function storeRefusal(error: unknown): Refusal | null {
  const { name, code, message } = error as { name?: unknown; code?: unknown; message?: unknown };
  return name === 'StoreError' ? { code: String(code), message: String(message) } : null;
}
