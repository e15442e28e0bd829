/** Sockets that are written to between two looks at the clock. */
const SLICE = 100;
/** How long the loop is held up in one go. */
const TURN_MS = 8;

/** As much of socket.io as sending to many takes. */
interface Rooms<Emit> {
  readonly of: (name: '/') => {
    readonly adapter: { readonly rooms: ReadonlyMap<string, ReadonlySet<string>> };
  };
  readonly to: (ids: string | string[]) => Emit;
}

interface FanOutOptions {
  readonly nowMs: () => number;
  /** Whether a socket is passed over. */
  readonly isBehind: (id: string) => boolean;
}

/**
 * Sends to all sockets of a room, for some milliseconds at a time, between which the loop does other work. What is sent
 * first arrives first everywhere; who joins in the meantime is not among them, and hears of it in the snapshot.
 */
export function createFanOut<Emit>(
  io: Rooms<Emit>,
  { nowMs, isBehind }: FanOutOptions,
): (room: string, send: (to: Emit) => void) => void {
  const waiting: Array<() => void> = [];
  let isUnderWay = false;
  const next = () => {
    const untilMs = nowMs() + TURN_MS;
    do waiting.shift()?.();
    while (waiting.length > 0 && nowMs() < untilMs);
    isUnderWay = waiting.length > 0;
    if (isUnderWay) setImmediate(next);
  };
  return (room, send) => {
    const ids = [...(io.of('/').adapter.rooms.get(room) ?? [])].filter((id) => !isBehind(id));
    for (let from = 0; from < ids.length; from += SLICE) {
      const slice = ids.slice(from, from + SLICE);
      waiting.push(() => send(io.to(slice)));
    }
    if (!isUnderWay) next();
  };
}
