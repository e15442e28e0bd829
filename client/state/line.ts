import { io, type ManagerOptions, type SocketOptions } from 'socket.io-client';
import type { ChangeFeed } from './change-feed.ts';
import type { LiveSocket } from './live-store.ts';

/** After a server that closed the line and said no more. */
const RETRY_MS = 1_000;

/** The line to the server, which comes back by itself, each page after a time of its own. */
export function openLine(
  changes: Pick<ChangeFeed, 'auth' | 'listen'>,
  options: Partial<ManagerOptions & SocketOptions> & { readonly url?: string } = {},
): LiveSocket {
  const { url = '', ...given } = options;
  const socket: LiveSocket = io(url, {
    transports: ['websocket', 'polling'],
    // Asked on each connecting, so that the server hears of the last change that is known by then.
    auth: (tell) => tell(changes.auth()),
    reconnectionDelayMax: 3_000,
    ...given,
  });
  changes.listen(socket);
  const comeBack = (afterMs: number) => setTimeout(() => socket.connect(), afterMs);
  socket.on('server:restarting', ({ retryMs }) => {
    socket.disconnect();
    comeBack(retryMs);
  });
  socket.on('disconnect', (reason) => {
    // A server that closes on purpose is not tried again by the library, but it may be restarting.
    if (reason === 'io server disconnect') comeBack(RETRY_MS);
  });
  return socket;
}
