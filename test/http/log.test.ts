import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendRaw } from '../helpers/raw-socket.ts';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';
import { send } from './start-app.ts';

const TOKEN = 'canaryToken0123456789abcdef';
let server: ServerProcess;
beforeAll(async () => {
  server = await startServer(undefined, { GARITA_TOKEN: TOKEN, LOG_LEVEL: 'trace' });
});
afterAll(() => server.stop());

test('the log is a JSON object a line, names requests by their id, and tells no token, cookie, query or cell', async () => {
  const port = Number(new URL(server.url).port);
  const own = { Host: `127.0.0.1:${port}`, Authorization: `Bearer ${TOKEN}` };
  const json = { ...own, 'Content-Type': 'application/json' };
  const csv = { ...own, 'Content-Type': 'text/csv' };
  const asks = [
    { path: `/?token=${TOKEN}` },
    { path: '/?token=canaryWrong', headers: { Host: own.Host } },
    { path: '/livez', headers: { ...own, Cookie: 'garita_token=canaryCookie; other=canaryCookie' } },
    { path: '/api/v1/imports?limit=canaryQuery', headers: own },
    { path: '/api/v1/tables?canaryQuery=1', headers: own },
    { method: 'POST', path: '/api/v1/runs', headers: json, body: '{"portId":"canaryBody"}' },
    { method: 'POST', path: '/api/v1/runs', headers: json, body: '{"canaryBody' },
    { method: 'POST', path: '/api/v1/preview', headers: json, body: '{"__proto__":{"canaryBody":1}}' },
    { method: 'POST', path: '/api/v1/imports', headers: csv, body: 'canaryCell,b\n=canaryCell,2\n' },
    {
      method: 'POST',
      path: '/api/v1/imports',
      headers: csv,
      body: 'Port Name,State,Port Code,Border,Date,Measure,Value\nOtay Mesa,California,2506,US-Mexico Border,Jan 2024,Trucks,canaryCell\n',
    },
    { method: 'PUT', path: '/api/v1/profiles/a', headers: json, body: '{"columns":"canaryBody"}' },
  ];
  for (const { path, ...rest } of asks) await send(port, { path, headers: own, ...rest });
  await sendRaw(
    port,
    `GET /a\x9b31m\x85b HTTP/1.1\r\nHost: ${own.Host}\r\nCookie: canaryCookie\r\nConnection: close\r\n\r\n`,
  );
  await sendRaw(port, 'GET / canaryLine\r\nAuthorization: Bearer canaryToken\r\n\r\n');
  await sendRaw(port, `GET / HTTP/1.1\r\nHost: ${own.Host}\r\nX: ${'canaryHeader'.repeat(2_000)}\r\n\r\n`);
  await expect.poll(() => server.log().match(/"request refused"/g)?.length).toBe(3);

  const log = server.log();
  expect(log).not.toMatch(/canary/i);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those that act on a terminal are what is looked for.
  expect(log).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f]/);
  const lines = log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { msg: string; requestId?: string });
  const ofRequests = lines.filter(({ msg }) => msg.startsWith('request'));
  expect(ofRequests.length).toBeGreaterThanOrEqual(asks.length + 3);
  for (const { requestId } of ofRequests) expect(requestId).toMatch(/^[\da-f-]{36}$/);
});
