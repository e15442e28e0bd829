import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type CbpFeedOptions, startCbpFeed } from '../../server/feeds/cbp-feed.ts';
import type { Store } from '../../server/store/open.ts';
import { lane, port } from '../importers/wait-answers.ts';
import { tempStore } from '../store/temp-store.ts';
import { body, type FeedServer, feedServer, status } from './feed-server.ts';

const sample = readFileSync(new URL('../fixtures/samples/cbp_bwt/bwtnew_2022-06-29.json', import.meta.url));
const SOON = { intervalMs: 5, backoff: { firstMs: 5, longestMs: 20 } };
const ANSWERED = Date.UTC(2022, 5, 29, 17, 25, 16);
const answer = (minutes: string, time: string) =>
  JSON.stringify([port(lane('delay', minutes, '6'), undefined, { time })]);

/** Starts the feed on a store of its own; the log says in one line each what happened. */
function start(server: FeedServer, options: Partial<CbpFeedOptions> = {}): { store: Store; lines: string[] } {
  const store = tempStore();
  const lines: string[] = [];
  const note = (fields: object, message: string) => {
    lines.push(`${message} ${JSON.stringify(fields)}`);
  };
  const feed = startCbpFeed({
    url: server.url,
    waits: store.waits,
    log: { info: note, warn: note },
    nowMs: () => ANSWERED,
    random: () => 0,
    ...SOON,
    ...options,
  });
  onTestFinished(() => feed.stop());
  return { store, lines };
}

const pharrMin = ({ waits }: Store) => waits.between('230502', 0, Date.UTC(2023, 0), 10)[0]?.waitMin;

test('each reading is stored once, however often the feed gives it', async () => {
  const server = await feedServer(body(sample));
  const { store, lines } = start(server);
  await vi.waitFor(() => expect(lines.length).toBeGreaterThanOrEqual(3));
  expect(lines[0]).toBe('The CBP feed was read. {"created":104,"updated":0,"unchanged":0,"problems":0}');
  expect(lines[1]).toBe('The CBP feed was read. {"created":0,"updated":0,"unchanged":104,"problems":0}');
  expect(store.waits.size()).toBe(104);
});

test('a feed that has nothing new is told by its own marks, and nothing is read again', async () => {
  const etag = '"v1"';
  const lastModified = 'Wed, 29 Jun 2022 17:25:16 GMT';
  const server = await feedServer(body(sample, { ETag: etag, 'Last-Modified': lastModified }), (response) =>
    response.writeHead(304).end(),
  );
  const { lines } = start(server);
  await vi.waitFor(() => expect(lines).toContain('The CBP feed has nothing new. {}'));
  expect(server.requests[0]?.headers['if-none-match']).toBeUndefined();
  expect(server.requests[1]?.headers).toMatchObject({
    'if-none-match': etag,
    'if-modified-since': lastModified,
  });
});

test('the next good answer after faults of every kind is stored', async () => {
  const server = await feedServer(
    status(500),
    body('<!DOCTYPE html><html>Sign in</html>'),
    body(sample.subarray(0, 50_000)),
    body('[]'),
    (response) => response.destroy(),
    body(sample),
  );
  const { store, lines } = start(server);
  await vi.waitFor(() => expect(store.waits.size()).toBe(104));
  const reasons = [
    /answered with status 500; asked again/,
    /answered with a web page that holds no waits/,
    /broken JSON/,
    /answered with something that holds no waits/,
    /cannot be reached \(UND_ERR_SOCKET\)/,
    /was read/,
  ];
  for (const [index, reason] of reasons.entries()) expect(lines[index]).toMatch(reason);
  expect(lines[4]).toContain('{"failures":5}');
});

test('a source that cannot be reached is asked less and less often', async () => {
  const server = await feedServer(status(503));
  const { lines } = start(server, { backoff: { firstMs: 40, longestMs: 10_000 }, random: () => 1 });
  await vi.waitFor(() => expect(lines).toHaveLength(3));
  const at = performance.now();
  await vi.waitFor(() => expect(lines).toHaveLength(4), { interval: 5 });
  expect(performance.now() - at).toBeGreaterThan(100);
});

test('an answer in Spanish is stored as the English one', async () => {
  const spanish = JSON.stringify([
    port(lane('Demora', '45', '6', 'En Mediodía CDT'), lane('Carriles cerrados', '', '', '')),
  ]);
  const { store } = start(await feedServer(body(spanish)));
  await vi.waitFor(() => expect(pharrMin(store)).toBe(45));
});

test('a slow answer is given up, and so is one without end; questions never overlap', async () => {
  const endless = (response: ServerResponse) => {
    const chunk = Buffer.alloc(100_000, ' ');
    const more = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on('drain', more);
    more();
  };
  const server = await feedServer(() => {}, endless, body(sample));
  const { store, lines } = start(server, { timeoutMs: 300, maxBytes: 1e6 });
  await vi.waitFor(() => expect(store.waits.size()).toBe(104), 5000);
  expect(lines[0]).toMatch(/took longer than 0.3 s/);
  expect(lines[1]).toMatch(/answer is larger than 1 MB/);
  expect(server.mostAtOnce()).toBe(1);
});

test('a revised wait stands, and an older answer from a cache does not bring the old one back', async () => {
  const older = body(answer('10', '12:25:16'));
  const newer = body(answer('20', '12:45:16'));
  const server = await feedServer(older, newer, older);
  const { store, lines } = start(server);
  await vi.waitFor(() => expect(lines.length).toBeGreaterThanOrEqual(4));
  expect(lines[1]).toContain('"updated":1');
  expect(pharrMin(store)).toBe(20);
});

test('a feed whose newest reading, of 14:00 EDT, is old is called stale', async () => {
  const server = await feedServer(body(sample));
  const { lines } = start(server, { nowMs: () => Date.UTC(2022, 5, 29, 23) });
  await vi.waitFor(() => expect(lines[1]).toMatch(/feed is stale: its newest reading is 5 h old/));
});

test('stopping ends a question that is under way, and none follows', async () => {
  const server = await feedServer(() => {});
  const store = tempStore();
  const log = { info: () => {}, warn: () => {} };
  const options = { url: server.url, waits: store.waits, log, nowMs: () => 0, random: () => 0, ...SOON };
  const feed = startCbpFeed(options);
  await vi.waitFor(() => expect(server.requests).toHaveLength(1));
  await feed.stop();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(server.requests).toHaveLength(1);
});
