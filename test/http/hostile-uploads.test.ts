import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, deflateRawSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendRaw } from '../helpers/raw-socket.ts';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';
import { goodRows, HEADER } from '../importers/import-text.ts';

let server: ServerProcess;
const folder = mkdtempSync(join(tmpdir(), 'garita-hostile-'));
beforeAll(async () => {
  server = await startServer(undefined, { TMPDIR: folder });
  // What the first import loads stays loaded.
  await upload(Buffer.from(FILE));
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const FILE = `${[HEADER, ...goodRows(2_000)].join('\n')}\n`;
const uploads = () => readdirSync(folder).filter((name) => name.startsWith('garita-upload-'));
const port = () => Number(new URL(server.url).port);

function upload(body: Buffer, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const typed = { 'Content-Type': 'text/csv', ...headers };
  return fetch(`${server.url}/api/v1/imports`, {
    method: 'POST',
    body: new Uint8Array(body),
    headers: typed,
  });
}

async function metric(name: string): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return Number(new RegExp(`^${name} (.*)$`, 'm').exec(text)![1]);
}

const head = (length: number | string, more = '') =>
  `POST /api/v1/imports HTTP/1.1\r\nHost: 127.0.0.1:${port()}\r\nContent-Type: text/csv\r\nContent-Length: ${length}\r\n${more}\r\n`;

test('uploads that break off at 1, 50 and 99 % leave no file, no descriptor and no row', async () => {
  const before = [await metric('process_open_fds'), await stored()];
  for (let round = 0; round < 3; round++)
    for (const share of [0.01, 0.5, 0.99]) {
      const socket = connect(port(), '127.0.0.1');
      socket.on('error', () => {});
      await new Promise<void>((resolve) =>
        socket.write(head(FILE.length) + FILE.slice(0, Math.ceil(FILE.length * share)), () => resolve()),
      );
      await expect.poll(() => uploads().length).toBe(1);
      socket.resetAndDestroy();
      await expect.poll(uploads).toEqual([]);
    }
  await expect.poll(async () => Math.abs((await metric('process_open_fds')) - before[0]!) <= 2).toBe(true);
  expect(await stored()).toBe(before[1]);
});

async function stored(): Promise<number> {
  const { count } = (await (await fetch(`${server.url}/api/v1/imports?limit=1`)).json()) as { count: number };
  return count;
}

test.each([
  ['../../x.csv', 'x.csv'],
  ['..\\..\\x.csv', 'x.csv'],
  ['/etc/passwd', 'passwd'],
  ['con', 'con'],
  ['nul.csv', 'nul.csv'],
  ['..', 'upload.csv'],
  ['a\u202Evsc.exe', 'avsc.exe'],
  ['a\0.csv', 'a.csv'],
  ['a\r\nX-Injected: 1.csv', 'aX-Injected: 1.csv'],
  [`${'a'.repeat(4_000)}.csv`, 'a'.repeat(200)],
  ['<img src=x onerror=alert(1)>.csv', '<img src=x onerror=alert(1)>.csv'],
])('a file called %j is a name to show and no path', async (name, shown) => {
  const answer = await upload(Buffer.from(FILE), {
    'X-File-Name': encodeURIComponent(name).slice(0, 12_000),
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('x-injected')).toBeNull();
  expect(await answer.json()).toMatchObject({ fileName: shown, unchanged: 2_000 });
  expect(uploads()).toEqual([]);
  expect(existsSync(join(folder, 'x.csv'))).toBe(false);
});

test('a length that lies makes no import of half a file', async () => {
  const before = await stored();
  const shorter = await sendRaw(port(), head(100) + FILE, { waitMs: 10_000 });
  expect([400, 422]).toContain(shorter.statuses[0]);
  expect(shorter.statuses.slice(1)).toEqual(shorter.statuses.length > 1 ? [400] : []);
  const longer = await sendRaw(port(), head(FILE.length + 1_000) + FILE, { waitMs: 1_000 });
  expect(longer.statuses).toEqual([]);
  const tooLong = await sendRaw(port(), head(1e15) + FILE, { waitMs: 3_000 });
  expect(tooLong.statuses).toEqual([413]);
  await expect.poll(uploads).toEqual([]);
  expect(await stored()).toBe(before);
});

test.each([
  ['a form', 'application/x-www-form-urlencoded', 415],
  ['a form in parts', 'multipart/form-data; boundary=x', 415],
  ['a picture that is none', 'image/png', 200],
])('%s is judged by what it is', async (_what, type, status) => {
  expect((await upload(Buffer.from(FILE), { 'Content-Type': type })).status).toBe(status);
});

describe('packed files', () => {
  /** 10 GB in 10 MB, one gzip: the same deflated 16 MB again and again, each ended so that any other may follow. */
  const swollen = (byte: number) => {
    const block = deflateRawSync(Buffer.alloc(1 << 24, byte), { finishFlush: constants.Z_FULL_FLUSH });
    const begin = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
    return Buffer.concat([begin, ...Array(640).fill(block)]);
  };
  const LINE_FEED = 10;
  const one = gzipSync(FILE);
  const PACKED: ReadonlyArray<readonly [what: string, body: () => Buffer, code: string | null]> = [
    ['10 GB of zeros in 10 MB', () => swollen(0), 'file-binary'],
    ['10 GB of empty lines in 10 MB', () => swollen(LINE_FEED), 'file-too-large'],
    [
      '10 GB of empty lines in many members',
      () => Buffer.concat(Array(640).fill(gzipSync(Buffer.alloc(1 << 24, LINE_FEED)))),
      'file-too-large',
    ],
    ['gzip inside gzip', () => gzipSync(one), 'gzip-damaged'],
    ['10 GB inside gzip', () => gzipSync(swollen(LINE_FEED)), 'gzip-damaged'],
    ['gzip cut short', () => one.subarray(0, one.length - 20), 'gzip-truncated'],
    ['gzip of nothing but its begin', () => one.subarray(0, 12), 'gzip-truncated'],
    ['gzip with a wrong sum', () => Buffer.concat([one.subarray(0, -8), Buffer.alloc(8)]), 'gzip-damaged'],
    ['gzip with another text behind it', () => Buffer.concat([one, Buffer.from('rubbish')]), 'gzip-damaged'],
    [
      'gzip in two members',
      () => Buffer.concat([gzipSync(FILE.slice(0, 5_000)), gzipSync(FILE.slice(5_000))]),
      null,
    ],
  ];

  test.each(PACKED)('%s', { timeout: 60_000 }, async (_what, body, code) => {
    const before = await metric('process_resident_memory_bytes');
    let peak = before;
    let isDone = false;
    const answering = upload(body(), { 'X-File-Name': 'a.csv.gz' }).finally(() => {
      isDone = true;
    });
    while (!isDone) {
      peak = Math.max(peak, await metric('process_resident_memory_bytes'));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const answer = await answering;
    const told = (await answer.json()) as { code?: string; unchanged?: number };
    if (code === null) expect([answer.status, told.unchanged]).toEqual([200, 2_000]);
    else expect([answer.status >= 400 && answer.status < 500, told.code]).toEqual([true, code]);
    expect((peak - before) / 1e6).toBeLessThan(100);
    expect(uploads()).toEqual([]);
  });
});
