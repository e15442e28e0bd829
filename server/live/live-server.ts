import type { Server as HttpServer, IncomingMessage } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { Server } from 'socket.io';
import { changePlace } from '../contract/changes.ts';
import type { LiveForecast } from '../contract/forecast.ts';
import type {
  BorderNow,
  ClientToServerEvents,
  ClockState,
  LeverState,
  LiveDelta,
  LiveSnapshot,
  LiveSource,
  RunProgress,
  ServerToClientEvents,
  SourceRequest,
} from '../contract/live.ts';
import { type ChangeLog, createChangeStream } from './change-stream.ts';
import { type ConnectionLimits, type CutReason, createConnections } from './connections.ts';
import { createFanOut } from './fan-out.ts';
import { answerRequests, type LiveSocket } from './live-requests.ts';

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
  /** Tells every page how far a what-if run is, and sends what has changed. */
  announceRun(run: Omit<RunProgress, 'lastChange'>): void;
  /** Sockets that are connected. */
  clients(): number;
  /** What waits in the process for clients that read slowly. */
  waitingBytes(): number;
  /** Tells every page when to come back, then ends all connections. */
  close(): Promise<void>;
}

export interface LiveOptions {
  readonly feed: LiveFeed;
  readonly forecasts: LiveForecasts;
  readonly changes: ChangeLog;
  /** Whether a request comes from the page this server serves. */
  readonly isOwn: (request: IncomingMessage) => boolean;
  readonly limits: ConnectionLimits;
  /** IP address of who sent a request. */
  readonly addressOf: (request: IncomingMessage) => string;
  readonly onCut: (reason: CutReason) => void;
  readonly log: { warn(details: object, message: string): void };
}

const ROOM = 'facility:';
const BORDER = 'border';
/** All who were told what they missed. */
const CHANGES = 'changes';
const BORDER_EVERY_MS = 1_000;
const SWEEP_EVERY_MS = 1_000;
/** By then a server that is restarted is usually there again. */
const BACK_AFTER_MS = 1_500;
const COME_BACK_PER_SECOND = 250;
/** For the last word to leave the process. */
const LAST_WORD_MS = 250;

/** Attaches the live stream: changes of what is stored, and a snapshot on joining a facility's room, then its deltas. */
export function createLiveServer(http: HttpServer, options: LiveOptions): LiveServer {
  const { feed, forecasts, changes, isOwn, log } = options;
  const nowMs = () => performance.now();
  const connections = createConnections({ ...options, nowMs });
  const io = new Server<ClientToServerEvents, ServerToClientEvents>(http, {
    serveClient: false,
    maxHttpBufferSize: 65_536,
    connectTimeout: 5_000,
    perMessageDeflate: false,
    cleanupEmptyChildNamespaces: true,
    allowRequest: (request, decide) => {
      if (!isOwn(request)) decide('foreign origin', false);
      else if (connections.hasRoom(request)) decide(null, true);
      else decide('too many clients', false);
    },
  });
  io.engine.on('connection', connections.add);
  const fanOut = createFanOut(io, { nowMs, isBehind: connections.isBehind });
  const stream = createChangeStream(
    changes,
    (change) => fanOut(CHANGES, (to) => to.emit('change:made', change)),
    (error) => log.warn({ error: String(error) }, 'the changes could not be read'),
  );
  /** In one go: what is stored until now is told here, and what is stored from now on is sent to the room. */
  const tellMissed = (socket: LiveSocket) => {
    stream.send();
    try {
      const place = changePlace.safeParse(socket.handshake.auth).data ?? null;
      socket.emit('changes:missed', stream.missedSince(place));
      void socket.join(CHANGES);
    } catch (error) {
      log.warn({ error: String(error) }, 'a client could not be told what it missed');
      socket.disconnect(true);
    }
  };

  io.on('connection', (socket) => {
    connections.joined(socket);
    answerRequests(
      socket,
      {
        'facility:join': ({ facilityId }) => {
          const snapshot = feed.snapshot(facilityId);
          if (!snapshot) return null;
          leave(socket);
          void socket.join(ROOM + facilityId);
          const forecast = forecasts.latest(facilityId);
          if (forecast) socket.emit('forecast:issued', forecast);
          return snapshot;
        },
        'facility:leave': () => ({ facilityId: leave(socket) }),
        'border:watch': ({ watching }) => {
          void (watching ? socket.join(BORDER) : socket.leave(BORDER));
          return feed.border();
        },
        'lever:set': ({ withdrawnShare }) => feed.setLever(withdrawnShare),
        'speed:set': ({ speed }) => feed.setSpeed(speed),
        'clock:set': ({ running }) => feed.setRunning(running),
        'clock:step': () => feed.step(),
        'source:set': (source) => feed.setSource(source),
        'changes:replay': (place) => stream.missedSince(place),
      },
      log,
      nowMs,
    );
    tellMissed(socket);
  });

  let borderToldMs = Number.NEGATIVE_INFINITY;
  const tellBorder = () => {
    const isDue = nowMs() - borderToldMs >= BORDER_EVERY_MS;
    if (!isDue || !io.of('/').adapter.rooms.has(BORDER)) return;
    borderToldMs = nowMs();
    const now = feed.border();
    fanOut(BORDER, (to) => to.emit('border:now', now));
  };

  const sweeps = setInterval(connections.sweep, SWEEP_EVERY_MS);
  const stopTicks = feed.onTick((deltaOf) => {
    stream.send();
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

  return {
    announceRun: ({ id, kind, status, progress }) => {
      stream.send();
      const run = { id, kind, status, progress, lastChange: changes.last() };
      fanOut(CHANGES, (to) => to.emit('run:changed', run));
    },
    clients: () => io.engine.clientsCount,
    waitingBytes: connections.waitingBytes,
    close: async () => {
      stopTicks();
      clearInterval(sweeps);
      const sockets = [...io.of('/').sockets.values()];
      const everyMs = Math.max(1_000 / sockets.length, 1_000 / COME_BACK_PER_SECOND);
      for (const [index, socket] of sockets.entries())
        socket.emit('server:restarting', { retryMs: Math.round(BACK_AFTER_MS + index * everyMs) });
      if (sockets.length > 0) await delay(LAST_WORD_MS);
      await io.close();
    },
  };
}

/** Answers the facility whose room was left. */
function leave(socket: LiveSocket): string | null {
  const room = [...socket.rooms].find((name) => name.startsWith(ROOM));
  if (room === undefined) return null;
  void socket.leave(room);
  return room.slice(ROOM.length);
}
