import type { WaitReading } from '../model/wait-reading.ts';

/** The readings of one file, one for each crossing, kind of lane and instant. */
export interface SettledWaits {
  readonly readings: readonly WaitReading[];
  /** Rows left out because a later answer of the file, or another row that says the same, stands for them. */
  readonly repeated: number;
  /** Rows left out because rows of one answer contradict them, such as the first of these. */
  readonly contradicted: number;
  readonly firstContradicted: WaitReading | null;
}

/**
 * Settles the readings of answers, oldest first. The feed revises what it said: a later answer stands against an
 * earlier one. Rows of one answer that contradict each other are all left out, since neither is later.
 */
export function settleWaits(answers: ReadonlyArray<readonly WaitReading[]>): SettledWaits {
  const settled = new Map<string, WaitReading>();
  let [rows, contradicted] = [0, 0];
  let firstContradicted: WaitReading | null = null;
  for (const answer of answers) {
    rows += answer.length;
    const byKey = Object.groupBy(answer, keyOf);
    for (const [key, same = []] of Object.entries(byKey)) {
      const [first] = same;
      if (first === undefined) continue;
      if (same.every((other) => saysTheSame(first, other))) {
        settled.set(key, first);
      } else {
        contradicted += same.length;
        firstContradicted ??= first;
      }
    }
  }
  const readings = [...settled.values()];
  return { readings, repeated: rows - contradicted - readings.length, contradicted, firstContradicted };
}

function keyOf({ portNumber, laneKind, observedAtMs }: WaitReading): string {
  return `${portNumber} ${laneKind} ${observedAtMs}`;
}

function saysTheSame(a: WaitReading, b: WaitReading): boolean {
  return a.state === b.state && a.waitMin === b.waitMin && a.lanesOpen === b.lanesOpen;
}
