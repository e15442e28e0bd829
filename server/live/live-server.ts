import type { Server as HttpServer, IncomingMessage } from 'node:http';
import { type DefaultEventsMap, Server, type Socket } from 'socket.io';
import type { z } from 'zod';
import type { LiveForecast } from '../contract/forecast.ts';
import type {
  Ack,
  BorderNow,
  ClientToServerEvents,
  ClockState,
  LeverState,
  LiveDelta,
  LiveSnapshot,
  LiveSource,
  ServerToClientEvents,
  SourceRequest,
} from '../contract/live.ts';
import { LIVE_REQUESTS } from '../contract/live-events.ts';
import { createFanOut } from './fan-out.ts';

/** The live worlds as the stream sees them. */
export interface LiveFeed {
  snapshot(facilityId: string): LiveSnapshot | null;
  border(): BorderNow;
  setLever(withdrawnShare: number): LeverState;
  setSpeed(speed: number): ClockState;
  setRunning(running: boolean): ClockState;
  /** `null` where time runs. */
  step(): ClockState | null;
  /** `null` where no truck of the facility was imported. */
  setSource(source: SourceRequest): LiveSource | null;
  onTick(listener: (deltaOf: (facilityId: string) => LiveDelta | null) => void): () => void;
}

/** Forecasts of the facilities that somebody watches. */
export interface LiveForecasts {
  refresh(facilityIds: readonly string[]): void;
  latest(facilityId: string): LiveForecast | null;
  onIssued(listener: (forecast: LiveForecast) => void): void;
}

export interface LiveServer {
  /** Tells every page that a what-if run has changed. */
  announceRun(run: {
    readonly id: number;
    readonly kind: string;
    readonly status: string;
    readonly progress: number;
  }): void;
  /** Sockets that are connected. */
  clients(): number;
  close(): Promise<void>;
}

interface LiveOptions {
  readonly feed: LiveFeed;
  readonly forecasts: LiveForecasts;
  /** Whether a request comes from the page this server serves. */
  readonly isOwn: (request: IncomingMessage) => boolean;
  readonly log: { warn(details: object, message: string): void };
}

type LiveSocket = Socket<ClientToServerEvents, ServerToClientEvents, DefaultEventsMap, object>;

const ROOM = 'facility:';
const BORDER = 'border';
const BORDER_EVERY_MS = 1_000;
const UNKNOWN_FACILITY = { code: 'unknown-facility', message: 'There is no such facility.' };
const UNKNOWN_EVENT = { code: 'unknown-event', message: 'There is no such event; GET /api lists them.' };
const NOTHING_TO_REPLAY = {
  code: 'nothing-to-replay',
  message: 'No imported truck of that facility is stored, so import a crossing-level file of it first.',
};
const INTERNAL = { code: 'internal', message: 'The server could not do that.' };
const CLOCK_RUNS = { code: 'clock-runs', message: 'Simulated time runs; pause it, then step.' };

