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
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
