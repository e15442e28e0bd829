/** Options of a command that cannot be used; the message is one sentence that names each and what it may be. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code = 'usage';
}
