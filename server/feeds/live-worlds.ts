import { randomUUID } from 'node:crypto';
import type { RecordedCrossings } from '../recorded-trucks.ts';
import { LiveTwin } from './live-twin.ts';
import { resumeFrom } from './resume.ts';
import { createRollUpRecorder, type RollUpStore } from './roll-up-recorder.ts';
import type { TwinOptions } from './twin.ts';

/** Both worlds as they run with the clock of the server, and their history as it is stored. */
export interface LiveWorlds {
  readonly twin: LiveTwin;
  start(): void;
  halt(): void;
  /** Stores what has come since the last time; what cannot be stored is kept and tried again. */
  flush(): void;
}

export interface LiveWorldsOptions extends Pick<TwinOptions, 'catalogue' | 'monthsOf'> {
  readonly store: { readonly rollUps: RollUpStore; readonly crossings: RecordedCrossings };
  /** Whether history is stored: not in a database that cannot be relied on. */
  readonly isWritten: () => boolean;
  readonly log: { error(details: object, message: string): void };
}

const TICK_MS = 250;
/** As much of simulated history is lost at most when the process is killed. */
const FLUSH_MS = 1_000;
const SEED = 1;
const FIRST_WITHDRAWN_SHARE = 0.6;
const FIRST_SPEED = 60;
/** A week, so that every hour of every weekday has been seen. */
const FIRST_DAYS = 7;

/** Goes on from where the stored history ends, or lays out a first week. Throws StoreError. */
export function createLiveWorlds({
  catalogue,
  monthsOf,
  store,
  isWritten,
  log,
}: LiveWorldsOptions): LiveWorlds {
  const resume = resumeFrom(store.rollUps, SEED);
  const recorder = createRollUpRecorder(store.rollUps, catalogue.ports.facilities, SEED);
  const twin = new LiveTwin({
    catalogue,
    monthsOf,
    crossings: store.crossings,
    seed: SEED,
    epoch: randomUUID(),
    withdrawnShare: FIRST_WITHDRAWN_SHARE,
    speed: resume?.speed ?? FIRST_SPEED,
    resume,
    historyDays: FIRST_DAYS,
    onBucket: (bucket) => {
      if (isWritten()) recorder.record(bucket);
    },
  });
  if (isWritten()) recorder.flush(twin.monthSettings());

  let isStoring = true;
  const flush = () => {
    if (!isWritten()) return;
    try {
      recorder.flush(twin.monthSettings());
      isStoring = true;
    } catch (error) {
      // What could not be written is kept and tried again; the month runs on.
      if (isStoring)
        log.error({ err: error }, 'the roll-ups could not be stored; they are kept until they can');
      isStoring = false;
    }
  };
  let timers: NodeJS.Timeout[] = [];
  return {
    twin,
    flush,
    start: () => {
      let tickedMs = performance.now();
      const tick = () => {
        const nowMs = performance.now();
        twin.elapse(Math.min(nowMs - tickedMs, 4 * TICK_MS));
        tickedMs = nowMs;
      };
      timers = [setInterval(tick, TICK_MS), setInterval(flush, FLUSH_MS)];
    },
    halt: () => timers.forEach(clearInterval),
  };
}
