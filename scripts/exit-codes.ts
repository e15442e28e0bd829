/** What a command's exit code says to the shell. */
export const EXIT = {
  done: 0,
  unexpected: 1,
  badUsage: 2,
  inputInvalid: 3,
  someRejected: 4,
  checkFailed: 5,
  notFound: 6,
  conflict: 7,
  noRoom: 8,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The same in words. */
export const EXIT_MEANINGS: Readonly<Record<ExitCode, string>> = {
  0: 'done',
  1: 'unexpected failure',
  2: 'bad usage',
  3: 'input invalid',
  4: 'done, but rows were left out of an import',
  5: 'a check failed',
  6: 'not found',
  7: 'conflict or locked',
  8: 'no room on the disk, or in the database as limited',
  130: 'stopped by Ctrl-C, with what was finished kept',
};
