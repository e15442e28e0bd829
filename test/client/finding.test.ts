import { describe, expect, it } from 'vitest';
import { finding, findingTitle, plainText } from '../../client/findings/finding.ts';
import type { LivePoint, LiveSnapshot } from '../../server/contract/live.ts';
import { BUCKET_MS, NINE_MS, series, snapshot, ZONE } from './points.ts';

interface Case {
  readonly points: readonly LivePoint[];
  readonly withdrawnShare: number;
  readonly sinceMs?: number;
  readonly preclearedShare?: number;
  readonly openLanes?: number;
  readonly lastHour?: LiveSnapshot['lastHour'];
  readonly isThen?: boolean;
}

const noTrucks = { p10WaitMin: null, p50WaitMin: null, p90WaitMin: null };

function inputOf({
  points,
  withdrawnShare,
  sinceMs = NINE_MS,
  preclearedShare = 0.3,
  openLanes = 8,
  lastHour = { baseline: noTrucks, restricted: noTrucks },
  isThen = false,
}: Case) {
  const world = { queueTrucks: 40, openLanes, expectedWaitMin: openLanes === 0 ? null : 21 };
  const now = { baseline: world, restricted: world };
  const lever = { withdrawnShare, sinceMs };
  const clock = { nowMs: NINE_MS + points.length * BUCKET_MS, running: true, speed: 60 };
  const history = { ...snapshot({ points, lever, clock, now, lastHour }), zone: ZONE, leverChanges: [lever] };
  return { placeName: 'Otay Mesa', preclearedShare, history, isThen };
}

function sentence(of: Case): string {
  return plainText(finding(inputOf(of))).replaceAll('\u00a0', ' ');
}

