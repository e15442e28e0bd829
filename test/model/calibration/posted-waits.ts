import type { PostedWait } from '../../../server/model/calibration/posted-wait.ts';

/** A reading of a Wednesday in an ISO week that is fitted to, unless told otherwise. */
export function reading(wait: Partial<PostedWait>): PostedWait {
  return {
    date: '2026-05-06',
    weekday: 3,
    isoWeek: 19,
    hour: 12,
    laneKind: 'standard',
    waitMin: 20,
    lanesOpen: 4,
    ...wait,
  };
}
