import { expect, test } from 'vitest';
import { readDefaults } from '../../server/catalogue.ts';
import { restrictionSentence, TARGET_METRICS, timeText } from '../../server/method/event-words.ts';
import { METRICS, type Measure } from '../../server/model/events/event.ts';

const { facilityById, policy } = readDefaults();
const pharr = facilityById.get('pharr')!;

function sentence(measure: Measure, from = '2022-04-07', to = '2022-04-15T17:00'): string {
  return restrictionSentence({ facility: 'pharr', from, to, ...measure }, pharr, policy.levers);
}

test('a restriction is told with its place, its local times and what it did', () => {
  const name = pharr.name.en;
  expect(sentence({ kind: 'closed' })).toBe(`${name}, 7 Apr 2022 to 15 Apr 2022 17:00: closed to trucks.`);
  expect(sentence({ kind: 'blockade' })).toMatch(/: blocked, so that no truck got through\.$/);
  expect(sentence({ kind: 'booths', open: 1 })).toMatch(/: 1 booth open\.$/);
  expect(sentence({ kind: 'booths', open: 4, fastOpen: 2 })).toMatch(
    /: 4 booths open, 2 of them for FAST trucks only\.$/,
  );
  expect(sentence({ kind: 'hours', weekday: [7, 24], sunday: null })).toMatch(
    /: open from 7 to 24 h on weekdays, closed on Sundays\.$/,
  );
});

test('a state inspection says how many, how long, and at what pace', () => {
  const inspection = { kind: 'state-inspection', share: 0.15, meanMin: 52 } as const;
  expect(sentence({ ...inspection, pace: { capacityPerHour: 12.8 } })).toMatch(
    /: the state inspects 15 % of the trucks that CBP releases, 52 min each, at most 12\.8 trucks an hour\.$/,
  );
  expect(sentence({ ...inspection, pace: { bays: 3 } })).toMatch(/, in 3 bays\.$/);
  expect(sentence({ ...inspection, pace: { baysFrom: 'fitted' } })).toMatch(
    /, in as many bays a booth as were fitted\.$/,
  );
});

test('levers of preclearance are told by their names and units', () => {
  expect(sentence({ kind: 'preclearance', levers: { supplyStopShare: 1, supplyStopDays: 10 } })).toMatch(
    /: Share of loads not certified for export 100 %, Length of a certification stop 10 days\.$/,
  );
});

test('a date has no time, a minute has', () => {
  expect(timeText('2023-05-02')).toBe('2 May 2023');
  expect(timeText('2023-05-02T06:00')).toBe('2 May 2023 06:00');
});

test('every metric of a target has a name and a unit; changes are percentages and waits minutes', () => {
  for (const metric of METRICS) {
    const { label, unit } = TARGET_METRICS[metric];
    expect(label, metric).not.toBe('');
    if (metric.endsWith('Min')) expect(unit).toBe('min');
    if (metric.endsWith('Pct')) expect(unit).toMatch(/^%/);
    if (metric.endsWith('Share')) expect(unit).toBe('share');
  }
});
