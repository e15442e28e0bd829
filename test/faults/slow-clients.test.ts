import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';

/** A thousand by `npm run test:faults`. */
const SOCKETS = Number(process.env.SLOW_SOCKETS ?? 20);
const CUT_WITHIN_MS = 25_000;

let server: ServerProcess;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

test.skipIf(process.env.SLOW_SOCKETS === undefined)(
  `${SOCKETS} clients that send a letter a second are cut within 25 s, and others are answered meanwhile`,
  {
    timeout: 120_000,
  },
  async () => {
    const port = Number(new URL(server.url).port);
    const lives: number[] = [];
    const sockets: Socket[] = [];
    const begunMs = performance.now();
    for (let i = 0; i < SOCKETS; i++) {
      const socket = connect(port, '127.0.0.1', () =>
        socket.write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: '),
      );
      socket.on('error', () => {});
      socket.on('close', () => lives.push(performance.now() - begunMs));
      socket.resume();
      sockets.push(socket);
    }
    const letters = setInterval(() => {
      for (const socket of sockets) if (!socket.destroyed) socket.write('a');
    }, 1_000);
    const answeredMs: number[] = [];
    while (lives.length < SOCKETS && performance.now() - begunMs < 2 * CUT_WITHIN_MS) {
      const askedMs = performance.now();
      expect((await fetch(`${server.url}/livez`)).status).toBe(200);
      answeredMs.push(performance.now() - askedMs);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    clearInterval(letters);
    const slowest = answeredMs.toSorted((a, b) => a - b)[Math.floor(0.99 * answeredMs.length)]!;
    process.stdout.write(
      `${SOCKETS} slow clients: all cut after ${(Math.max(...lives) / 1000).toFixed(1)} s; others answered in ${slowest.toFixed(0)} ms (p99)\n`,
    );
    expect(lives).toHaveLength(SOCKETS);
    expect(Math.max(...lives)).toBeLessThan(CUT_WITHIN_MS);
  },
);
