import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DateTime } from 'luxon';
import type { CountOf } from './model/calibration/counted-months.ts';
import type { PostedWait } from './model/calibration/posted-wait.ts';
import type { Facility } from './model/port.ts';
import { readShippedCounts } from './shipped-counts.ts';
import { readShippedWaits, SHIPPED_WAITS } from './shipped-waits.ts';
import type { Store } from './store/open.ts';

/** Waits and counts to calibrate by, and what they are with their hashes. */
export interface CalibrationEvidence {
  /** By CBP's number of the crossing. */
  readonly waitsOf: (portNumber: string) => readonly PostedWait[];
  readonly countOf: (facility: Facility) => CountOf;
  readonly data: ReadonlyArray<{ readonly file: string; readonly sha256: string }>;
}

const PROJECT = new URL('../', import.meta.url);
const SHIPPED = [
  SHIPPED_WAITS,
  'data/observed/cbp_trucks_monthly_by_crossing_2008_2024.csv',
  'data/observed/bts_trucks_monthly_by_port_1996_2025.csv',
];

/** What the project ships, whatever was imported. */
export function shippedEvidence(): CalibrationEvidence {
  const countsOf = readShippedCounts();
  return {
    waitsOf: readShippedWaits(),
    countOf:
      ({ counts }) =>
      (month) =>
        countsOf(counts, month),
    data: SHIPPED.map((file) => ({ file, sha256: sha256(readFileSync(new URL(file, PROJECT))) })),
  };
}

/** What is stored: the shipped waits and counts, and whatever was imported or came with the feed. */
export function storedEvidence(
  { waits: readings, monthlyCounts }: Pick<Store, 'waits' | 'monthlyCounts'>,
  facilities: readonly Facility[],
): CalibrationEvidence {
  const waits = new Map(
    facilities.flatMap(({ cbpPortNumber: number }) =>
      number === null ? [] : [[number, storedWaits(readings, number)] as const],
    ),
  );
  const counts = new Map(
    facilities.map((facility) => [facility.id, monthlyCounts.facilityMonths(facility.counts)]),
  );
  return {
    waitsOf: (number) => waits.get(number) ?? [],
    countOf: ({ id }) => {
      const byMonth = new Map(counts.get(id)!.map(({ month, trucks }) => [month, trucks]));
      return (month) => byMonth.get(month) ?? null;
    },
    data: [
      { file: 'stored waits', sha256: sha256(JSON.stringify([...waits])) },
      { file: 'stored monthly counts', sha256: sha256(JSON.stringify([...counts])) },
    ],
  };
}

function storedWaits({ between }: Store['waits'], portNumber: string): PostedWait[] {
  return between(portNumber, 0, Number.MAX_SAFE_INTEGER, -1).flatMap((reading): PostedWait[] => {
    const { observedAtMs, utcOffsetMin, laneKind, waitMin, lanesOpen } = reading;
    if (waitMin === null) return [];
    const local = DateTime.fromMillis(observedAtMs, { zone: 'utc' }).plus({ minutes: utcOffsetMin });
    const { weekday, weekNumber, hour } = local;
    const date = local.toISODate()!;
    return [{ date, weekday, isoWeek: weekNumber, hour, laneKind, waitMin, lanesOpen: lanesOpen || null }];
  });
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
