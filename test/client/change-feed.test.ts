import { describe, expect, it } from 'vitest';
import { createChangeFeed } from '../../client/state/change-feed.ts';
import type { LiveSocket } from '../../client/state/live-store.ts';
import type { Change, ChangesMissed } from '../../server/contract/changes.ts';

const run = (id: number): Change => ({
  id,
  topic: 'run',
  body: { id: 100 + id, kind: 'what-if', status: 'done' },
});

/** A feed with the two ends of its line in hand. */
function feed() {
  const changes = createChangeFeed();
  const heard: number[] = [];
  const asked: number[] = [];
  let anew = 0;
  let answer: (missed: ChangesMissed) => void = () => {};
  const listeners = new Map<string, (told: unknown) => void>();
  const socket = {
    on: (event: string, listener: (told: unknown) => void) => listeners.set(event, listener),
    timeout: () => ({
      emit: (_event: string, place: { last: number }, ack: (late: null, told: object) => void) => {
        asked.push(place.last);
        answer = (value) => ack(null, { ok: true, value });
      },
    }),
  };
  changes.listen(socket as unknown as LiveSocket);
  changes.onChange('run', ({ id }) => heard.push(id - 100));
  changes.onAnew(() => anew++);
  return {
    changes,
    heard,
    asked,
    anew: () => anew,
    missed: (told: ChangesMissed) => listeners.get('changes:missed')!(told),
    made: (id: number) => listeners.get('change:made')!(run(id)),
    answer: (told: ChangesMissed) => answer(told),
  };
}

const missed = (last: number, ids: readonly number[] | null, epoch = 'a'): ChangesMissed => ({
  epoch,
  last,
  changes: ids?.map(run) ?? null,
});

describe('the changes of the server, as a page follows them', () => {
  it('are told from the first connection on, which reads what is stored', () => {
    const { changes, heard, anew, missed: told, made } = feed();
    expect(changes.auth()).toEqual({});
    made(7);
    told(missed(7, null));
    made(8);
    expect([heard, anew(), changes.auth()]).toEqual([[8], 1, { epoch: 'a', last: 8 }]);
  });

  it('that were missed are caught up with in order, and none is told twice', () => {
    const { heard, anew, missed: told, made } = feed();
    told(missed(7, null));
    made(8);
    told(missed(10, [8, 9, 10]));
    made(10);
    made(11);
    expect([heard, anew()]).toEqual([[8, 9, 10, 11], 1]);
  });

  it('are asked for where a number is missing, once, and go on from there', () => {
    const { heard, asked, made, missed: told, answer } = feed();
    told(missed(7, null));
    made(9);
    made(10);
    expect([heard, asked]).toEqual([[], [7]]);
    answer(missed(10, [8, 9, 10]));
    made(11);
    expect(heard).toEqual([8, 9, 10, 11]);
  });

  it('of another database, or too many after a night asleep, are not told one by one: all is read once', () => {
    const { changes, heard, anew, missed: told } = feed();
    told(missed(7, null));
    told(missed(3, null, 'b'));
    expect([heard, anew(), changes.auth()]).toEqual([[], 2, { epoch: 'b', last: 3 }]);
    told(
      missed(
        503,
        Array.from({ length: 500 }, (_, i) => 4 + i),
        'b',
      ),
    );
    expect([heard, anew(), changes.auth()]).toEqual([[], 3, { epoch: 'b', last: 503 }]);
  });
});
