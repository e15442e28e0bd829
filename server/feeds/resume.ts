import { DateTime } from 'luxon';
import { HISTORY_BUCKETS } from '../contract/live-scale.ts';
import type { RollUpStore } from './roll-up-recorder.ts';
import { livePoints } from './span-figures.ts';
import type { TwinResume } from './twin.ts';

const DAY_MS = 86_400_000;

/**
 * Where the simulated month of an earlier life of the server stopped, with the points that it showed: clock, lever,
 * speed and pause are kept, while the trucks under way are simulated again. `null` where nothing of this seed is stored.
 */
export function resumeFrom(rollUps: RollUpStore, seed: number): TwinResume | null {
  const state = rollUps.state();
  if (state === null || state.seed !== seed) return null;
  const { nowMs, withdrawnShare, sinceMs, speed, running } = state;
  return {
    nowMs,
    lever: { withdrawnShare, sinceMs },
    speed,
    running,
    // A day more than is shown, so that the value lost since midnight is known at its beginning.
    pointsOf: ({ id, zone }) =>
      livePoints(
        rollUps.between(id, '5min', nowMs - 2 * DAY_MS, nowMs, 2 * HISTORY_BUCKETS),
        (atMs) => DateTime.fromMillis(atMs, { zone }).toISODate()!,
      ).slice(-HISTORY_BUCKETS),
  };
}
