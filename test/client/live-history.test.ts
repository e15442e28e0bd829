import { describe, expect, it } from 'vitest';
import { applyDelta, fromSnapshot, type LiveHistory } from '../../client/state/live-history.ts';
import { HISTORY_BUCKETS } from '../../server/contract/live-scale.ts';
import { BUCKET_MS, delta, NINE_MS, point, snapshot } from './points.ts';

function applied(history: LiveHistory, ...deltas: Parameters<typeof applyDelta>[1][]): LiveHistory {
  return deltas.reduce<LiveHistory>((held, next) => {
    const outcome = applyDelta(held, next);
    if (outcome.kind !== 'applied') throw new Error(`not applied: ${outcome.why}`);
    return outcome.history;
  }, history);
}

describe('the history of a facility', () => {
  const start = fromSnapshot(snapshot(), null);

  it('takes the delta that follows', () => {
    const next = applied(start, delta(11, { points: [point(NINE_MS)] }), delta(12));
    expect(next.seq).toBe(12);
    expect(next.points).toHaveLength(1);
  });

  it('asks for a fresh snapshot when a delta is of another epoch, even if its number would follow', () => {
    const other = delta(11, { epoch: 'second' });
    expect(applyDelta(start, other)).toEqual({ kind: 'rejoin', why: 'epoch' });
  });

  it('asks for a fresh snapshot when a delta is missing', () => {
    expect(applyDelta(start, delta(12))).toEqual({ kind: 'rejoin', why: 'gap' });
  });

  it('drops a delta it has already seen', () => {
    expect(applyDelta(start, delta(10))).toEqual({ kind: 'ignored', why: 'duplicate' });
    expect(applyDelta(start, delta(3))).toEqual({ kind: 'ignored', why: 'duplicate' });
  });

  it('ignores the delta of another facility, whatever its number', () => {
    const other = { kind: 'ignored', why: 'other facility' };
    expect(applyDelta(start, delta(11, { facilityId: 'pharr' }))).toEqual(other);
    expect(applyDelta(start, delta(99, { facilityId: 'pharr' }))).toEqual(other);
  });

  it('keeps 24 hours of points and forgets the oldest first', () => {
    const points = Array.from({ length: HISTORY_BUCKETS }, (_, i) => point(NINE_MS + i * BUCKET_MS));
    const full = fromSnapshot(snapshot({ points }), null);
    const next = applied(full, delta(11, { points: [point(NINE_MS + HISTORY_BUCKETS * BUCKET_MS)] }));
    expect(next.points).toHaveLength(HISTORY_BUCKETS);
    expect(next.points[0]?.atMs).toBe(NINE_MS + BUCKET_MS);
    expect(next.points.at(-1)?.atMs).toBe(NINE_MS + HISTORY_BUCKETS * BUCKET_MS);
  });

  it('holds the same points where a delta brings none, so that no chart draws again', () => {
    const held = fromSnapshot(snapshot({ points: [point(NINE_MS)] }), null);
    expect(applied(held, delta(11)).points).toBe(held.points);
  });

  it('never takes a point twice', () => {
    const held = fromSnapshot(snapshot({ points: [point(NINE_MS)] }), null);
    const next = applied(held, delta(11, { points: [point(NINE_MS), point(NINE_MS + BUCKET_MS)] }));
    expect(next.points.map(({ atMs }) => atMs)).toEqual([NINE_MS, NINE_MS + BUCKET_MS]);
  });

  it('remembers where the lever moved, through a fresh snapshot of the same server', () => {
    const lever = { withdrawnShare: 0.6, sinceMs: NINE_MS + 1 };
    const moved = applied(start, delta(11, { lever }), delta(12, { lever }));
    expect(moved.leverChanges.map(({ withdrawnShare }) => withdrawnShare)).toEqual([0, 0.6]);
    expect(fromSnapshot(snapshot({ seq: 40, lever }), moved).leverChanges).toEqual(moved.leverChanges);
  });

  it('forgets everything of a server that has started again', () => {
    const moved = applied(start, delta(11, { lever: { withdrawnShare: 0.6, sinceMs: NINE_MS + 1 } }));
    const fresh = fromSnapshot(snapshot({ epoch: 'second', seq: 1 }), moved);
    expect(fresh.leverChanges).toHaveLength(1);
    expect(fresh.seq).toBe(1);
  });

  it('keeps one lever position for one simulated moment', () => {
    const drag = [0.1, 0.2, 0.3].map((withdrawnShare, i) =>
      delta(11 + i, { lever: { withdrawnShare, sinceMs: NINE_MS } }),
    );
    expect(applied(start, ...drag).leverChanges.map((change) => change.withdrawnShare)).toEqual([0, 0.3]);
  });
});
