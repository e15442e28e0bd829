import type { DatedEvent } from '../../server/contract/events.ts';
import type { LeverState, ObservedPoint, WorldPoint } from '../../server/contract/live.ts';
import { BUCKET_MIN, HISTORY_BUCKETS } from '../../server/contract/live-scale.ts';
import type { LiveHistory } from '../state/live-history.ts';
import { observedName } from './observed-line.ts';
import type { Palette } from './palette.ts';

/** Both worlds at one moment, and what was recorded where that is known. */
export interface WorldsAt<World = WorldPoint> {
  /** Its start, ms since the epoch, simulated time. */
  readonly atMs: number;
  readonly baseline: World;
  readonly restricted: World;
  readonly observed?: ObservedPoint;
}

/** Everything a chart of both worlds over time is a function of. */
export interface ChartInput<World = WorldPoint> {
  readonly points: ReadonlyArray<WorldsAt<World>>;
  readonly zone: string;
  readonly fromMs: number;
  readonly toMs: number;
  readonly leverChanges: readonly LeverState[];
  /** What happened meanwhile. */
  readonly events?: readonly DatedEvent[];
  /** What to call recorded waits; `null` where none are shown. */
  readonly observedName: string | null;
  readonly palette: Palette;
  /** Below about 480 px: fewer ticks, shorter labels. */
  readonly narrow: boolean;
  /** From here on points are the model's forecast; left out where the chart does not look ahead. */
  readonly forecastFromMs?: number;
}

const BUCKET_MS = BUCKET_MIN * 60_000;

/** The window is the 24 hours up to the end of the last complete bucket, so that it moves with the data. */
export function chartInput(
  history: Pick<LiveHistory, 'points' | 'zone' | 'clock' | 'leverChanges' | 'source' | 'facilityId'>,
  palette: Palette,
  narrow: boolean,
): ChartInput {
  const lastMs = history.points.at(-1)?.atMs;
  const toMs = lastMs === undefined ? history.clock.nowMs : lastMs + BUCKET_MS;
  return {
    points: history.points,
    zone: history.zone,
    fromMs: toMs - HISTORY_BUCKETS * BUCKET_MS,
    toMs,
    leverChanges: history.leverChanges,
    observedName: observedName(history),
    palette,
    narrow,
  };
}