/** Attaches the live stream: a snapshot on joining a facility's room, then its deltas. */
export function createLiveServer(http: HttpServer, { feed, forecasts, isOwn, log }: LiveOptions): LiveServer {
  const io = new Server<ClientToServerEvents, ServerToClientEvents>(http, {
    serveClient: false,
    maxHttpBufferSize: 65_536,
    connectTimeout: 5_000,
    perMessageDeflate: false,
    cleanupEmptyChildNamespaces: true,
    allowRequest: (request, decide) => {
      const own = isOwn(request);
      decide(own ? null : 'foreign origin', own);
    },
  });

  const fanOut = createFanOut(io);

  io.on('connection', (socket) => {
    handle(socket, 'facility:join', ({ facilityId }) => {
      const snapshot = feed.snapshot(facilityId);
      if (!snapshot) return null;
      leave(socket);
      void socket.join(ROOM + facilityId);
      const forecast = forecasts.latest(facilityId);
      if (forecast) socket.emit('forecast:issued', forecast);
      return snapshot;
    });
    handle(socket, 'facility:leave', () => ({ facilityId: leave(socket) }));
    handle(socket, 'border:watch', ({ watching }) => {
      void (watching ? socket.join(BORDER) : socket.leave(BORDER));
      return feed.border();
    });
    handle(socket, 'lever:set', ({ withdrawnShare }) => feed.setLever(withdrawnShare));
    handle(socket, 'speed:set', ({ speed }) => feed.setSpeed(speed));
    handle(socket, 'clock:set', ({ running }) => feed.setRunning(running));
    handle(socket, 'clock:step', () => feed.step(), CLOCK_RUNS);
    handle(socket, 'source:set', (source) => feed.setSource(source), NOTHING_TO_REPLAY);
    socket.onAny((event: string, ...sent: unknown[]) => {
      const ack = sent.at(-1);
      if (Object.hasOwn(LIVE_REQUESTS, event) || typeof ack !== 'function') return;
      ack({ ok: false, error: UNKNOWN_EVENT });
    });
  });

  let borderToldMs = Number.NEGATIVE_INFINITY;
  const tellBorder = () => {
    const isDue = performance.now() - borderToldMs >= BORDER_EVERY_MS;
    if (!isDue || !io.of('/').adapter.rooms.has(BORDER)) return;
    borderToldMs = performance.now();
    const now = feed.border();
    fanOut(BORDER, (to) => to.emit('border:now', now));
  };

  const stopTicks = feed.onTick((deltaOf) => {
    tellBorder();
    const watched = [...io.of('/').adapter.rooms.keys()].flatMap((room) =>
      room.startsWith(ROOM) ? [room.slice(ROOM.length)] : [],
    );
    for (const facilityId of watched) {
      const delta = deltaOf(facilityId);
      if (delta) fanOut(ROOM + facilityId, (to) => to.emit('metrics:delta', delta));
    }
    forecasts.refresh(watched);
  });
  forecasts.onIssued((forecast) =>
    fanOut(ROOM + forecast.facilityId, (to) => to.emit('forecast:issued', forecast)),
  );

  /** The only way to listen: checks the packet, answers it, and lets no packet end the process. */
  function handle<Event extends keyof ClientToServerEvents>(
    socket: LiveSocket,
    event: Event,
    act: (request: z.output<(typeof LIVE_REQUESTS)[Event]['request']>) => unknown,
    refusal = UNKNOWN_FACILITY,
  ): void {
    const listener = (payload: unknown, ack: unknown): void => {
      const answer: Ack<never> = typeof ack === 'function' ? (ack as Ack<never>) : () => {};
      try {
        const request = LIVE_REQUESTS[event].request.safeParse(payload);
        if (!request.success) {
          const issue = request.error.issues[0]!;
          const message = `${event}: ${issue.path.join('.') || 'request'}: ${issue.message}.`;
          answer({ ok: false, error: { code: 'invalid-request', message } });
          return;
        }
        const value = act(request.data as never);
        if (value === null) answer({ ok: false, error: refusal });
        else answer({ ok: true, value: value as never });
      } catch (error) {
        log.warn({ event, error: String(error) }, 'a live request failed');
        answer({ ok: false, error: storeRefusal(error) ?? INTERNAL });
      }
    };
    socket.on(event, listener as never);
  }

  /** Answers the facility whose room was left. */
  function leave(socket: LiveSocket): string | null {
    const room = [...socket.rooms].find((name) => name.startsWith(ROOM));
    if (room === undefined) return null;
    void socket.leave(room);
    return room.slice(ROOM.length);
  }

  return {
    announceRun: ({ id, kind, status, progress }) =>
      void io.emit('run:changed', { id, kind, status, progress }),
    clients: () => io.engine.clientsCount,
    close: async () => {
      stopTicks();
      await io.close();
    },
  };
}

/** What the store says of what it could not do, `null` where it was not the store. */
function storeRefusal(error: unknown): { readonly code: string; readonly message: string } | null {
  const { name, code, message } = error as { name?: unknown; code?: unknown; message?: unknown };
  return name === 'StoreError' ? { code: String(code), message: String(message) } : null;
}
