/** Sockets that are written to in one go: few enough that it holds the loop up for some milliseconds. */
const SLICE = 500;

/** As much of socket.io as sending to many takes. */
interface Rooms<Emit> {
  readonly of: (name: '/') => {
    readonly adapter: { readonly rooms: ReadonlyMap<string, ReadonlySet<string>> };
  };
  readonly to: (ids: string | string[]) => Emit;
}

/**
 * Sends to all sockets of a room, in slices between which the loop does other work. What is sent first arrives first
 * everywhere; who joins in the meantime is not among them, and hears of it in the snapshot.
 */
export function createFanOut<Emit>(io: Rooms<Emit>): (room: string, send: (to: Emit) => void) => void {
  const waiting: Array<() => void> = [];
  const next = () => {
    const send = waiting.shift();
    if (send === undefined) return;
    send();
    if (waiting.length > 0) setImmediate(next);
  };
  return (room, send) => {
    const ids = [...(io.of('/').adapter.rooms.get(room) ?? [])];
    if (ids.length <= SLICE && waiting.length === 0) {
      if (ids.length > 0) send(io.to(room));
      return;
    }
    const isIdle = waiting.length === 0;
    for (let from = 0; from < ids.length; from += SLICE) {
      const slice = ids.slice(from, from + SLICE);
      waiting.push(() => send(io.to(slice)));
    }
    if (isIdle) next();
  };
}
