import type { RunStatus } from '../contract/api.ts';

export interface StoredRun {
  readonly id: number;
  readonly status: RunStatus;
  readonly progress: number;
  readonly request: unknown;
  readonly createdAtMs: number;
  readonly finishedAtMs: number | null;
  readonly finding: string | null;
  readonly error: string | null;
}

/** What becomes of a run; what is left out stays as it is. */
export interface RunChange {
  readonly status?: RunStatus;
  readonly progress?: number;
  readonly result?: unknown;
  readonly manifest?: unknown;
  readonly finding?: string;
  readonly error?: string;
  readonly finishedAtMs?: number;
}

/** As much of the store as runs need. */
export interface RunStore {
  create(request: unknown, createdAtMs: number): number;
  list(limit?: number, beforeId?: number | null): StoredRun[];
  count(): number;
  get(id: number): (StoredRun & { readonly result: unknown }) | null;
  manifest(id: number): unknown;
  /** Those that wait for their turn, oldest first. */
  queued(): ReadonlyArray<Pick<StoredRun, 'id' | 'request'>>;
  /** Throws an error with the code `database-full` or `database-busy` where that may end. */
  update(id: number, change: RunChange): boolean;
}
