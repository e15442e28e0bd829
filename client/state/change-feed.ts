import type { Change, ChangePlace, ChangesMissed } from '../../server/contract/changes.ts';
import type { LiveSocket } from './live-store.ts';

type Body<Topic extends Change['topic']> = Extract<Change, { readonly topic: Topic }>['body'];

/** What has changed on the server, each change once and in order. */
export interface ChangeFeed {
  /** What a connection tells of the last change that is known. */
  readonly auth: () => ChangePlace | Record<string, never>;
  readonly listen: (socket: LiveSocket) => void;
  readonly onChange: <Topic extends Change['topic']>(topic: Topic, use: (body: Body<Topic>) => void) => void;
  /** Where nothing is known, or too much was missed to follow each change: what is stored has to be read anew. */
  readonly onAnew: (read: () => void) => void;
}

/** Who missed more reads the lists once, rather than something for each change. */
const MOST_ONE_BY_ONE = 20;

export function createChangeFeed({ mostOneByOne = MOST_ONE_BY_ONE } = {}): ChangeFeed {
  let place: ChangePlace | null = null;
  let isAsking = false;
  const uses: Array<{ readonly topic: string; readonly use: (body: never) => void }> = [];
  const readers: Array<() => void> = [];

  const take = (change: Change) => {
    if (place === null || change.id <= place.last) return;
    place = { ...place, last: change.id };
    for (const { topic, use } of uses) if (topic === change.topic) use(change.body as never);
  };

  const takeMissed = ({ epoch, last, changes }: ChangesMissed) => {
    if (changes !== null && place?.epoch === epoch && changes.length <= mostOneByOne) {
      for (const change of changes) take(change);
      return;
    }
    place = { epoch, last };
    for (const read of readers) read();
  };

  const askAfter = (socket: LiveSocket, known: ChangePlace) => {
    if (isAsking) return;
    isAsking = true;
    socket.timeout(ACK_MS).emit('changes:replay', known, (late, answer) => {
      isAsking = false;
      if (!late && answer.ok) takeMissed(answer.value);
    });
  };

  return {
    auth: () => place ?? {},
    listen: (socket) => {
      socket.on('changes:missed', takeMissed);
      socket.on('change:made', (change) => {
        // Before the first word on what was missed nothing can be said to follow.
        if (place === null) return;
        if (change.id > place.last + 1) askAfter(socket, place);
        else take(change);
      });
    },
    onChange: (topic, use) => void uses.push({ topic, use }),
    onAnew: (read) => void readers.push(read),
  };
}

const ACK_MS = 5_000;
