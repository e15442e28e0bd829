import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { tempFolder } from '../store/temp-store.ts';

const FILES = 256;
const CONNECTIONS = 600;

test(`a server that may open ${FILES} files refuses what it cannot hold, at rest, and answers again once there is room`, {
  timeout: 120_000,
}, async () => {
  const databasePath = join(tempFolder(), 'garita.db');
  const server = spawn('sh', ['-c', `ulimit -n ${FILES}; exec "${process.execPath}" server/main.ts`], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', GARITA_DB: databasePath, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface(server.stdout), 'line')) as [string];
  const url = /http:\S+/.exec(line)![0];
  const sockets: Socket[] = [];
  let refused = 0;
  for (let i = 0; i < CONNECTIONS; i++) {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.on('error', () => {});
    socket.on('close', () => {
      refused += 1;
    });
    socket.write('GET / HTTP/1.1\r\n');
    sockets.push(socket);
  }
  await expect.poll(() => refused, { timeout: 20_000 }).toBeGreaterThan(CONNECTIONS - FILES);
  const before = cpuSeconds(server.pid!);
  await delay(2_000);
  // Less than half a core: it does not ask again and again for what it cannot have.
  expect(cpuSeconds(server.pid!) - before).toBeLessThan(1);
  for (const socket of sockets) socket.destroy();
  const isAnswered = async () => (await fetch(`${url}/livez`).catch(() => null))?.ok ?? false;
  await expect.poll(isAnswered, { timeout: 20_000 }).toBe(true);
  server.kill('SIGTERM');
  expect((await once(server, 'exit'))[0]).toBe(0);
});

function cpuSeconds(pid: number): number {
  const [, fields = ''] = /\) (.*)$/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
  const [user = 0, system = 0] = fields.split(' ').slice(11, 13).map(Number);
  return (user + system) / 100;
}
