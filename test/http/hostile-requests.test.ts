import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PATIENCE } from '../../server/http/http-server.ts';
import { sendRaw } from '../helpers/raw-socket.ts';
import { type RunningApp, send, startApp } from './start-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ patience: { ...PATIENCE, idleMs: 500 } });
  mkdirSync(join(app.clientFolder, 'assets'), { recursive: true });
  writeFileSync(join(app.clientFolder, 'index.html'), '<title>Garita</title>');
  writeFileSync(join(app.clientFolder, 'assets/a.js'), 'export {}');
  writeFileSync(join(app.clientFolder, '.env'), 'SECRET=canary');
  writeFileSync(join(app.clientFolder, '../secret.txt'), 'SECRET=canary');
  symlinkSync('../secret.txt', join(app.clientFolder, 'link.txt'));
  symlinkSync('..', join(app.clientFolder, 'up'));
});
afterAll(() => app.stop());

const host = () => `127.0.0.1:${app.port}`;

describe('a page of another site', () => {
  const own = { 'Content-Type': 'application/json' };
  test.each([
    ['a form', { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'http://evil.example' }, 403],
    ['a form of text/plain', { 'Content-Type': 'text/plain', Origin: 'http://evil.example' }, 403],
    ['fetch', { ...own, Origin: 'http://evil.example' }, 403],
    ['a page without an address', { ...own, Origin: 'null' }, 403],
    ['another port of this host', { ...own, Origin: 'http://127.0.0.1:1' }, 403],
    ['TLS, which this server has not', { ...own, Origin: 'https://HOST' }, 403],
    ['Sec-Fetch-Site: cross-site', { ...own, 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['Sec-Fetch-Site: same-site', { ...own, 'Sec-Fetch-Site': 'same-site' }, 403],
    [
      'cross-site with an Origin that is ours',
      { ...own, Origin: 'http://HOST', 'Sec-Fetch-Site': 'cross-site' },
      403,
    ],
    ['no page at all, which is the address bar', { ...own, 'Sec-Fetch-Site': 'none' }, 400],
    ['our page', { ...own, Origin: 'http://HOST', 'Sec-Fetch-Site': 'same-origin' }, 400],
    ['a program', own, 400],
  ] as const)('from %s: %o is answered with %i', async (_from, headers, status) => {
    const sent = Object.entries({ Host: host(), ...headers }).map(([name, value]) => [
      name,
      value.replace('HOST', host()),
    ]);
    const answer = await send(app.port, {
      method: 'POST',
      path: '/api/v1/runs',
      headers: Object.fromEntries(sent),
      body: '{}',
    });
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body).code).toBe(status === 403 ? 'origin-foreign' : 'request-invalid');
  });
});

describe('paths out of the folder of the page', () => {
  const PATHS = [
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/.%2e/secret.txt',
    '/%252e%252e%252fsecret.txt',
    '/..%c0%afsecret.txt',
    '/..%ef%bc%8fsecret.txt',
    '/assets/../../secret.txt',
    '/assets/..;/../secret.txt',
    '//../secret.txt',
    '/./.././secret.txt',
    '/....//secret.txt',
    '/assets/a.js/../../../secret.txt',
    '/.env',
    '/assets/../.env',
    '/%2eenv',
    '/link.txt',
    '/up/secret.txt',
    '/a%00.js',
    '/secret.txt%00.js',
    '/%',
    '/%zz',
  ];
  test.each(PATHS)('%s leads to no file', async (path) => {
    const { text, statuses } = await sendRaw(
      app.port,
      `GET ${path} HTTP/1.1\r\nHost: ${host()}\r\nConnection: close\r\n\r\n`,
    );
    expect(statuses[0]).toBeGreaterThanOrEqual(400);
    expect(statuses[0]).toBeLessThan(500);
    expect(text).not.toMatch(/canary|Location:/i);
    expect(text).toMatch(/"requestId":"[\da-f-]{36}"/);
  });

  test.each([
    '//evil.example/..',
    '/\\evil.example',
    '//evil.example/%2f..',
    '/%5cevil.example',
    '///evil.example/live',
    '/live//evil.example',
    '/assets',
    '//evil.example',
  ])('%s leads to no other site', async (path) => {
    const { text } = await sendRaw(
      app.port,
      `GET ${path} HTTP/1.1\r\nHost: ${host()}\r\nConnection: close\r\n\r\n`,
    );
    expect(text).not.toMatch(/\nLocation:/i);
  });

  test('the files that were built are served', async () => {
    expect((await fetch(`${app.url}/assets/a.js`)).status).toBe(200);
  });
});

