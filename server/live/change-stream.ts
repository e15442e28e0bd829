import { type Change, type ChangePlace, type ChangesMissed, MOST_REPLAYED } from '../contract/changes.ts';

/** The log of changes as the store keeps it. */
export interface ChangeLog {
  epoch(): string;
  last(): number;
  forgotten(): number;
  after(id: number, limit: number): ReadonlyArray<Pick<Change, 'id'>>;
}

export interface ChangeStream {
  /** Sends what was stored since it was last asked to, by whatever process. */
  send(): void;
  /** What came after a place; `null` for a client that knows none. */
  missedSince(place: ChangePlace | null): ChangesMissed;
}

/** Sends each change once it is stored, so that no client hears of what is then lost. */
export function createChangeStream(
  log: ChangeLog,
  tell: (change: Change) => void,
  onProblem: (error: unknown) => void,
): ChangeStream {
  let sent = log.last();
  let isReadable = true;
  const after = (id: number, limit: number) => log.after(id, limit) as readonly Change[];
  return {
    send: () => {
      try {
        if (log.last() !== sent)
          for (const change of after(sent, MOST_REPLAYED)) {
            sent = change.id;
            tell(change);
          }
        isReadable = true;
      } catch (error) {
        // The live worlds run on without the database; what could not be read is sent once it can be.
        if (isReadable) onProblem(error);
        isReadable = false;
      }
    },
    missedSince: (place) => {
      const [epoch, last] = [log.epoch(), log.last()];
      const isKnown = place !== null && place.epoch === epoch && place.last <= last;
      const isKept = isKnown && last - place.last <= MOST_REPLAYED && place.last >= log.forgotten();
      return { epoch, last, changes: isKept ? after(place.last, MOST_REPLAYED) : null };
    },
  };
}
