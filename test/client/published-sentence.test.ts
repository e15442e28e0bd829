import { expect, test } from 'vitest';
import { publishedSentence } from '../../client/findings/published-sentence.ts';
import type { PublishedWait, PublishedWaits } from '../../server/contract/waits.ts';

const NOON = Date.UTC(2022, 5, 29, 17);

function wait(change: Partial<PublishedWait>): PublishedWait {
  return {
    laneKind: 'standard',
    observedAt: '2022-06-29T12:00:00-05:00',
    observedAtMs: NOON,
    state: 'value',
    waitMin: 45,
    lanesOpen: 10,
    ...change,
  };
}

function sentence(...readings: PublishedWait[]): string | null {
  const waits: PublishedWaits = {
    facilityId: 'laredo-world-trade',
    portNumber: '230404',
    zone: 'America/Chicago',
    readings,
    isCut: false,
  };
  return publishedSentence(waits)?.replaceAll('\u00a0', ' ') ?? null;
}

test('the newest published waits are told with their hour and their lanes, and that they are no simulation', () => {
  const fast = wait({ laneKind: 'FAST', waitMin: 15, lanesOpen: 4 });
  expect(sentence(wait({ observedAtMs: NOON - 3_600_000, waitMin: 5 }), wait({}), fast)).toBe(
    'Observed, not simulated: at 29 Jun 2022, 12:00 CDT CBP published for standard lanes 45 min (10 open), for FAST ' +
      'lanes 15 min (4 open).',
  );
});

test('lanes without a measured wait are told by their state, never as zero', () => {
  const nothing = { waitMin: null, lanesOpen: null };
  expect(sentence(wait({ state: 'lanes-closed', ...nothing }))).toMatch(
    /for standard lanes that they are closed\.$/,
  );
  expect(sentence(wait({ state: 'update-pending', ...nothing }))).toMatch(/that an update is pending\.$/);
  expect(sentence(wait({ state: 'missing', ...nothing }))).toMatch(/standard lanes no figure\.$/);
  expect(sentence(wait({ state: 'no-delay', ...nothing }))).toMatch(/standard lanes no delay\.$/);
  expect(sentence(wait({ state: 'no-delay', waitMin: 5, lanesOpen: 2 }))).toMatch(
    /standard lanes no delay, 5 min \(2 open\)\.$/,
  );
});

test('a reading of another hour is not told as if it were of the newest', () => {
  const old = wait({ laneKind: 'FAST', observedAtMs: NOON - 2 * 3_600_000 });
  expect(sentence(old, wait({}))).not.toContain('FAST');
  expect(sentence()).toBeNull();
});
