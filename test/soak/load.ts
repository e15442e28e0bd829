import { openAsBlob } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { io } from 'socket.io-client';
import type { ImportAnswer } from '../../server/contract/imports.ts';
import type { LiveDelta } from '../../server/contract/live.ts';
import { RandomStream } from '../../server/model/simulation/random-stream.ts';
import type { Tally } from './tally.ts';

export interface LoadOptions {
  readonly url: string;
  /** Files of trucks, each of its own. */
  readonly files: readonly string[];
  readonly tally: Tally;
}

export interface Load {
  /** Lets all that is under way come to its end. */
  stop(): Promise<void>;
}

const LIVE_CLIENTS = 12;
const PLACES = ['pharr', 'laredo-world-trade', 'otay-mesa', 'tecate', 'columbus', 'calexico-east'];
const READS = [
  '/',
  '/what-if',
  '/api',
  '/healthz',
  '/api/v1/ports',
  '/api/v1/ports/pharr/waits',
  '/api/v1/ports/otay-mesa/history?tier=hour',
  '/api/v1/runs?limit=20',
  '/api/v1/imports?limit=20',
  '/api/v1/method',
  '/api/v1/assumptions',
  '/api/v1/openapi.json',
];
const EXPORTS = [
  '/api/v1/tables/monthly-count/rows?format=csv',
  '/api/v1/tables/monthly-count/rows?format=ndjson',
  '/api/v1/runs?format=csv',
];

/** Everything that people and programs do with a server, at once and again and again until it is stopped. */
export function startLoad({ url, files, tally }: LoadOptions): Load {
  const stopping = new AbortController();
  const isOver = () => stopping.signal.aborted;
  const random = new RandomStream(1, 'soak');
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random.uniform() * list.length)]!;
  const between = (least: number, most: number) => Math.round(least + (most - least) * random.uniform());
  const pause = (ms: number) => delay(ms, undefined, { signal: stopping.signal }).catch(() => {});

  /** The answer's text; any status but those expected is an error. */
  const ask = async (path: string, init: RequestInit = {}, expected: readonly number[] = [200]) => {
    const response = await fetch(url + path, { ...init, signal: AbortSignal.timeout(120_000) });
    const text = await response.text();
    if (!expected.includes(response.status))
      throw new Error(`${path} answered ${response.status}: ${text.slice(0, 200)}`);
    return text;
  };
  const askJson = async (path: string, body: unknown, expected: readonly number[]) =>
    JSON.parse(
      await ask(
        path,
        { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) },
        expected,
      ),
    ) as { readonly id: number };

  const importAndUndo = async () => {
    const file = oneOf(files);
    const body = await openAsBlob(file, { type: 'text/csv' });
    const sent = await tally.time('import', () =>
      ask(`/api/v1/imports?name=${file.split('/').at(-1)}`, { method: 'POST', body }, [200, 201]),
    );
    if (sent === null) return;
    const { batchId } = JSON.parse(sent) as ImportAnswer;
    await pause(500);
    await tally.time('undo', () => ask(`/api/v1/imports/${batchId}`, { method: 'DELETE' }));
  };

  const breakOff = async () => {
    const body = await openAsBlob(files[0]!, { type: 'text/csv' });
    const cut = AbortSignal.timeout(between(20, 100));
    await fetch(`${url}/api/v1/imports?dryRun=true`, { method: 'POST', body, signal: cut }).catch(() => {});
  };

  /** A run watched to its end, or given up; the longest silence of its progress is noted. */
  const run = async () => {
    const whatIf = {
      portId: oneOf(PLACES),
      withdrawnShare: random.uniform(),
      days: 7,
      replications: 10,
      seed: 1,
    };
    const isCancelled = random.uniform() < 0.3;
    const startedMs = performance.now();
    const { id } = await askJson(
      '/api/v1/runs',
      isCancelled ? { ...whatIf, replications: 500 } : whatIf,
      [202],
    );
    let last = { text: '', atMs: performance.now() };
    for (;;) {
      const now = JSON.parse(await ask(`/api/v1/runs/${id}`)) as { status: string; progress: number };
      const text = `${now.status} ${now.progress}`;
      if (text !== last.text) {
        if (last.text.startsWith('running')) tally.took('silence of a run', performance.now() - last.atMs);
        last = { text, atMs: performance.now() };
      }
      if (now.status === 'failed') throw new Error(`run ${id} failed: ${JSON.stringify(now)}`);
      if (now.status === 'done') break;
      if (isCancelled && now.progress > 0) {
        await tally.time('cancel', () => ask(`/api/v1/runs/${id}`, { method: 'DELETE' }, [204]));
        return;
      }
      await delay(100);
    }
    tally.took('what-if', performance.now() - startedMs);
    await tally.time('report', () => ask(`/api/v1/runs/${id}/report`));
  };

  const preview = () =>
    tally.time('preview', () =>
      ask(`/api/v1/preview?portId=${oneOf(PLACES)}&withdrawnShare=${random.uniform().toFixed(2)}`),
    );

  /** Comes, watches for a while, and goes; what is sent has to be numbered without a gap. */
  const watch = async () => {
    const socket = io(url, { transports: ['websocket'], reconnection: false });
    try {
      const seqs: number[] = [];
      socket.on('metrics:delta', ({ seq }: LiveDelta) => seqs.push(seq));
      const joined = await socket.timeout(60_000).emitWithAck('facility:join', { facilityId: oneOf(PLACES) });
      if (!joined.ok) throw new Error('joining was refused');
      socket.on('disconnect', (reason) => {
        if (reason !== 'io client disconnect') tally.failed('live', `cut: ${reason}`);
      });
      await socket.emitWithAck('border:watch', { watching: true });
      await pause(between(1_000, 10_000));
      const gap = seqs.findIndex((seq, i) => seq !== joined.value.seq + 1 + i);
      if (gap >= 0)
        tally.failed('live', `delta ${seqs[gap]} came where ${joined.value.seq + 1 + gap} was due`);
    } finally {
      socket.close();
    }
  };

  const stream = async () => {
    const cut = AbortSignal.timeout(between(2_000, 10_000));
    const signal = AbortSignal.any([cut, stopping.signal]);
    try {
      const response = await fetch(`${url}/api/v1/live/${oneOf(PLACES)}/events`, { signal });
      if (!response.ok) throw new Error(`the event stream answered ${response.status}`);
      for await (const _ of response.body!);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  };

  /** Does something again and again, with a pause in between. */
  const again = async (what: string, pauseMs: number, act: () => Promise<unknown>) => {
    while (!isOver()) {
      await act().catch((error: unknown) => tally.failed(what, error));
      await pause(pauseMs);
    }
  };

  const actors = [
    again('import', 3_000, importAndUndo),
    again('broken-off upload', 7_000, breakOff),
    again('run', 500, run),
    again('preview', 400, preview),
    again('livez', 100, () => tally.time('livez', () => ask('/livez'))),
    again('read', 200, () => tally.time('read', () => ask(oneOf(READS)))),
    again('export', 2_000, () => tally.time('export', () => ask(oneOf(EXPORTS)))),
    again('stream', 500, stream),
    ...Array.from({ length: LIVE_CLIENTS }, () => again('live', 200, watch)),
  ];
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(actors);
    },
  };
}
