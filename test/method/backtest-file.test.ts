import { expect, test } from 'vitest';
import { readDefaults } from '../../server/catalogue.ts';
import { knownToEvents, readEvent, shippedEventIds } from '../../server/event-files.ts';
import { parametersHash, readEventsFile } from '../../server/event-parameters.ts';
import { eventHash, parseBacktest, readBacktest } from '../../server/method/backtest-file.ts';
import { eventScore, targetScore, verdictOf } from '../../server/model/events/score.ts';
import { MODEL_VERSION } from '../../server/model/version.ts';

const catalogue = readDefaults();
const known = knownToEvents(catalogue);
const file = readBacktest();

test('the stored predictions are those of the shipped figures and model; else run garita backtest --all --write', () => {
  expect(file.parametersHash).toBe(parametersHash(catalogue, readEventsFile()));
  expect(file.modelVersion).toBe(MODEL_VERSION);
});

test('they are of every shipped event as its file now stands, with 200 replications', () => {
  expect(file.events.map(({ id }) => id)).toEqual(shippedEventIds());
  for (const { id, eventHash: stored } of file.events)
    expect(stored, id).toBe(eventHash(readEvent(id, known)));
  expect(file.replications).toBe(200);
});

test('the stored scores are what the rule gives for what was stored as predicted', () => {
  for (const stored of file.events) {
    const { targets } = readEvent(stored.id, known);
    const scores = targets.map((target, t) =>
      targetScore(target, stored.targets[t]!.predicted ?? Number.NaN),
    );
    expect(stored.targets.map(({ id }) => id)).toEqual(targets.map(({ id }) => id));
    for (const [t, { id, observed, interval80, covered, score }] of stored.targets.entries()) {
      expect(score, id).toBeCloseTo(scores[t]!, 4);
      expect(observed, id).toEqual(targets[t]!.observed);
      expect(covered, id).toBe(
        interval80 !== null && interval80[0] <= observed[1] && observed[0] <= interval80[1],
      );
    }
    expect(stored.score, stored.id).toBeCloseTo(eventScore(targets, scores), 4);
    expect(stored.verdict).toBe(verdictOf(stored.score));
    for (const { model, score, beaten } of stored.naive) expect(beaten, model).toBe(stored.score > score);
  }
});

test('another target of an event is another event, other words about it are the same', () => {
  const event = readEvent('brownsville-2023-05', known);
  expect(eventHash({ ...event, title: 'Other words', sources: [] })).toBe(eventHash(event));
  const [first, ...rest] = event.targets;
  expect(eventHash({ ...event, targets: [{ ...first!, observed: [1, 2] }, ...rest] })).not.toBe(
    eventHash(event),
  );
});

test('a file of results that was changed by hand is refused by the path of the fault', () => {
  expect(() => parseBacktest({ ...file, date: 'yesterday' })).toThrow(
    /data\/backtest\.json is not as expected:\n {2}date: /,
  );
  const [first] = file.events;
  expect(() => parseBacktest({ ...file, events: [{ ...first, score: 1.2 }] })).toThrow('events.0.score');
});
