import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAdmission } from '../../server/http/admission.ts';
import { ALL_ROUTES } from '../../server/http/documented/all-routes.ts';
import { clientOf } from '../../server/http/proxies.ts';
import { tokenCheck } from '../../server/http/token.ts';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';
import { type RunningApp, send, startApp } from './start-app.ts';

const TOKEN = '0123456789abcdef0123456789abcdef';
const OTHER = 'fedcba9876543210fedcba9876543210';
const DAY_MS = 86_400_000;
const NOW_MS = Date.UTC(2026, 11, 1);

const cookieOf = (token: string, atMs: number) =>
  tokenCheck(token, () => atMs)
    .cookie(false)
    .split(';')[0]!;
const good = cookieOf(TOKEN, NOW_MS);

/** What a request may carry, and whether that lets it in. */
const CARRIED: ReadonlyArray<
  readonly [what: string, headers: Readonly<Record<string, string>>, isLetIn: boolean]
> = [
  ['nothing', {}, false],
  ['the token', { Authorization: `Bearer ${TOKEN}` }, true],
  ['the token as a cookie of ours', { Cookie: good }, true],
  ['a cookie of 29 days ago', { Cookie: cookieOf(TOKEN, NOW_MS - 29 * DAY_MS) }, true],
  ['a cookie of 30 days ago', { Cookie: cookieOf(TOKEN, NOW_MS - 30 * DAY_MS) }, false],
  ['that cookie with another end', { Cookie: good.replace(/=\d+/, '=9999999999') }, false],
  ['a cookie without a signature', { Cookie: good.replace(/\..*/, '.') }, false],
  ['a cookie by a token that is no longer ours', { Cookie: cookieOf(OTHER, NOW_MS) }, false],
  ['the bare token as a cookie', { Cookie: `garita_token=${TOKEN}` }, false],
  ['another token', { Authorization: `Bearer ${OTHER}` }, false],
  ['half of it', { Authorization: `Bearer ${TOKEN.slice(0, 16)}` }, false],
  ['it twice', { Authorization: `Bearer ${TOKEN}${TOKEN}` }, false],
  ['it in upper case', { Authorization: `Bearer ${TOKEN.toUpperCase()}` }, false],
  ['it by another scheme', { Authorization: `Basic ${TOKEN}` }, false],
  ['an empty one', { Authorization: 'Bearer ' }, false],
  ['it under another name', { 'X-Token': TOKEN, Cookie: `token=${TOKEN}` }, false],
];

describe('every route of the table', () => {
  let app: RunningApp;
  let sender = 0;
  beforeAll(async () => {
    const admission = createAdmission(tokenCheck(TOKEN, () => NOW_MS));
    // Each request from an address of its own, so that none has failed before.
    app = await startApp({ admission, clientOf: clientOf(1) });
  });
  afterAll(() => app.stop());
  const ask = (method: string, path: string, headers: Readonly<Record<string, string>>) => {
    sender++;
    const forwarded = `10.${sender >> 16}.${(sender >> 8) & 255}.${sender & 255}`;
    return send(app.port, {
      method,
      path,
      headers: { Host: `127.0.0.1:${app.port}`, 'X-Forwarded-For': forwarded, ...headers },
    });
  };
  const paths = ALL_ROUTES.map(({ method, path }) => [method, path.replace(/:\w+/g, 'x')] as const);
  const openTo = (path: string, headers: object) =>
    /^\/(livez|readyz|healthz)$/.test(path) &&
    !('Authorization' in headers) &&
    !/garita_token/.test(JSON.stringify(headers));

  test.each(CARRIED)('with %s', async (_what, headers, isLetIn) => {
    for (const [method, path] of [...paths, ['GET', '/assets/index.js'], ['GET', '/nothing']] as const) {
      const { status } = await ask(method, path, headers);
      expect([method, path, status === 401]).toEqual([method, path, !isLetIn && !openTo(path, headers)]);
    }
  });

  test('takes the token in its address only where it is a page, and gives a cookie for it', async () => {
    for (const [method, path] of paths) {
      const isPage = method === 'GET' && !/^\/(api|livez|readyz|healthz|metrics)/.test(path);
      const { status } = await ask(method, `${path}?token=${TOKEN}`, {});
      const expected = isPage ? 303 : openTo(path, {}) ? 200 : 401;
      expect([method, path, status]).toEqual([method, path, expected]);
      if (isPage) expect((await ask(method, `${path}?token=${OTHER}`, {})).status).toBe(401);
    }
  });

  test('says of health to who has no token its status alone', async () => {
    for (const path of ['/livez', '/readyz', '/healthz'])
      expect(JSON.parse((await ask('GET', path, {})).body)).toEqual({ status: 'ok' });
    const told = await ask('GET', '/readyz', { Authorization: `Bearer ${TOKEN}` });
    expect(JSON.parse(told.body)).toHaveProperty('checks');
  });
});