describe('requests out of measure', () => {
  test.each([
    ['an address of 4 KB and a character', `GET /?${'a'.repeat(4095)} HTTP/1.1\r\nHost: HOST\r\n\r\n`, 414],
    ['201 parameters', `GET /?${'a&'.repeat(200)} HTTP/1.1\r\nHost: HOST\r\n\r\n`, 414],
    ['headers of more than 16 KB', `GET / HTTP/1.1\r\nHost: HOST\r\nX: ${'a'.repeat(17_000)}\r\n\r\n`, 431],
    [
      'JSON of more than 256 KB',
      `POST /api/v1/runs HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/json\r\nContent-Length: 262145\r\n\r\n"${'a'.repeat(262_143)}"`,
      413,
    ],
  ])('%s are refused', async (_what, bytes, status) => {
    const { statuses, text } = await sendRaw(app.port, bytes.replace('HOST', host()), { waitMs: 1_000 });
    expect(statuses).toEqual([status]);
    expect(text).toMatch(/application\/problem\+json/);
  });

  test('JSON of 256 KB, 200 parameters and an address of 4 KB are read', async () => {
    const address = await sendRaw(
      app.port,
      `GET /livez?${'a'.repeat(4089)} HTTP/1.1\r\nHost: ${host()}\r\nConnection: close\r\n\r\n`,
    );
    expect(address.statuses).toEqual([200]);
    const many = await sendRaw(
      app.port,
      `GET /livez?${'a&'.repeat(199)} HTTP/1.1\r\nHost: ${host()}\r\nConnection: close\r\n\r\n`,
    );
    expect(many.statuses).toEqual([200]);
    const body = JSON.stringify('a'.repeat(262_142));
    const { status } = await fetch(`${app.url}/api/v1/runs`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    });
    expect(status).not.toBe(413);
  });
});

describe('requests that two readers would read in two ways', () => {
  const post = (headers: string, body: string) =>
    `POST /api/v1/runs HTTP/1.1\r\nHost: HOST\r\n${headers}\r\n\r\n${body}`;
  test.each([
    ['two hosts', 'GET /livez HTTP/1.1\r\nHost: HOST\r\nHost: evil.example\r\n\r\n'],
    ['no host', 'GET /livez HTTP/1.1\r\n\r\n'],
    ['an address with another host', 'GET http://evil.example/livez HTTP/1.1\r\nHost: HOST\r\n\r\n'],
    ['a length and chunks', post('Content-Length: 5\r\nTransfer-Encoding: chunked', '0\r\n\r\nX')],
    ['two lengths', post('Content-Length: 2\r\nContent-Length: 3', '{}')],
    ['a length that is none', post('Content-Length: 0x2', '{}')],
    ['chunks of another name', post('Transfer-Encoding: xchunked', '0\r\n\r\n')],
    ['a chunk of a size that is none', post('Transfer-Encoding: chunked', '2x\r\n{}\r\n0\r\n\r\n')],
    ['a header folded over two lines', 'GET /livez HTTP/1.1\r\nHost: HOST\r\nX: a\r\n b\r\n\r\n'],
    ['a space before the colon', 'GET /livez HTTP/1.1\r\nHost: HOST\r\nX : a\r\n\r\n'],
    ['bare line feeds', 'GET /livez HTTP/1.1\nHost: HOST\n\n'],
    ['a bare carriage return', 'GET /livez HTTP/1.1\r\nHost: HOST\r\nX: a\rb\r\n\r\n'],
    ['a NUL in a header', 'GET /livez HTTP/1.1\r\nHost: HOST\r\nX: a\0b\r\n\r\n'],
    ['another protocol', 'SSH-2.0-OpenSSH_9.6\r\n\r\n'],
    ['no method', '/livez HTTP/1.1\r\nHost: HOST\r\n\r\n'],
  ])('%s are refused with 400, and the connection is closed', async (_what, bytes) => {
    const { statuses, text } = await sendRaw(app.port, bytes.replace('HOST', host()), { waitMs: 3_000 });
    expect(statuses, text).toEqual([400]);
    expect(text).toMatch(/"requestId":"[\da-f-]{36}"/);
    expect(text).not.toMatch(/ at |node_modules|\.ts:|canary/);
  });

  test('what a request says of its sender changes nothing', async () => {
    const headers = {
      Host: host(),
      'X-Forwarded-For': '9.9.9.9',
      'X-Forwarded-Host': 'evil.example',
      'X-Forwarded-Proto': 'https',
      Forwarded: 'for=9.9.9.9;host=evil.example;proto=https',
    };
    expect((await send(app.port, { path: '/api/v1/replays', headers })).status).toBe(200);
    expect((await fetch(app.url, { headers })).headers.get('strict-transport-security')).toBeNull();
    const rebound = { ...headers, Host: 'evil.example' };
    expect((await send(app.port, { path: '/api/v1/replays', headers: rebound })).status).toBe(421);
  });

  test('requests sent all at once are answered one after the other, and a connection is closed after a thousand', async () => {
    const one = `GET /livez HTTP/1.1\r\nHost: ${host()}\r\n\r\n`;
    const { statuses } = await sendRaw(app.port, one.repeat(1_500), { waitMs: 15_000 });
    expect(new Set(statuses.slice(0, 1_000))).toEqual(new Set([200]));
    expect(new Set(statuses.slice(1_000))).toEqual(new Set([503]));
  });
});

