import { z } from 'zod';

/**
 * Changes of what is stored, numbered without a gap in the order in which they were stored. What runs by itself, such as
 * the simulated month or how far a run is, is no change but a state: its newest word counts.
 */
export type Change = ChangeOf<'run', RunChange> | ChangeOf<'import', ImportChange> | NamedChange;

interface ChangeOf<Topic extends string, Body> {
  readonly id: number;
  readonly topic: Topic;
  readonly body: Body;
}

interface RunChange {
  readonly id: number;
  readonly kind: string;
  /** Of the run, or `removed`. */
  readonly status: string;
}

interface ImportChange {
  readonly id: number;
  readonly dataset: string;
  readonly status: 'stored' | 'undone';
}

type NamedChange = ChangeOf<
  'scenario' | 'profile',
  { readonly name: string; readonly status: 'saved' | 'removed' }
>;

/** As many changes are sent after to who was away; who missed more reads what is stored anew. */
export const MOST_REPLAYED = 5_000;

/** The last change that a client knows, of which database; sent in the `auth` of a connection, too. */
export const changePlace = z.strictObject({
  epoch: z.string().max(100),
  last: z.int().min(0),
});
export type ChangePlace = z.infer<typeof changePlace>;

/** What came after a place. */
export interface ChangesMissed {
  /** Another where the database is, such as one restored from a backup. */
  readonly epoch: string;
  /** Id of the newest change, which the next to come follows. */
  readonly last: number;
  /** Oldest first; `null` where they are too many, forgotten or of another epoch: what is stored has to be read anew. */
  readonly changes: readonly Change[] | null;
}