describe('sockets of a server with a token', () => {
  let server: ServerProcess;
  beforeAll(async () => {
    server = await startServer(undefined, { GARITA_TOKEN: TOKEN, TRUST_PROXY: '1' });
  });
  afterAll(() => server.stop());
  const now = cookieOf(TOKEN, Date.now());
  const CASES = [
    ['nothing', {}, false],
    ['the token', { Authorization: `Bearer ${TOKEN}` }, true],
    ['its cookie', { Cookie: now }, true],
    ['another token', { Authorization: `Bearer ${OTHER}` }, false],
    ['an old cookie', { Cookie: cookieOf(TOKEN, Date.now() - 31 * DAY_MS) }, false],
    ['the cookie of another token', { Cookie: cookieOf(OTHER, Date.now()) }, false],
  ] as const;
  const port = () => Number(new URL(server.url).port);

  test.each(CASES)('with %s', async (what, headers, isLetIn) => {
    const from = { Host: `127.0.0.1:${port()}`, 'X-Forwarded-For': `9.9.9.${what.length}`, ...headers };
    const polled = await send(port(), { path: '/socket.io/?EIO=4&transport=polling', headers: from });
    expect(polled.status === 200).toBe(isLetIn);
    expect(await upgraded(port(), from)).toBe(isLetIn);
    if (!isLetIn) expect(polled.body).not.toContain('sid');
  });

  test('count wrong tokens with those of requests, and five of them shut both', async () => {
    const from = { Host: `127.0.0.1:${port()}`, 'X-Forwarded-For': '9.9.8.1' };
    const wrong = { ...from, Authorization: `Bearer ${OTHER}` };
    const right = { ...from, Authorization: `Bearer ${TOKEN}` };
    for (let i = 0; i < 3; i++) expect(await upgraded(port(), wrong)).toBe(false);
    for (let i = 0; i < 2; i++) expect((await send(port(), { path: '/', headers: wrong })).status).toBe(401);
    expect(await upgraded(port(), right)).toBe(false);
    const shut = await fetch(`http://127.0.0.1:${port()}/api/v1/ports`, { headers: right });
    expect(shut.status).toBe(429);
    expect(Number(shut.headers.get('retry-after'))).toBeGreaterThan(200);
    const elsewhere = { ...right, 'X-Forwarded-For': '9.9.8.2' };
    expect((await send(port(), { path: '/api/v1/ports', headers: elsewhere })).status).toBe(200);
  });
});

/** Whether a WebSocket is opened. */
function upgraded(port: number, headers: Readonly<Record<string, string>>): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
      socket.write(
        `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\n${lines.join('')}Connection: Upgrade\r\nUpgrade: websocket\r\n` +
          'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
      );
    });
    socket.once('data', (data) => {
      socket.destroy();
      resolve(data.toString('latin1').startsWith('HTTP/1.1 101 '));
    });
    socket.once('error', () => resolve(false));
  });
}
