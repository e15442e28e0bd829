/** A request that cannot be planned; `code` is stable, the message says what is wrong and how to mend it. */
export class PlanError extends Error {
  override readonly name = 'PlanError';
  readonly code:
    | 'unknown-port'
    | 'no-demand'
    | 'no-trace'
    | 'unknown-policy'
    | 'bad-policy'
    | 'no-assumption'
    | 'parameters-not-frozen';

  constructor(code: PlanError['code'], message: string) {
    super(message);
    this.code = code;
  }
}
