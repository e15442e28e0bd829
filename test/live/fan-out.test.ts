import { expect, test } from 'vitest';
import { createFanOut } from '../../server/live/fan-out.ts';

/** A room whose sockets note what they are sent, in order. */
function room(members: number) {
  const ids = new Set(Array.from({ length: members }, (_, i) => `socket-${i}`));
  const heard = new Map([...ids].map((id) => [id, [] as number[]]));
  const sizes: number[] = [];
  const io = {
    of: () => ({ adapter: { rooms: new Map([['room', ids]]) } }),
    to: (named: string | string[]) => {
      const sockets = named === 'room' ? [...ids] : (named as string[]);
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
  createFanOut(io)('room', (to) => to(1));
  expect([...heard.values()]).toEqual([[1], [1], [1]]);
});

test('a large room is sent to in slices, each message once and in order at every socket', async () => {
  const { io, heard, sizes } = room(1_234);
  const fanOut = createFanOut(io);
  for (const message of [1, 2, 3]) fanOut('room', (to) => to(message));
  expect(heard.get('socket-1233')).toEqual([]);
  await settled();
  for (const messages of heard.values()) expect(messages).toEqual([1, 2, 3]);
  expect(sizes).toEqual([500, 500, 234, 500, 500, 234, 500, 500, 234]);
});

test('who joins while a message goes out does not get that one, and gets the next', async () => {
  const { io, ids, heard } = room(600);
  const fanOut = createFanOut(io);
  fanOut('room', (to) => to(1));
  ids.add('late');
  heard.set('late', []);
  fanOut('room', (to) => to(2));
  await settled();
  expect(heard.get('late')).toEqual([2]);
});

test('an empty room is not sent to', () => {
  const { io, sizes } = room(0);
  createFanOut(io)('room', (to) => to(1));
  expect(sizes).toEqual([]);
});
