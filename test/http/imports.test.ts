import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Problem } from '../../server/contract/api.ts';
import type {
  ImportAnswer,
  ImportBatch,
  ImportRefusal,
  ImportReport,
  RunningImport,
} from '../../server/contract/imports.ts';
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
  const { imports } = (await (await fetch(`${app.url}/api/v1/imports`)).json()) as {
    readonly imports: ImportBatch[];
  };
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

test('a large import is watched by its key and cancelled, and nothing of it is stored', async () => {
  const before = holdings(app.store);
  const key = 'cancel-me-0001';
  const body = [
    HEADER,
    ...Array.from({ length: 400_000 }, (_, n) => row({ code: String(n % 9999), value: '1' })),
  ];
  const sending = upload(body.join('\n'), { 'X-Import-Key': key, 'X-File-Name': 'large.csv' });
  const url = `${app.url}/api/v1/imports/running`;
  let seen: RunningImport[] = [];
  await vi.waitFor(
    async () => {
      seen = (await (await fetch(url)).json()) as RunningImport[];
      expect(seen[0]).toMatchObject({ key, fileName: 'large.csv', phase: 'reading' });
    },
    { timeout: 20_000, interval: 20 },
  );
  expect(seen[0]!.totalBytes).toBe(body.join('\n').length);
  expect((await fetch(`${url}/${key}`, { method: 'DELETE' })).status).toBe(202);
  const response = await sending;
  expect(response.status).toBe(409);
  expect((await response.json()) as Problem).toMatchObject({
    code: 'import-cancelled',
    detail: 'The import of large.csv was cancelled; nothing of it is stored.',
  });
  expect(await (await fetch(url)).json()).toEqual([]);
  expect((await fetch(`${url}/${key}`, { method: 'DELETE' })).status).toBe(404);
  expect(holdings(app.store)).toEqual(before);
  expect(app.uploads()).toEqual([]);
});

const GATES = 'Puente,Llegada\nPharr,2026-03-13 08:00\nPharr,2026-03-13 08:01\n';
const MAPPING = { kind: 'crossings', columns: { facility: 'Puente', joined: 'Llegada' } };

test('a table that is not known comes back with a suggestion, and is read by a mapping or a kept profile', async () => {
  const refused = await upload(GATES, {}, '?dryRun=true');
  expect(refused.status).toBe(422);
  expect(await refused.json()).toMatchObject({ code: 'layout-unknown', suggestion: { mapping: MAPPING } });
  const header = { 'X-Import-Mapping': encodeURIComponent(JSON.stringify(MAPPING)) };
  const tried = (await (await upload(GATES, header, '?dryRun=true')).json()) as ImportReport;
  expect(tried).toMatchObject({
    dataset: 'crossing',
    created: 2,
    preview: { columns: ['Puente', 'Llegada'] },
  });
  expect(tried.preview?.rows[0]).toMatchObject({
    line: 2,
    cells: ['Pharr', '2026-03-13 08:00'],
    parsed: [{ facilityId: 'pharr', joinedAt: '2026-03-13T13:00:00Z' }],
  });
  const profiles = `${app.url}/api/v1/profiles`;
  const put = (body: object) =>
    fetch(`${profiles}/pharr-gates`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  expect((await put({ mapping: MAPPING, headerColumns: ['Puente', 'Llegada'] })).status).toBe(200);
  expect((await put({ mapping: { kind: 'x' }, headerColumns: ['a'] })).status).toBe(422);
  expect(await (await upload(GATES, {}, '?dryRun=true')).json()).toMatchObject({
    profile: 'pharr-gates',
    created: 2,
  });
  expect(await (await upload(GATES, {}, '?dryRun=true&profile=pharr-gates')).json()).toMatchObject({
    created: 2,
  });
  expect((await upload(GATES, {}, '?profile=none-such')).status).toBe(404);
  expect((await fetch(`${profiles}/pharr-gates`, { method: 'DELETE' })).status).toBe(204);
  expect((await fetch(`${profiles}/pharr-gates`)).status).toBe(404);
});

test('columns with long names are suggested, previewed and remembered under their whole names', async () => {
  const bridge = 'Puente por el que cruzó el camión, tal como lo anotó el vigilante de la caseta en el turno';
  const arrival =
    'Llegada a la fila\n(fecha y hora del reloj de la caseta, hora local del puente que se indica)';
  const text = `"${bridge}","${arrival}"\nPharr,2026-03-14 08:00\nPharr,2026-03-14 08:01\n`;
  const { suggestion } = (await (await upload(text)).json()) as Problem & ImportRefusal;
  const names = suggestion!.columns.map(({ name }) => name);
  expect(names).toEqual([bridge, arrival]);
  const mapping = { ...suggestion!.mapping, columns: { facility: bridge, joined: arrival } };
  const header = { 'X-Import-Mapping': encodeURIComponent(JSON.stringify(mapping)) };
  const tried = (await (await upload(text, header, '?dryRun=true')).json()) as ImportAnswer;
  expect(tried.preview!.columns).toEqual([bridge, arrival]);
  const profile = `${app.url}/api/v1/profiles/caseta`;
  const saved = await fetch(profile, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ mapping, headerColumns: tried.preview!.columns }),
  });
  expect(saved.status).toBe(200);
  expect(await (await upload(text, {}, '?dryRun=true')).json()).toMatchObject({
    profile: 'caseta',
    created: 2,
  });
  expect((await fetch(profile, { method: 'DELETE' })).status).toBe(204);
});

