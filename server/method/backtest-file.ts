import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { checked, readJson } from '../data-file.ts';
import type { BacktestResult } from '../jobs/run-backtest.ts';
import type { EventFile } from '../model/events/event.ts';
import { NAIVE_MODELS } from '../model/events/naive-models.ts';

/** Where results stand, from the project's folder. */
export const BACKTEST_FILE = 'data/backtest.json';

const number = z.number();
const share = number.min(0).max(1);
const pair = z.tuple([number, number]);
const verdict = z.enum(['good', 'usable', 'poor']);

const schema = z.strictObject({
  schemaVersion: z.literal(1),
  modelVersion: z.string(),
  parametersHash: z.string(),
  /** The day of the run. */
  date: z.iso.date(),
  seed: z.int(),
  replications: z.int().min(2),
  events: z
    .array(
      z.strictObject({
        id: z.string(),
        eventHash: z.string(),
        score: share,
        verdict,
        targets: z
          .array(
            z.strictObject({
              id: z.string(),
              observed: pair,
              predicted: number.nullable(),
              interval80: pair.nullable(),
              covered: z.boolean(),
              score: share,
            }),
          )
          .min(1),
        naive: z.array(
          z.strictObject({
            model: z.enum(NAIVE_MODELS),
            score: share,
            beaten: z.boolean(),
            predicted: z.array(number.nullable()),
          }),
        ),
      }),
    )
    .min(1),
});

/** Predictions of events and their scores, each beside the hash of the event as it was predicted. */
export type BacktestFile = z.infer<typeof schema>;
export type StoredEvent = BacktestFile['events'][number];

/** Content of data/backtest.json; throws an error that names every bad path. */
export function readBacktest(): BacktestFile {
  return parseBacktest(readJson('backtest.json'));
}

/** Checks the content of data/backtest.json; throws an error that names every bad path. */
export function parseBacktest(content: unknown): BacktestFile {
  return checked(BACKTEST_FILE, schema, content);
}

/** Replaces data/backtest.json; the same results give the same bytes. */
export function writeBacktest(content: BacktestFile): void {
  const text = JSON.stringify(parseBacktest(content), null, 1);
  writeFileSync(new URL(`../../${BACKTEST_FILE}`, import.meta.url), `${text}\n`);
}

/** What is kept of an event's result, to six decimals; what its file says is read from there. */
export function storedEvent(result: BacktestResult, event: EventFile): StoredEvent {
  const { id, score, verdict, targets, naive } = result;
  return {
    id,
    eventHash: eventHash(event),
    score: rounded(score),
    verdict,
    targets: targets.map((target) => ({
      id: target.id,
      observed: [...target.observed],
      predicted: target.predicted === null ? null : rounded(target.predicted),
      interval80:
        target.interval80 === null ? null : [rounded(target.interval80[0]), rounded(target.interval80[1])],
      covered: target.covered,
      score: rounded(target.score),
    })),
    naive: naive.map(({ model, score: plain, beaten, predicted }) => ({
      model,
      score: rounded(plain),
      beaten,
      predicted: predicted.map((value) => (value === null ? null : rounded(value))),
    })),
  };
}

/** Words of an event file, which change no result. */
const WORDS = new Set(['title', 'source', 'sources']);

/** Hash of all that a prediction and its score take from an event. */
export function eventHash(event: EventFile): string {
  const text = JSON.stringify(event, (key, value: unknown) => (WORDS.has(key) ? undefined : value));
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
