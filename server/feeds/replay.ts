import { DateTime } from 'luxon';
import { localMidnightMs } from '../calendar.ts';
import type { LiveSource, ObservedPoint } from '../contract/live.ts';
import { mean, waitPercentiles } from '../model/metrics/percentile.ts';
import type { Facility } from '../model/port.ts';
import type { RecordedCrossing } from '../model/rows.ts';
import { waitEndedAt, waitEndOf } from '../model/study/observed-waits.ts';
import { type RecordedCrossings, type RecordedSpan, recordedSpan, seenAt } from '../recorded-trucks.ts';

/** The imported trucks of one facility, ready to be replayed. */
export interface Replay {
  readonly facility: Facility;
  readonly span: RecordedSpan;
  readonly trucks: readonly RecordedCrossing[];
  readonly source: Extract<LiveSource, { kind: 'replay' }>;
  /** The recorded waits that ended from one moment on and before another, ms since the epoch. */
  readonly observed: (fromMs: number, toMs: number) => ObservedPoint;
}

/** All trucks of a facility, to the midnight after the last thing that is recorded of them; `null` without any. */
export function readReplay(crossings: RecordedCrossings, facility: Facility): Replay | null {
  const { id, zone } = facility;
  const span = recordedSpan(crossings, facility);
  if (span === null) return null;
  const trucks = crossings.between(id, 0, Number.MAX_SAFE_INTEGER);
  const seen = trucks.map(seenAt);
  const waitEnd = waitEndOf(seen);
  const waits = seen
    .flatMap((truck) => {
      const endedAt = waitEndedAt(truck, waitEnd);
      return endedAt === null ? [] : [{ endedAtMs: endedAt * 60_000, waitMin: endedAt - truck.joinedAt }];
    })
    .sort((a, b) => a.endedAtMs - b.endedAtMs);
  const lastMin = seen.reduce(
    (last, { joinedAt, primaryAt, releasedAt }) => Math.max(last, joinedAt, primaryAt ?? 0, releasedAt ?? 0),
    0,
  );
  return {
    facility,
    span,
    trucks,
    source: { kind: 'replay', facilityId: id, ...span, endsAtMs: midnightAfterMs(lastMin, zone), waitEnd },
    observed: (fromMs, toMs) => {
      const within = waits
        .slice(firstFrom(waits, fromMs), firstFrom(waits, toMs))
        .map(({ waitMin }) => waitMin)
        .sort((a, b) => a - b);
      return { meanWaitMin: mean(within), ...waitPercentiles(within) };
    },
  };
}

/** Index of the first wait, in the order of their ends, that ended at a moment or later. */
function firstFrom(waits: ReadonlyArray<{ readonly endedAtMs: number }>, atMs: number): number {
  let low = 0;
  let high = waits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (waits[middle]!.endedAtMs < atMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

function midnightAfterMs(minutes: number, zone: string): number {
  const next = DateTime.fromMillis(minutes * 60_000, { zone }).plus({ days: 1 });
  return localMidnightMs(next.toISODate()!, zone);
}
