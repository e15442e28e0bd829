import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';
import type { Problem } from '../../server/contract/api.ts';
import { createAdmission } from '../../server/http/admission.ts';
import { tokenCheck } from '../../server/http/token.ts';
import { type RunningApp, send, startApp } from './start-app.ts';

const TOKEN = '0123456789abcdef0123456789abcdef';

describe('a server that others can reach', () => {
  test('does not start without a token, and says how to make one', () => {
    for (const HOST of ['0.0.0.0', '192.168.1.20', '::', 'garita.example'])
      expect(() => readConfig({ HOST })).toThrow(
        /GARITA_TOKEN is unset; set it to a secret such as that of `openssl/,
      );
    expect(readConfig({ HOST: '0.0.0.0', GARITA_TOKEN: TOKEN }).token).toBe(TOKEN);
  });

  test('takes no token of less than 128 bits, nor one that an address could not carry', () => {
    for (const GARITA_TOKEN of ['secret', 'a'.repeat(21), `${TOKEN}&x=1`])
      expect(() => readConfig({ GARITA_TOKEN })).toThrow(/GARITA_TOKEN is no token/);
  });

  test('needs none on the loopback', () => {
    for (const HOST of ['127.0.0.1', 'localhost', '::1', '127.1.2.3'])
      expect(readConfig({ HOST }).token).toBeNull();
  });
});

describe('with a token', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp({ admission: createAdmission(tokenCheck(TOKEN)) });
  });
  afterAll(() => app.stop());
  const host = () => ({ Host: `127.0.0.1:${app.port}` });

  test('everything is refused without it, but for the one route that tells whether the process lives', async () => {
    for (const path of ['/', '/api/v1/ports', '/metrics', '/assets/x.js']) {
      const { status, body } = await send(app.port, { path, headers: host() });
      expect([path, status]).toEqual([path, 401]);
      expect((JSON.parse(body) as Problem).code).toBe('token-missing');
    }
    expect((await send(app.port, { path: '/livez', headers: host() })).status).toBe(200);
  });

  test('a client is let in by its header, a page by the address that the server printed, which leaves a cookie', async () => {
    const bearer = { ...host(), Authorization: `Bearer ${TOKEN}` };
    expect((await send(app.port, { path: '/api/v1/ports', headers: bearer })).status).toBe(200);
    const opened = await fetch(`${app.url}/live?token=${TOKEN}&port=pharr`, { redirect: 'manual' });
    expect(opened.status).toBe(303);
    expect(opened.headers.get('location')).toBe('/live?port=pharr');
    const cookie = opened.headers.get('set-cookie')!;
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict/);
    const letIn = { ...host(), Cookie: `other=1; ${cookie.split(';')[0]}` };
    expect((await send(app.port, { path: '/api/v1/ports', headers: letIn })).status).toBe(200);
  });
});

test('after five wrong tokens an address has to wait, whatever it sends next', async () => {
  const app = await startApp({ admission: createAdmission(tokenCheck(TOKEN)) });
  try {
    const tried = async (token: string) => {
      const headers = { Host: `127.0.0.1:${app.port}`, Authorization: `Bearer ${token}` };
      return (await send(app.port, { path: '/api/v1/ports', headers })).status;
    };
    const statuses = [];
    for (let i = 0; i < 6; i++) statuses.push(await tried(`wrong-${i}`));
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    expect(await tried(TOKEN)).toBe(429);
  } finally {
    await app.stop();
  }
});

test('more requests than the limit are answered with 429 and the time to wait, other addresses of the server not', async () => {
  const app = await startApp({ limits: { requestsPerMin: 3, importsPerHour: 1, runsPerHour: 1 } });
  try {
    const answers = [];
    for (let i = 0; i < 4; i++) answers.push(await fetch(`${app.url}/api/v1/replays`));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(Number(answers[3]!.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(((await answers[3]!.json()) as Problem).detail).toMatch(
      /more than 3 times in 1 min.*LIMIT_REQUESTS_PER_MIN/,
    );
    expect((await fetch(`${app.url}/livez`)).status).toBe(200);
  } finally {
    await app.stop();
  }
});
