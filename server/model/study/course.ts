import { mean, percentile } from '../metrics/percentile.ts';

/** What one world of one replication shows from one moment of the window to the next; NaN where there is nothing. */
export interface CourseSpan {
  /** Of the waits of the trucks that joined the queue meanwhile, min. */
  readonly p10WaitMin: number;
  readonly p50WaitMin: number;
  readonly p90WaitMin: number;
  /** Value lost by the produce loads that left meanwhile, USD. */
  readonly valueLostUsd: number;
}

/** Counts waits and losses by spans of a window. */
export class CourseTally {
  readonly #startsMin: readonly number[];
  readonly #waits: number[][];
  readonly #lostUsd: number[];

  /** Spans begin at these minutes, the first at that of the window, and each ends where the next begins. */
  constructor(startsMin: readonly number[]) {
    this.#startsMin = startsMin;
    this.#waits = startsMin.map(() => []);
    this.#lostUsd = startsMin.map(() => Number.NaN);
  }

  addWait(joinedAtMin: number, waitMin: number): void {
    this.#waits[this.#spanAt(joinedAtMin)]?.push(waitMin);
  }

  addLoss(leftAtMin: number, usd: number): void {
    const span = this.#spanAt(leftAtMin);
    const before = this.#lostUsd[span];
    if (before !== undefined) this.#lostUsd[span] = (Number.isNaN(before) ? 0 : before) + usd;
  }

  spans(): CourseSpan[] {
    return this.#waits.map((waits, i) => {
      const sorted = waits.toSorted((a, b) => a - b);
      const at = (share: number) => percentile(sorted, share) ?? Number.NaN;
      return {
        p10WaitMin: at(0.1),
        p50WaitMin: at(0.5),
        p90WaitMin: at(0.9),
        valueLostUsd: this.#lostUsd[i]!,
      };
    });
  }

  #spanAt(atMin: number): number {
    return this.#startsMin.findLastIndex((startMin) => startMin <= atMin);
  }
}

/**
 * One world by spans of the window. Percentiles are means over the replications in which trucks joined, and losses over
 * all, of which one without a load lost nothing; null where no replication has any.
 */
export interface WorldCourse {
  readonly p10WaitMin: ReadonlyArray<number | null>;
  readonly p50WaitMin: ReadonlyArray<number | null>;
  readonly p90WaitMin: ReadonlyArray<number | null>;
  readonly valueLostUsd: ReadonlyArray<number | null>;
}

/** The course of one world over its replications, which all have the same spans. */
export function worldCourse(replications: ReadonlyArray<readonly CourseSpan[]>): WorldCourse {
  const known = (key: keyof CourseSpan) =>
    replications[0]!.map((_, i) =>
      replications.map((spans) => spans[i]![key]).filter((value) => !Number.isNaN(value)),
    );
  const of = (key: keyof CourseSpan) => known(key).map(mean);
  return {
    p10WaitMin: of('p10WaitMin'),
    p50WaitMin: of('p50WaitMin'),
    p90WaitMin: of('p90WaitMin'),
    valueLostUsd: known('valueLostUsd').map((losses) =>
      losses.length === 0 ? null : losses.reduce((sum, usd) => sum + usd, 0) / replications.length,
    ),
  };
}