test('a file that is refused for its rows says of each what is wrong, grouped, listed up to a thousand, and counted', async () => {
  const bad = Array.from({ length: 1200 }, (_, index) => row({ code: String(1000 + index), value: 'x' }));
  const response = await upload([HEADER, ...goodRows(40), ...bad, row({ date: 'soon' })].join('\n'));
  expect(response.status).toBe(422);
  const problem = (await response.json()) as Problem & ImportRefusal;
  expect(problem).toMatchObject({ code: 'too-many-rejected', problemCount: 1201, hasRejects: true });
  expect(problem.problems).toHaveLength(1000);
  expect(problem.problems![0]).toEqual({
    line: 42,
    column: 'Value',
    value: 'x',
    code: 'value-not-a-count',
    message: 'The value "x" is not a whole number of 0 or more',
    fix: 'correct it or remove the row',
  });
  expect(problem.repairs!.map(({ column, count, firstLine }) => [column, count, firstLine])).toEqual([
    ['Value', 1200, 42],
    ['Date', 1, 1242],
  ]);
});

test('a file that contradicts what is stored still says which of its rows cannot be used', async () => {
  const years = goodRows(40).map((line) => line.replace('2024', '2013'));
  await upload([HEADER, ...years].join('\n'));
  const others = years.map((line) => line.replace(/,5$/, ',6'));
  const text = [HEADER, ...others, row({ value: 'x' })].join('\n');
  const response = await upload(text, {}, '?policy=reject&dryRun=true');
  expect(response.status).toBe(409);
  expect((await response.json()) as Problem & ImportRefusal).toMatchObject({
    code: 'stored-value-differs',
    problemCount: 1,
    problems: [{ line: 42, column: 'Value', value: 'x' }],
    hasRejects: true,
  });
});

test('a file of which no row was read has no list, and an accepted one says whether rows can be mended', async () => {
  const unread = (await (await upload('a,b\n1,2\n')).json()) as Problem & ImportRefusal;
  expect(unread).toMatchObject({ code: 'layout-unknown', hasRejects: false });
  expect(unread).not.toHaveProperty('problems');
  const good = goodRows(40).map((line) => line.replace('2024', '2012'));
  const tried = async (...more: string[]) =>
    (await (await upload([HEADER, ...good, ...more].join('\n'), {}, '?dryRun=true')).json()) as ImportAnswer;
  expect(await tried()).toMatchObject({ hasRejects: false });
  expect(await tried(row({ value: 'x' }))).toMatchObject({ hasRejects: true });
});

test('the rows left out can be had as CSV, of a try, of a refusal and of a stored import', async () => {
  const good = goodRows(40).map((line) => line.replace('2024', '2014'));
  const text = [HEADER, ...good, row({ value: 'x' })].join('\n');
  const tried = await upload(text, { 'X-File-Name': 'left.csv' }, '?dryRun=true&answer=rejects');
  expect(tried.headers.get('content-disposition')).toBe('attachment; filename="left-rejects.csv"');
  const csv = await tried.text();
  expect(csv.split('\n')).toHaveLength(3);
  const refused = await upload([HEADER, row({ value: 'x' })].join('\n'), {}, '?dryRun=true&answer=rejects');
  expect((await refused.text()).split('\n')).toHaveLength(3);
  const { batchId } = (await (await upload(text)).json()) as ImportReport;
  expect(await (await fetch(`${app.url}/api/v1/imports/${batchId}/rejects.csv`)).text()).toBe(csv);
  expect(await (await upload(text, {}, '?dryRun=true&answer=rejects')).text()).toBe(csv);
  expect((await fetch(`${app.url}/api/v1/imports/99999/rejects.csv`)).status).toBe(404);
});
