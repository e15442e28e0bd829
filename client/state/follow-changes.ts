import type { ChangeFeed } from './change-feed.ts';
import { throttle } from './throttle.ts';

interface Reading {
  /** All that follows from what was imported. */
  readonly imported: () => void;
  readonly profiles: () => void;
}

/** Many files may be imported one after the other. */
const READ_EVERY_MS = 1_000;

/** Reads again what another page, a program or the command line has changed. */
export function followChanges(changes: Pick<ChangeFeed, 'onChange' | 'onAnew'>, read: Reading): void {
  const imported = throttle<null>(read.imported, READ_EVERY_MS);
  changes.onChange('import', () => imported.send(null));
  changes.onChange('profile', read.profiles);
  changes.onAnew(() => {
    imported.send(null);
    read.profiles();
  });
}
