import type { WhatIfRequest } from '../../server/contract/api.ts';

/** The line that gives the same run on the command line. */
export function commandLine(request: WhatIfRequest): string {
  const { portId, withdrawnShare, days, replications, seed } = request;
  return (
    `npm run garita -- what-if --port ${portId} --withdraw ${withdrawnShare} --days ${days}` +
    ` --replications ${replications} --seed ${seed} --json`
  );
}
