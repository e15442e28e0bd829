import type { WhatIfRequest } from '../../server/contract/api.ts';

/** The line that gives the same run on the command line. */
export function commandLine(request: WhatIfRequest): string {
  const { portId, seed } = request;
  return (
    `npm run garita -- what-if --port ${portId} ${restriction(request)} ${days(request)}` +
    ` ${replications(request)} --seed ${seed} --json`
  );
}

function days({ days: count, trace }: WhatIfRequest): string {
  if (trace === undefined) return `--days ${count}`;
  const { from, to } = trace;
  return from === undefined && to === undefined ? '--trace' : `--trace ${from ?? ''}/${to ?? ''}`;
}

function restriction({ withdrawnShare, policy, from }: WhatIfRequest): string {
  const start = from === undefined ? '' : ` --from ${from}`;
  if (withdrawnShare !== undefined) return `--withdraw ${withdrawnShare}${start}`;
  return `--policy ${typeof policy === 'string' ? policy : 'policy.json'}${start}`;
}

function replications({ replications: count, precision }: WhatIfRequest): string {
  if (precision === undefined) return `--replications ${count}`;
  const { metric, halfWidth95, relative, maxReplications } = precision;
  return `--precision ${halfWidth95}${relative ? ' --relative' : ''} --metric ${metric} --max-replications ${maxReplications}`;
}
