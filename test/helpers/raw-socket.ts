import { connect } from 'node:net';

/** What a server sent to bytes that no client would send. */
export interface RawAnswer {
  readonly text: string;
  /** Of each answer, in turn; none where the server closed without a word. */
  readonly statuses: readonly number[];
  readonly tookMs: number;
}

/** Sends bytes as they are and reads until the server closes, or for `waitMs` where it keeps the connection. */
export function sendRaw(
  port: number,
  bytes: string | Buffer | readonly string[],
  { waitMs = 20_000, everyMs = 0 }: { readonly waitMs?: number; readonly everyMs?: number } = {},
): Promise<RawAnswer> {
  const begunMs = performance.now();
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(port, '127.0.0.1');
    const pieces = Array.isArray(bytes) ? [...bytes] : [bytes];
    const sendNext = () => {
      const piece = pieces.shift();
      if (piece === undefined || socket.destroyed) return;
      socket.write(piece);
      if (pieces.length > 0) setTimeout(sendNext, everyMs);
    };
    const wait = setTimeout(() => socket.destroy(), waitMs);
    socket.on('connect', sendNext);
    socket.on('data', (data) => {
      text += data.toString('latin1');
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      clearTimeout(wait);
      const statuses = [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
      resolve({ text, statuses, tookMs: performance.now() - begunMs });
    });
  });
}
