import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Problem } from '../../server/contract/api.ts';
import type { ImportBatch, ImportReport } from '../../server/contract/imports.ts';
import { goodRows, HEADER, row } from '../importers/import-text.ts';
import { holdings } from '../store/temp-store.ts';
import { type RunningApp, startApp } from './start-app.ts';

const realFile = readFileSync(
  new URL('../fixtures/bts/Border_Crossing_Entry_Data_1996-01_2025-02.csv.gz', import.meta.url),
);
const zstd = readFileSync(new URL('../fixtures/samples/bts/K_zstd_bytes_saved_as_csv.bin', import.meta.url));

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

function upload(body: string | Buffer, headers: Record<string, string> = {}, query = ''): Promise<Response> {
  const typed = { 'Content-Type': 'text/csv', ...headers };
  const bytes = typeof body === 'string' ? body : new Uint8Array(body);
  return fetch(`${app.url}/api/v1/imports${query}`, { method: 'POST', body: bytes, headers: typed });
}

test('the real file is taken in while the server goes on answering at once', async () => {
  const loop = monitorEventLoopDelay({ resolution: 5 });
  const uploading = upload(realFile, { 'X-File-Name': 'cruces%20espa%C3%B1ol.csv.gz' });
  await delay(300);
  loop.enable();
  let answered = 0;
  let isDone = false;
  const done = uploading.finally(() => {
    isDone = true;
  });
  while (!isDone) {
    expect((await fetch(`${app.url}/api/v1/ports`)).status).toBe(200);
    answered++;
    await delay(20);
  }
  loop.disable();
  const response = await done;
  expect(response.status).toBe(201);
  const report = (await response.json()) as ImportReport;
  expect(report).toMatchObject({
    fileName: 'cruces español.csv.gz',
    rows: 399_406,
    created: 399_394,
    skipped: 2,
  });
  expect(answered).toBeGreaterThan(10);
  expect(loop.percentile(99) / 1e6).toBeLessThan(200);
});

test('the same file again is 200 and nothing is written', async () => {
  const before = holdings(app.store);
  const response = await upload(realFile, {}, '?name=again.csv.gz');
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({
    fileName: 'again.csv.gz',
    created: 0,
    updated: 0,
    unchanged: 399_404,
  });
  expect(holdings(app.store)).toEqual(before);
});

test('a dry run answers the counts of the import that follows it, and writes nothing', async () => {
  const text = [HEADER, row({ code: '9996', value: '1' }), row({ code: '9995' })].join('\n');
  const before = holdings(app.store);
  const dry = await upload(text, {}, '?dryRun=true');
  expect(dry.status).toBe(200);
  const { dryRun, batchId, tookMs: _, ...would } = (await dry.json()) as ImportReport;
  expect([dryRun, batchId, would.created]).toEqual([true, null, 2]);
  expect(holdings(app.store)).toEqual(before);
  const done = (await (await upload(text)).json()) as ImportReport;
  expect(done).toMatchObject(would);
  expect((await upload(text, {}, '?dryRun=yes')).status).toBe(400);
});

test('an import is taken back by DELETE, unless a later one has replaced values of it', async () => {
  const remove = (id: unknown) => fetch(`${app.url}/api/v1/imports/${id}`, { method: 'DELETE' });
  const send = async (value: string) => {
    const response = await upload([HEADER, row({ code: '9994', value })].join('\n'));
    return ((await response.json()) as ImportReport).batchId;
  };
  const before = holdings(app.store).counts;
  const [first, second] = [await send('1'), await send('2')];
  const refused = await remove(first);
  expect(refused.status).toBe(409);
  expect((await refused.json()) as Problem).toMatchObject({ code: 'batch-overwritten' });
  const undone = await remove(second);
  expect([undone.status, await undone.json()]).toEqual([
    200,
    { batchId: second, removed: 0, restored: 1, kept: 0 },
  ]);
  expect((await remove(first)).status).toBe(200);
  expect(holdings(app.store).counts).toBe(before);
  expect((await remove(first)).status).toBe(409);
  expect([(await remove(99_999)).status, (await remove('x')).status]).toEqual([404, 404]);
});

test('the ledger lists what was imported, newest first', async () => {
  await upload([HEADER, row({ code: '9998' })].join('\n'), { 'X-File-Name': 'second.csv' });
  const imports = (await (await fetch(`${app.url}/api/v1/imports`)).json()) as ImportBatch[];
  expect(imports[0]).toMatchObject({ fileName: 'second.csv', rows: 1, created: 1, provenance: null });
  expect(imports[0]!.importedAtMs).toBeGreaterThan(Date.now() - 60_000);
  expect(imports.at(-1)).toMatchObject({ fileName: 'cruces español.csv.gz' });
});

