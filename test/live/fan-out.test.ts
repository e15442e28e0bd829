import { expect, test } from 'vitest';
import { createFanOut } from '../../server/live/fan-out.ts';

const fanOutOf = <Emit>(io: Parameters<typeof createFanOut<Emit>>[0]) =>
  createFanOut(io, { nowMs: () => performance.now(), isBehind: (id) => id === 'behind' });

/** A room whose sockets note what they are sent, in order. */
function room(members: number) {
  const ids = new Set(Array.from({ length: members }, (_, i) => `socket-${i}`));
  const heard = new Map([...ids].map((id) => [id, [] as number[]]));
  const sizes: number[] = [];
  const io = {
    of: () => ({ adapter: { rooms: new Map([['room', ids]]) } }),
    to: (named: string | string[]) => {
      const sockets = [named].flat();
      return (message: number) => {
        sizes.push(sockets.length);
        for (const id of sockets) heard.get(id)?.push(message);
      };
    },
  };
  return { io, ids, heard, sizes };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

test('a small room is sent to at once', () => {
  const { io, heard } = room(3);
  fanOutOf(io)('room', (to) => to(1));
  expect([...heard.values()]).toEqual([[1], [1], [1]]);
});

test('a large room is sent to in slices, each message once and in order at every socket', async () => {
  const { io, heard, sizes } = room(234);
  const fanOut = fanOutOf(io);
  for (const message of [1, 2, 3]) fanOut('room', (to) => to(message));
  await settled();
  for (const messages of heard.values()) expect(messages).toEqual([1, 2, 3]);
  expect(sizes).toEqual([100, 100, 34, 100, 100, 34, 100, 100, 34]);
});

test('the loop is given back after eight milliseconds, however many sockets still wait', async () => {
  const { io, sizes } = room(1_000);
  let nowMs = 0;
  // Each look at the clock finds it three milliseconds on, as a slow slice would have it.
  const fanOut = createFanOut(io, { nowMs: () => (nowMs += 3), isBehind: () => false });
  fanOut('room', (to) => to(1));
  expect(sizes).toHaveLength(3);
  await settled();
  expect(sizes).toHaveLength(10);
});

test('a socket that is behind is passed over, and the others are not', () => {
  const { io, ids, heard } = room(2);
  ids.add('behind');
  heard.set('behind', []);
  fanOutOf(io)('room', (to) => to(1));
  expect([...heard.values()]).toEqual([[1], [1], []]);
});

test('who joins while a message goes out does not get that one, and gets the next', async () => {
  const { io, ids, heard } = room(600);
  let nowMs = 0;
  const fanOut = createFanOut(io, { nowMs: () => (nowMs += 10), isBehind: () => false });
  fanOut('room', (to) => to(1));
  ids.add('late');
  heard.set('late', []);
  fanOut('room', (to) => to(2));
  await settled();
  expect(heard.get('late')).toEqual([2]);
});

test('an empty room is not sent to', () => {
  const { io, sizes } = room(0);
  fanOutOf(io)('room', (to) => to(1));
  expect(sizes).toEqual([]);
});
