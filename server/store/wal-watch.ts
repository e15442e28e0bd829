/** From this size on something holds the write-ahead log up. */
const LARGE_BYTES = 256e6;
const LOOK_EVERY_MS = 10_000;

export interface WalWatchOptions {
  /** Size of the write-ahead log now. */
  readonly bytes: () => number;
  readonly log: { warn(fields: object, message: string): void };
}

export interface WalWatch {
  /** Whether it was large when it was last looked at. */
  isLarge(): boolean;
  /** Looks now; tells once when it has become large, and again only after it was small. */
  look(): void;
  close(): void;
}

/** Watches the write-ahead log, which grows as long as a reader or a writer does not come to its end. */
export function watchWal({ bytes, log }: WalWatchOptions): WalWatch {
  let isLarge = false;
  const look = () => {
    const walBytes = bytes();
    const wasLarge = isLarge;
    isLarge = walBytes >= LARGE_BYTES;
    if (isLarge && !wasLarge)
      log.warn(
        { walBytes },
        'The write-ahead log of the database is large: a reader or a writer does not come to its end; it shrinks when that one does.',
      );
  };
  const looks = setInterval(look, LOOK_EVERY_MS).unref();
  return { isLarge: () => isLarge, look, close: () => clearInterval(looks) };
}
