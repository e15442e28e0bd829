import { readWaitsFile, startsAsWaits, type WaitsFile } from '../importers/cbp-waits-file.ts';
import type { WaitReading } from '../model/wait-reading.ts';
import { type Backoff, backoffMs } from './backoff.ts';
import { fetchIfChanged, type Validators } from './fetch-if-changed.ts';

export interface CbpFeedOptions {
  readonly url: string;
  readonly waits: {
    add(
      readings: readonly WaitReading[],
      policy: 'replace' | 'keep',
    ): { readonly created: number; readonly updated: number; readonly unchanged: number };
  };
  readonly log: Log;
  readonly nowMs: () => number;
  /** Numbers from 0 to 1, for the jitter of the back-off. */
  readonly random: () => number;
  /** Between polls that succeed; 10 minutes unless told. */
  readonly intervalMs?: number;
  readonly backoff?: Backoff;
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
}

/** As much of a pino logger as is used here. */
interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

export interface CbpFeed {
  /** Ends the poll that is under way and lets none follow. */
  stop(): Promise<void>;
}

const INTERVAL_MS = 600_000;
const BACKOFF: Backoff = { firstMs: 30_000, longestMs: 3_600_000 };
const TIMEOUT_MS = 30_000;
const MAX_BYTES = 8_000_000;
/** Readings are hourly, and the feed is told of them up to an hour late. */
const STALE_MS = 3 * 3_600_000;

/** Polls CBP's wait-time feed and stores each reading once; a poll begins only when the one before has ended. */
export function startCbpFeed(options: CbpFeedOptions): CbpFeed {
  const { log, random, intervalMs = INTERVAL_MS, backoff = BACKOFF } = options;
  const stopping = new AbortController();
  const poll = createPoll(options, stopping.signal);
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<void> = Promise.resolve();

  const turn = async (): Promise<void> => {
    let waitMs = intervalMs;
    try {
      await poll();
      failures = 0;
    } catch (error) {
      if (stopping.signal.aborted) return;
      failures++;
      waitMs = backoffMs(failures, backoff, random);
      const again = `asked again in ${Math.round(waitMs / 1000)} s`;
      log.warn(
        { failures },
        `The CBP feed failed: ${(error as Error).message.replace(/\.$/, '')}; ${again}.`,
      );
    }
    if (stopping.signal.aborted) return;
    timer = setTimeout(begin, waitMs);
  };
  const begin = () => {
    underWay = turn();
  };
  begin();
  return {
    stop: async () => {
      stopping.abort();
      clearTimeout(timer);
      await underWay;
    },
  };
}

/** One question to the feed, which remembers what the last answer was. */
function createPoll(options: CbpFeedOptions, signal: AbortSignal): () => Promise<void> {
  const { url, waits, log, nowMs, timeoutMs = TIMEOUT_MS, maxBytes = MAX_BYTES } = options;
  let validators: Validators = { etag: null, lastModified: null };
  let newestAnswerMs = Number.NEGATIVE_INFINITY;
  return async () => {
    const answer = await fetchIfChanged(url, validators, { timeoutMs, maxBytes, signal });
    if (answer === null) return log.info({}, 'The CBP feed has nothing new.');
    const { readings, answeredAtMs, problems } = waitsOf(answer.body, maxBytes);
    // A cache may give an older answer after a newer one, which then must not undo what the newer revised.
    const isNewest = answeredAtMs >= newestAnswerMs;
    const stored = waits.add(readings, isNewest ? 'replace' : 'keep');
    newestAnswerMs = Math.max(newestAnswerMs, answeredAtMs);
    validators = answer.validators;
    const { created, updated, unchanged } = stored;
    log.info({ created, updated, unchanged, problems: problems.length }, 'The CBP feed was read.');
    const newestMs = readings.reduce((newest, { observedAtMs }) => Math.max(newest, observedAtMs), 0);
    const ageMs = nowMs() - newestMs;
    if (ageMs > STALE_MS) {
      log.warn({}, `The CBP feed is stale: its newest reading is ${Math.round(ageMs / 3_600_000)} h old.`);
    }
  };
}

function waitsOf(body: Buffer, maxBytes: number): WaitsFile & { readonly answeredAtMs: number } {
  const start = body.subarray(0, 4096);
  if (!startsAsWaits(start)) {
    const isPage = /^\s*<(!doctype|html)/i.test(start.toString('latin1'));
    throw new Error(`it answered with ${isPage ? 'a web page' : 'something'} that holds no waits`);
  }
  const waits = readWaitsFile(body, 'answer of the feed', maxBytes);
  if (waits === null || waits.readings.length === 0 || waits.answeredAtMs === null) {
    const problem = waits?.problems[0]?.message ?? 'it holds none';
    throw new Error(`no wait of its answer can be read (${problem})`);
  }
  return { ...waits, answeredAtMs: waits.answeredAtMs };
}
