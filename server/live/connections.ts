import type { IncomingMessage } from 'node:http';
import { tokenBucket } from './token-bucket.ts';

/** Why a connection was ended: it read too slowly, it sent too much, or it never said what it came for. */
export type CutReason = 'slow' | 'flood' | 'silent';

/** How many sockets there may be. */
export interface ConnectionLimits {
  readonly clients: number;
  readonly clientsPerAddress: number;
}

/** As much of an engine.io connection as is looked at here. */
export interface Connection {
  readonly request: IncomingMessage;
  readonly writeBuffer: ReadonlyArray<{ readonly data?: unknown }>;
  readonly transport: {
    /** The WebSocket, where it is one. */
    readonly socket?: { readonly bufferedAmount: number; terminate(): void };
  };
  on(event: 'data' | 'close', listener: () => void): unknown;
  close(discard: boolean): unknown;
}

interface ConnectionsOptions {
  readonly limits: ConnectionLimits;
  readonly addressOf: (request: IncomingMessage) => string;
  readonly nowMs: () => number;
  readonly onCut: (reason: CutReason) => void;
}

export interface Connections {
  /** Whether there is room for one more from that address. */
  hasRoom(request: IncomingMessage): boolean;
  add(connection: Connection): void;
  /** Notes that a connection has said what it came for, and the socket that it has become. */
  joined(socket: { readonly id: string; readonly conn: object }): void;
  /** Whether so much waits for a socket that it is sent nothing more; it finds what it missed by the numbers. */
  isBehind(socketId: string): boolean;
  /** What waited for all clients together when it was last looked at. */
  waitingBytes(): number;
  /** Ends those that are behind for too long, and those that never joined; to be called about once a second. */
  sweep(): void;
}

/** What may wait in the process for one client. */
const MOST_WAITING_BYTES = 256 * 1024;
const BEHIND_AT_MOST_MS = 5_000;
const JOIN_WITHIN_MS = 6_000;
/** Three seconds' worth more than the requests that are answered: who sends on is no page. */
const MOST_PACKETS = { perSecond: 20, burst: 100 };

interface Known {
  readonly connection: Connection;
  readonly sinceMs: number;
  socketId: string | null;
  behindSinceMs: number | null;
}

/** All connections of the live stream, with a bound to what each may take of the server. */
export function createConnections({ limits, addressOf, nowMs, onCut }: ConnectionsOptions): Connections {
  const known = new Map<object, Known>();
  const perAddress = new Map<string, number>();
  const bySocket = new Map<string, Connection>();
  let waiting = 0;
  const count = (address: string, change: 1 | -1) => {
    const left = (perAddress.get(address) ?? 0) + change;
    if (left === 0) perAddress.delete(address);
    else perAddress.set(address, left);
  };
  const cut = ({ connection }: Known, reason: CutReason) => {
    onCut(reason);
    connection.close(true);
    // A peer that does not read would not see a farewell either, and would hold what waits for it until then.
    connection.transport.socket?.terminate();
  };

  return {
    hasRoom: (request) =>
      known.size < limits.clients && (perAddress.get(addressOf(request)) ?? 0) < limits.clientsPerAddress,
    add: (connection) => {
      const address = addressOf(connection.request);
      const one: Known = { connection, sinceMs: nowMs(), socketId: null, behindSinceMs: null };
      known.set(connection, one);
      count(address, 1);
      const mayTalk = tokenBucket(MOST_PACKETS, nowMs);
      let isCut = false;
      connection.on('data', () => {
        if (isCut || mayTalk()) return;
        isCut = true;
        cut(one, 'flood');
      });
      connection.on('close', () => {
        known.delete(connection);
        if (one.socketId !== null) bySocket.delete(one.socketId);
        count(address, -1);
      });
    },
    joined: ({ id, conn }) => {
      const one = known.get(conn);
      if (one === undefined) return;
      one.socketId = id;
      bySocket.set(id, one.connection);
    },
    isBehind: (socketId) => {
      const connection = bySocket.get(socketId);
      return connection !== undefined && waitingBytes(connection) > MOST_WAITING_BYTES;
    },
    waitingBytes: () => waiting,
    sweep: () => {
      const atMs = nowMs();
      waiting = 0;
      for (const one of known.values()) {
        const bytes = waitingBytes(one.connection);
        waiting += bytes;
        one.behindSinceMs = bytes > MOST_WAITING_BYTES ? (one.behindSinceMs ?? atMs) : null;
        if (one.socketId === null && atMs - one.sinceMs >= JOIN_WITHIN_MS) cut(one, 'silent');
        else if (one.behindSinceMs !== null && atMs - one.behindSinceMs >= BEHIND_AT_MOST_MS)
          cut(one, 'slow');
      }
    },
  };
}

/** What was sent to a client and has not left the process. */
function waitingBytes({ transport, writeBuffer }: Connection): number {
  let bytes = transport.socket?.bufferedAmount ?? 0;
  for (const { data } of writeBuffer) if (typeof data === 'string') bytes += data.length;
  return bytes;
}
