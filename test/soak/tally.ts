import { percentile } from '../../server/model/metrics/percentile.ts';

/** What was asked of the server, how long it took, and what went wrong. */
export interface Tally {
  /** Times `work`; what it throws is an error of the server's. */
  time<T>(what: string, work: () => Promise<T>): Promise<T | null>;
  took(what: string, ms: number): void;
  failed(what: string, error: unknown): void;
  readonly errors: readonly string[];
  durations(): Duration[];
}

export interface Duration {
  readonly what: string;
  readonly count: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
}

export function createTally(): Tally {
  const times = new Map<string, number[]>();
  const errors: string[] = [];
  const took = (what: string, ms: number) => {
    const known = times.get(what);
    if (known) known.push(ms);
    else times.set(what, [ms]);
  };
  const failed = (what: string, error: unknown) => {
    errors.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  };
  return {
    took,
    failed,
    errors,
    time: async (what, work) => {
      const startedMs = performance.now();
      try {
        const answer = await work();
        took(what, performance.now() - startedMs);
        return answer;
      } catch (error) {
        failed(what, error);
        return null;
      }
    },
    durations: () =>
      [...times].map(([what, all]) => {
        const sorted = all.toSorted((a, b) => a - b);
        const at = (share: number) => percentile(sorted, share)!;
        return { what, count: all.length, p50Ms: at(0.5), p99Ms: at(0.99), maxMs: sorted.at(-1)! };
      }),
  };
}