test.each([
  ['an empty body', '', 'file-empty'],
  ['binary data', zstd, 'file-binary'],
  ['a header of something else', 'a,b\n1,2\n', 'layout-unknown'],
])('%s is refused with 422, and nothing is written', async (_what, body, code) => {
  const before = holdings(app.store);
  const response = await upload(body);
  expect(response.status).toBe(422);
  expect((await response.json()) as Problem).toMatchObject({
    status: 422,
    code,
    title: 'Unprocessable Entity',
  });
  expect(holdings(app.store)).toEqual(before);
  expect(app.uploads()).toEqual([]);
});

test.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
  'a body of type %s is not taken for a file',
  async (type) => {
    expect((await upload('a', { 'Content-Type': type })).status).toBe(415);
  },
);

test('a file name is shown without its folders, and one that cannot be decoded is refused', async () => {
  const text = [HEADER, row({ code: '9997' })].join('\n');
  const response = await upload(text, { 'X-File-Name': '..%2F..%2Fetc%2Fx%00%E2%80%AEy.csv' });
  expect(await response.json()).toMatchObject({ fileName: 'xy.csv' });
  expect((await upload(text, { 'X-File-Name': '%E0%A4%A' })).status).toBe(400);
});

test('uploads that come together are taken in one after the other', async () => {
  const bodies = [1, 2, 3].map((year) => [
    HEADER,
    ...goodRows(500).map((line) => line.replace('2024', `200${year}`)),
  ]);
  const answers = await Promise.all(bodies.map((body) => upload(body.join('\n'))));
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
  const reports = (await Promise.all(answers.map((answer) => answer.json()))) as ImportReport[];
  expect(new Set(reports.map(({ batchId }) => batchId)).size).toBe(3);
});

test('an upload that breaks off leaves neither rows nor files behind', async () => {
  const before = holdings(app.store);
  const outgoing = request(`${app.url}/api/v1/imports`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/csv' },
  });
  outgoing.on('error', () => {});
  outgoing.write([HEADER, ...goodRows()].join('\n'));
  await expect.poll(() => app.uploads()).toHaveLength(1);
  outgoing.destroy();
  await expect.poll(() => app.uploads()).toEqual([]);
  expect(holdings(app.store)).toEqual(before);
});

test('an upload above the limit is 413, whether it says its size or not', async () => {
  const small = await startApp({ maxBytes: 100_000 });
  const stream = new Blob([new Uint8Array(500_000)]).stream();
  const response = await fetch(`${small.url}/api/v1/imports`, {
    method: 'POST',
    body: stream,
    duplex: 'half',
  });
  expect(response.status).toBe(413);
  expect((await response.json()) as Problem).toMatchObject({ code: 'file-too-large' });
  expect(small.uploads()).toEqual([]);
  await small.stop();
  const lying = request(`${app.url}/api/v1/imports`, { method: 'POST', headers: { 'Content-Length': 2e9 } });
  lying.on('error', () => {});
  lying.write('x');
  const status = await new Promise((resolve) =>
    lying.on('response', ({ statusCode }) => resolve(statusCode)),
  );
  lying.destroy();
  expect(status).toBe(413);
});

test('a server that stops takes unfinished uploads with it', async () => {
  const stopping = await startApp();
  const outgoing = request(`${stopping.url}/api/v1/imports`, { method: 'POST' });
  outgoing.on('error', () => {});
  outgoing.write([HEADER, ...goodRows()].join('\n'));
  await expect.poll(() => stopping.uploads()).toHaveLength(1);
  await stopping.imports.close();
  expect(stopping.uploads()).toEqual([]);
  outgoing.destroy();
  await stopping.stop();
});

test('a twelfth upload at once is asked to come back later', async () => {
  const busy = await startApp();
  const waiting = Array.from({ length: 11 }, () => {
    const outgoing = request(`${busy.url}/api/v1/imports`, { method: 'POST' });
    outgoing.on('error', () => {});
    outgoing.write('x');
    return outgoing;
  });
  await expect.poll(() => busy.uploads()).toHaveLength(11);
  const response = await fetch(`${busy.url}/api/v1/imports`, { method: 'POST', body: 'x' });
  expect([response.status, response.headers.get('retry-after')]).toEqual([429, '30']);
  for (const outgoing of waiting) outgoing.destroy();
  await expect.poll(() => busy.uploads()).toEqual([]);
  await busy.stop();
});
