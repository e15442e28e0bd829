import type { LiveSnapshot } from '../contract/live.ts';
import type { LiveMirror, MirrorEvent, MirrorReader } from '../contract/live-mirror.ts';
import type { LiveFeed } from './live-server.ts';

interface MirrorOptions {
  readonly feed: Pick<LiveFeed, 'snapshot' | 'onTick'>;
  readonly nowMs: () => number;
}

/** Deltas that are kept for those who come back: a minute of them. */
const KEPT = 240;
/** How long they are kept after the last reader has left. */
const LINGER_MS = 60_000;

interface Room {
  readonly readers: Set<MirrorReader>;
  /** That which readers were told of last. */
  epoch: string;
  /** Those of that epoch, numbered without a gap, oldest first. */
  kept: Array<{ readonly seq: number; readonly event: MirrorEvent }>;
  leftMs: number;
}

/** The live stream of a facility as texts: a snapshot, then deltas, of which the last minute is kept. */
export function createLiveMirror({ feed, nowMs }: MirrorOptions): LiveMirror & { close(): void } {
  const rooms = new Map<string, Room>();

  const roomOf = (facilityId: string, epoch: string): Room => {
    const room = rooms.get(facilityId) ?? { readers: new Set(), epoch, kept: [], leftMs: 0 };
    rooms.set(facilityId, room);
    return room;
  };

  const stopTicks = feed.onTick((deltaOf) => {
    for (const [facilityId, room] of rooms) {
      if (room.readers.size === 0 && nowMs() - room.leftMs > LINGER_MS) {
        rooms.delete(facilityId);
        continue;
      }
      const delta = deltaOf(facilityId);
      if (delta === null) continue;
      const { epoch, seq } = delta;
      const goesOn = room.epoch === epoch;
      if (!goesOn) room.kept = [];
      room.epoch = epoch;
      const event: MirrorEvent = { name: 'metrics:delta', id: idOf(delta), data: JSON.stringify(delta) };
      room.kept.push({ seq, event });
      if (room.kept.length > KEPT) room.kept.shift();
      // Another source, or another life of the server: what readers hold is worth nothing now.
      const told = goesOn ? event : asEvent(feed.snapshot(facilityId)!);
      for (const reader of room.readers) reader.tell(told);
    }
  });

  return {
    listen: (facilityId, lastId, reader) => {
      const now = feed.snapshot(facilityId);
      if (now === null) return null;
      const snapshot = asEvent(now);
      const room = roomOf(facilityId, now.epoch);
      const missed = lastId === snapshot.id ? [] : missedSince(room, lastId);
      for (const event of missed ?? [snapshot]) reader.tell(event);
      room.readers.add(reader);
      return () => {
        room.readers.delete(reader);
        room.leftMs = nowMs();
      };
    },
    close: () => {
      stopTicks();
      for (const { readers } of rooms.values()) for (const reader of readers) reader.end();
    },
  };
}

/** The deltas after the one of an id; `null` where they are not all kept. */
function missedSince({ kept, epoch }: Room, lastId: string | null): MirrorEvent[] | null {
  const at = kept.findIndex(({ event }) => event.id === lastId);
  if (at >= 0) return kept.slice(at + 1).map(({ event }) => event);
  const [first] = kept;
  const isJustBefore = first !== undefined && lastId === idOf({ epoch, seq: first.seq - 1 });
  return isJustBefore ? kept.map(({ event }) => event) : null;
}

function asEvent(snapshot: LiveSnapshot): MirrorEvent {
  return { name: 'snapshot', id: idOf(snapshot), data: JSON.stringify(snapshot) };
}

function idOf({ epoch, seq }: { readonly epoch: string; readonly seq: number }): string {
  return `${epoch}:${seq}`;
}