describe('the finding', () => {
  it('says how much longer trucks waited, how the queue grew and what produce lost', () => {
    const points = series([
      [{ valueLostUsd: 100 }, { meanWaitMin: 30, queueTrucks: 50, valueLostUsd: 100 }],
      [{ valueLostUsd: 200 }, { meanWaitMin: 34, queueTrucks: 60, valueLostUsd: 350 }],
    ]);
    expect(sentence({ points, withdrawnShare: 0.6 })).toBe(
      'With 60 % of preclearance withdrawn at Otay Mesa, trucks waited 12 min longer' +
        ' (32 min against 20 min on average), the queue held 15 more trucks and produce lost $150 more' +
        ' of its value over the 10 minutes simulated so far.',
    );
  });

  it('weighs each wait by the trucks that were released', () => {
    const points = series([
      [
        { meanWaitMin: 10, throughputPerHour: 300 },
        { meanWaitMin: 10, throughputPerHour: 300 },
      ],
      [
        { meanWaitMin: 10, throughputPerHour: 100 },
        { meanWaitMin: 50, throughputPerHour: 100 },
      ],
    ]);
    // (10 × 300 + 50 × 100) ÷ 400 = 20.
    expect(sentence({ points, withdrawnShare: 0.6 })).toContain(
      'waited 10 min longer (20 min against 10 min',
    );
  });

  it('counts only the time since the lever moved', () => {
    const points = series([
      [{}, { meanWaitMin: 200 }],
      [{}, { meanWaitMin: 25, queueTrucks: 40 }],
    ]);
    const said = sentence({ points, withdrawnShare: 1, sinceMs: NINE_MS + BUCKET_MS });
    expect(said).toContain('waited 5 min longer');
    expect(said).toContain('the queue was just as long');
    expect(said).toContain('over the 5 minutes simulated since the change.');
  });

  it('names the last 24 hours once they are full', () => {
    const points = series(Array.from({ length: 288 }, () => [{}, { meanWaitMin: 21 }]));
    expect(sentence({ points, withdrawnShare: 1 })).toContain('over the last 24 simulated hours.');
  });

  it('calls a tie a tie', () => {
    expect(sentence({ points: series([[{}, {}]]), withdrawnShare: 0.6 })).toBe(
      'With 60 % of preclearance withdrawn at Otay Mesa, there is no difference so far' +
        ' over the 5 minutes simulated so far.',
    );
  });

  it('says that nothing is withdrawn rather than that nothing differs', () => {
    expect(sentence({ points: series([[{}, {}]]), withdrawnShare: 0 })).toBe(
      'Nothing is withdrawn, so both worlds at Otay Mesa are the same; move the lever to see what changes.' +
        ' Trucks waited 20 min on average in the 5 minutes simulated so far.',
    );
  });

  it('reports a shorter wait as plainly as a longer one', () => {
    const points = series([[{ meanWaitMin: 30 }, { meanWaitMin: 26 }]]);
    expect(sentence({ points, withdrawnShare: 0.3 })).toContain('trucks waited 4 min less');
  });

  it('makes nothing of a difference that its own figures do not show', () => {
    const points = series([[{ meanWaitMin: 38.1 }, { meanWaitMin: 38, queueTrucks: 44 }]]);
    expect(sentence({ points, withdrawnShare: 1 })).toContain('trucks waited just as long, the queue held 4');
  });

  it('adds that no lane is open, so that a tie at night is not taken for an answer', () => {
    const closed = series([[{ meanWaitMin: null }, { meanWaitMin: null }]]);
    const said = sentence({ points: closed, withdrawnShare: 0.6, openLanes: 0 });
    expect(said).toMatch(/no difference so far .*\. No lane is open at the moment\.$/);
  });

  it('invents no wait where no truck reached a booth', () => {
    const points = series([[{ meanWaitMin: null }, { meanWaitMin: null, queueTrucks: 70 }]]);
    expect(sentence({ points, withdrawnShare: 0.3 })).toContain('no wait can be compared');
  });

  it('explains that nothing can change where no truck is precleared', () => {
    expect(sentence({ points: series([[{}, {}]]), withdrawnShare: 1, preclearedShare: 0 })).toBe(
      'No truck at Otay Mesa is precleared, so withdrawing preclearance changes nothing here.',
    );
  });

  it('waits for the first figures after a change', () => {
    const said = sentence({ points: series([[{}, {}]]), withdrawnShare: 0.6, sinceMs: NINE_MS + BUCKET_MS });
    expect(said).toContain('60 % of preclearance has just been withdrawn');
  });

  it('adds up value lost across midnight, where the running total starts again', () => {
    const elevenPmMs = NINE_MS + 14 * 3_600_000;
    const points = series(
      Array.from({ length: 24 }, (_, i) => {
        const sinceMidnight = i < 12 ? 5_000 + i * 10 : (i - 11) * 10;
        return [{ valueLostUsd: 0 }, { valueLostUsd: sinceMidnight }];
      }),
      elevenPmMs,
    );
    // 11 steps of 10 before midnight, 12 after.
    expect(sentence({ points, withdrawnShare: 1, sinceMs: elevenPmMs })).toContain('produce lost $230 more');
  });

  const waits = (low: number, high: number) => ({ p10WaitMin: low, p50WaitMin: low, p90WaitMin: high });
  const longer = series([[{}, { meanWaitMin: 30 }]]);

  it('ends with what eight trucks in ten waited in the last hour, or in the five minutes of a past moment', () => {
    const lastHour = { baseline: waits(8, 35), restricted: waits(20, 60) };
    const of = { points: longer, withdrawnShare: 0.6, lastHour };
    expect(sentence(of)).toMatch(
      /\. In the last hour eight trucks in ten waited 20 to 60 min, against 8 to 35 min in the baseline\.$/,
    );
    expect(sentence({ ...of, isThen: true })).toMatch(
      /\. In the five minutes up to then eight trucks in ten/,
    );
    const same = { baseline: waits(8, 35), restricted: waits(8, 35) };
    expect(sentence({ ...of, lastHour: same })).toMatch(/waited 8 to 35 min in both worlds\.$/);
  });

  it('names the page by its first sentence, without the range and the full stop', () => {
    const lastHour = { baseline: waits(8, 35), restricted: waits(20, 60) };
    const title = findingTitle(inputOf({ points: longer, withdrawnShare: 0.6, lastHour }));
    expect(title.replaceAll('\u00a0', ' ')).toBe(
      'With 60 % of preclearance withdrawn at Otay Mesa, trucks waited 10 min longer (30 min against 20 min on' +
        ' average), the queue was just as long and produce lost the same value over the 5 minutes simulated so far',
    );
  });
});