describe('slow clients, with the times shortened a hundredfold', () => {
  let hurried: RunningApp;
  beforeAll(async () => {
    hurried = await startApp({
      maxConnections: 60,
      patience: {
        headersMs: 150,
        bodyMs: 600,
        uploadMs: 300,
        uploadBytes: 4_915,
        idleMs: 100,
        checkMs: 50,
      },
    });
  });
  afterAll(() => hurried.stop());
  const letters = (count: number) => Array.from({ length: count }, () => 'a');
  const head = (path: string) => `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${hurried.port}\r\n`;

  test('headers that come letter by letter are cut, and others are served meanwhile', async () => {
    const slow = Array.from({ length: 40 }, () =>
      sendRaw(hurried.port, [`${head('/api/v1/runs')}X: `, ...letters(400)], { everyMs: 50 }),
    );
    expect((await fetch(`${hurried.url}/livez`)).status).toBe(200);
    for (const { statuses, tookMs } of await Promise.all(slow)) {
      expect(statuses).toEqual([408]);
      expect(tookMs).toBeLessThan(10_000);
    }
  });

  test.each([
    ['a body', '/api/v1/runs', 'Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n"'],
    [
      'a body in chunks',
      '/api/v1/runs',
      'Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n1000\r\n"',
    ],
    ['a file', '/api/v1/imports', 'Content-Type: text/csv\r\nContent-Length: 100000\r\n\r\n'],
    ['what is sent to no route', '/nothing', 'Content-Type: text/csv\r\nContent-Length: 100000\r\n\r\n'],
  ])('%s that comes byte by byte is cut, and leaves nothing', async (_what, path, rest) => {
    const { tookMs, statuses } = await sendRaw(hurried.port, [head(path) + rest, ...letters(400)], {
      everyMs: 50,
    });
    expect(tookMs).toBeLessThan(10_000);
    expect([[], [408], [404]]).toContainEqual(statuses);
    await expect.poll(() => hurried.uploads()).toEqual([]);
  });

  test('a file that comes at the least rate is taken however long it takes', async () => {
    const kilobytes = Array.from({ length: 40 }, () => 'a'.repeat(1_000));
    const { statuses, tookMs } = await sendRaw(
      hurried.port,
      [
        `${head('/api/v1/imports')}Content-Type: text/csv\r\nConnection: close\r\nContent-Length: 40000\r\n\r\n`,
        ...kilobytes,
      ],
      { everyMs: 25 },
    );
    expect(tookMs).toBeGreaterThan(900);
    expect(statuses).toEqual([422]);
  });

  test('connections beyond the setting are closed, and others let in again when there is room', async () => {
    const idle = Array.from({ length: 60 }, () => connect(hurried.port, '127.0.0.1'));
    for (const socket of idle) socket.on('error', () => {});
    await Promise.all(idle.map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
    const refused = await sendRaw(
      hurried.port,
      `GET /livez HTTP/1.1\r\nHost: 127.0.0.1:${hurried.port}\r\n\r\n`,
    );
    expect(refused.statuses).toEqual([]);
    for (const socket of idle) socket.destroy();
    await expect
      .poll(() =>
        fetch(`${hurried.url}/livez`).then(
          ({ status }) => status,
          () => 0,
        ),
      )
      .toBe(200);
  });
});
