import type { WhatIfRequest } from './api.ts';

/** The line that gives the same run on the command line; null where only a scenario file can say it. */
export function commandLine(request: WhatIfRequest): string | null {
  const { portId, seed, policy } = request;
  const assumed = assumptions(request);
  if (typeof policy === 'object' || assumed === null) return null;
  return (
    `npm run garita -- what-if --port ${portId} ${restriction(request)} ${days(request)}` +
    ` ${replications(request)} --seed ${seed}${assumed} --json`
  );
}

/** Numbers alone: a belief is no number, and no option takes it. */
function assumptions({ assume = {}, uncertainty }: WhatIfRequest): string | null {
  const options = Object.entries(assume).map(([path, value]) =>
    typeof value === 'number' ? ` --assume ${path}=${value}` : null,
  );
  if (options.includes(null)) return null;
  return options.join('') + (uncertainty === undefined ? '' : ` --uncertainty ${uncertainty}`);
}

function days({ days: count, trace }: WhatIfRequest): string {
  if (trace === undefined) return `--days ${count}`;
  const { from, to } = trace;
  return from === undefined && to === undefined ? '--trace' : `--trace ${from ?? ''}/${to ?? ''}`;
}

function restriction({ withdrawnShare, policy, from }: WhatIfRequest): string {
  const start = from === undefined ? '' : ` --from ${from}`;
  if (withdrawnShare !== undefined) return `--withdraw ${withdrawnShare}${start}`;
  return `--policy ${policy}${start}`;
}

function replications({ replications: count, precision }: WhatIfRequest): string {
  if (precision === undefined) return `--replications ${count}`;
  const { metric, halfWidth95, relative, maxReplications } = precision;
  return `--precision ${halfWidth95}${relative ? ' --relative' : ''} --metric ${metric} --max-replications ${maxReplications}`;
}
