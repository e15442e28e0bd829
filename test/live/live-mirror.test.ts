import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { liveDelta, liveSnapshot } from '../../server/contract/answers/live.ts';
import type { LiveDelta, LiveSnapshot } from '../../server/contract/live.ts';
import type { MirrorEvent } from '../../server/contract/live-mirror.ts';
import { createLiveMirror } from '../../server/live/live-mirror.ts';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';

/** A feed whose ticks the test makes; of a delta only what numbers it matters. */
function handFeed() {
  let tick: (deltaOf: (facilityId: string) => LiveDelta | null) => void = () => {};
  let epoch = 'a/0';
  let seq = 0;
  return {
    feed: {
      snapshot: (id: string) => (id === 'pharr' ? ({ epoch, seq } as LiveSnapshot) : null),
      onTick: (listener: typeof tick) => {
        tick = listener;
        return () => {
          tick = () => {};
        };
      },
    },
    tick: () => {
      seq += 1;
      tick(() => ({ epoch, seq }) as LiveDelta);
    },
    restart: () => {
      epoch = 'a/1';
      seq = 0;
    },
  };
}

function start() {
  let nowMs = 0;
  const { feed, tick, restart } = handFeed();
  const mirror = createLiveMirror({ feed, nowMs: () => nowMs });
  const listen = (lastId: string | null = null) => {
    const told: string[] = [];
    const leave = mirror.listen('pharr', lastId, {
      tell: ({ name, id }: MirrorEvent) => told.push(`${name} ${id}`),
      end: () => told.push('end'),
    })!;
    return { told, leave };
  };
  const later = (ms: number) => {
    nowMs += ms;
  };
  return { mirror, tick, restart, listen, later };
}

describe('the live stream for those who cannot hold a socket', () => {
  test('begins with a snapshot, and the deltas after it are numbered without a gap', () => {
    const { tick, listen } = start();
    tick();
    const { told } = listen();
    tick();
    tick();
    expect(told).toEqual(['snapshot a/0:1', 'metrics:delta a/0:2', 'metrics:delta a/0:3']);
  });

  test('tells who comes back what came meanwhile, each once', () => {
    const { tick, listen } = start();
    const { leave } = listen();
    tick();
    leave();
    tick();
    tick();
    const { told } = listen('a/0:1');
    tick();
    expect(told).toEqual(['metrics:delta a/0:2', 'metrics:delta a/0:3', 'metrics:delta a/0:4']);
  });

  test('tells who has missed nothing nothing, and who has the first snapshot all that follows', () => {
    const { tick, listen } = start();
    const { leave } = listen();
    leave();
    expect(listen('a/0:0').told).toEqual([]);
    tick();
    expect(listen('a/0:0').told).toEqual(['metrics:delta a/0:1']);
  });

  test.each(['a/0:999', 'b/0:1', 'nonsense', ''])(
    'answers the id %j, which is not kept, by a snapshot',
    (lastId) => {
      const { tick, listen } = start();
      listen();
      tick();
      expect(listen(lastId).told).toEqual(['snapshot a/0:1']);
    },
  );

  test('keeps what came for a minute after the last reader has left', () => {
    const { tick, listen, later } = start();
    listen().leave();
    later(59_000);
    tick();
    expect(listen('a/0:0').told).toEqual(['metrics:delta a/0:1']);
  });

  test('has forgotten it after that', () => {
    const { tick, listen, later } = start();
    listen().leave();
    later(61_000);
    tick();
    expect(listen('a/0:0').told).toEqual(['snapshot a/0:1']);
  });

  test('begins anew with another source', () => {
    const { tick, listen, restart } = start();
    const { told } = listen();
    tick();
    restart();
    tick();
    tick();
    expect(told).toEqual(['snapshot a/0:0', 'metrics:delta a/0:1', 'snapshot a/1:1', 'metrics:delta a/1:2']);
  });

  test('begins anew also where no delta came before', () => {
    const { tick, listen, restart } = start();
    const { told } = listen();
    restart();
    tick();
    expect(told).toEqual(['snapshot a/0:0', 'snapshot a/1:1']);
  });

  test('ends with the server', () => {
    const { mirror, listen } = start();
    const { told } = listen();
    mirror.close();
    expect(told).toEqual(['snapshot a/0:0', 'end']);
  });
});

describe('over HTTP', () => {
  let server: ServerProcess;
  beforeAll(async () => {
    server = await startServer();
  }, 60_000);
  afterAll(async () => {
    // With a reader still there: the server ends the stream and itself.
    await fetch(`${server.url}/api/v1/live/pharr/events`);
    expect(await server.stop()).toBe(0);
  });

  test('the events hold what the socket would have sent', async () => {
    const abort = new AbortController();
    const response = await fetch(`${server.url}/api/v1/live/pharr/events`, { signal: abort.signal });
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream\b/);
    expect(response.headers.get('content-encoding')).toBeNull();
    let text = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      if (text.split('\n\n').length > 3) break;
    }
    abort.abort();
    const [first, second, third] = text.split('\n\n').map((event) => event.split('\n'));
    expect(first![0]).toBe('event: snapshot');
    const snapshot = liveSnapshot.parse(JSON.parse(first![2]!.replace('data: ', '')));
    for (const [i, event] of [second!, third!].entries()) {
      const delta = liveDelta.parse(JSON.parse(event[2]!.replace('data: ', '')));
      expect(event.slice(0, 2)).toEqual(['event: metrics:delta', `id: ${delta.epoch}:${delta.seq}`]);
      expect([delta.epoch, delta.seq]).toEqual([snapshot.epoch, snapshot.seq + 1 + i]);
    }
  });
});
