import type { ModelChange } from '../contract/method.ts';

/** What has changed since the first model, newest first: the same inputs give other results from each version on. */
export const CHANGES: readonly ModelChange[] = [
  {
    version: '0.4.0',
    date: '2026-11-24',
    what: 'Runs on figures fitted to posted waits wherever there are some, with lanes that open by hour as posted; the labelled defaults remain where nothing is fitted, or if asked for.',
  },
  {
    version: '0.3.0',
    date: '2026-11-24',
    what: 'A truck chooses where to cross before it chooses whether, and sees an inspection behind the booths in the wait ahead; patience and diversion are taken from two real disruptions.',
  },
  {
    version: '0.2.0',
    date: '2026-11-24',
    what: 'What varies from load to load scales with the value that a user sets, and no longer only with the default.',
  },
  {
    version: '0.1.0',
    date: '2026-11-24',
    what: 'The first: both worlds on the same trucks with the same luck, with paired intervals.',
  },
];
