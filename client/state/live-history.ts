import type { LeverState, LiveDelta, LivePoint, LiveSnapshot } from '../../server/contract/live.ts';
import { HISTORY_BUCKETS } from '../../server/contract/live-scale.ts';

/** What the page knows about one facility: the last snapshot and every delta since, bounded to 24 hours. */
export interface LiveHistory extends LiveSnapshot {
  /** Lever positions seen since the page opened, oldest first; the last is in force. */
  readonly leverChanges: readonly LeverState[];
}

export type DeltaOutcome =
  | { readonly kind: 'applied'; readonly history: LiveHistory }
  | { readonly kind: 'ignored'; readonly why: 'other facility' | 'duplicate' }
  | { readonly kind: 'rejoin'; readonly why: 'gap' | 'epoch' };

/** Whether a replay has come to its end, where its clock stops for good. */
export function isOver({ source, clock }: Pick<LiveSnapshot, 'source' | 'clock'>): boolean {
  return source.kind === 'replay' && clock.nowMs >= source.endsAtMs;
}

/** A snapshot replaces everything; only the memory of lever changes survives, within one life of the server. */
export function fromSnapshot(snapshot: LiveSnapshot, previous: LiveHistory | null): LiveHistory {
  const same = previous?.epoch === snapshot.epoch && previous.facilityId === snapshot.facilityId;
  return {
    ...snapshot,
    points: appendPoints([], snapshot.points),
    leverChanges: withLever(same ? previous.leverChanges : [], snapshot.lever),
  };
}

/** Applies the delta that follows; a repeated one is dropped, a missing one or one of another epoch asks for a fresh snapshot. */
export function applyDelta(history: LiveHistory, delta: LiveDelta): DeltaOutcome {
  if (delta.facilityId !== history.facilityId) return { kind: 'ignored', why: 'other facility' };
  if (delta.epoch !== history.epoch) return { kind: 'rejoin', why: 'epoch' };
  if (delta.seq <= history.seq) return { kind: 'ignored', why: 'duplicate' };
  if (delta.seq !== history.seq + 1) return { kind: 'rejoin', why: 'gap' };
  return {
    kind: 'applied',
    history: {
      ...history,
      seq: delta.seq,
      clock: delta.clock,
      lever: delta.lever,
      now: delta.now,
      lastHour: delta.lastHour,
      inside: delta.inside,
      points: appendPoints(history.points, delta.points),
      leverChanges: withLever(history.leverChanges, delta.lever),
    },
  };
}

/** Keeps the newest `HISTORY_BUCKETS` points; the same array when nothing is new, so that nothing redraws. */
export function appendPoints(held: readonly LivePoint[], fresh: readonly LivePoint[]): readonly LivePoint[] {
  const lastAtMs = held.at(-1)?.atMs ?? Number.NEGATIVE_INFINITY;
  const newer = fresh.filter((point) => point.atMs > lastAtMs);
  return newer.length === 0 ? held : [...held, ...newer].slice(-HISTORY_BUCKETS);
}

export function withLever(changes: readonly LeverState[], lever: LeverState): readonly LeverState[] {
  const last = changes.at(-1);
  if (last?.sinceMs === lever.sinceMs && last.withdrawnShare === lever.withdrawnShare) return changes;
  // Two positions at one simulated moment (a paused clock, a fast drag): only the later one was ever in force.
  const earlier = changes.filter((change) => change.sinceMs < lever.sinceMs);
  return [...earlier, lever].slice(-200);
}
