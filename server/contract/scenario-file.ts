import type { WhatIfRequest } from './api.ts';

/** The name under which a scenario file has to be saved to give the same run: a policy is known by it. */
export function scenarioFileName({ portId, policy }: WhatIfRequest): string {
  return typeof policy === 'object' ? `${String(policy.id)}.yaml` : `what-if-${portId}.yaml`;
}

/** A request as a scenario file, in YAML whose values are JSON: run, it gives the same request. */
export function scenarioText(request: WhatIfRequest, name: string): string {
  const { portId, from, days, trace, replications, precision, seed, assume, uncertainty } = request;
  const window = trace === undefined ? { from, days } : { trace };
  const { policy } = request;
  const called = typeof policy === 'object' ? policy.name : name;
  const lines = [
    'schemaVersion: 1',
    `name: ${JSON.stringify(called)}`,
    `facilities: ${JSON.stringify([portId])}`,
    `window: ${JSON.stringify(window)}`,
    'policy:',
    ...restrictions(request).map((one) => `  - ${JSON.stringify(one)}`),
    ...(assume === undefined
      ? []
      : [
          'assumptions:',
          ...Object.entries(assume).map(
            ([path, value]) => `  ${JSON.stringify(path)}: ${JSON.stringify(value)}`,
          ),
        ]),
    precision === undefined ? `replications: ${replications}` : `precision: ${JSON.stringify(precision)}`,
    `seed: ${seed}`,
    ...(uncertainty === undefined ? [] : [`uncertainty: ${uncertainty}`]),
  ];
  return `${lines.join('\n')}\n`;
}

interface WrittenInterval {
  readonly label: { readonly en: string };
  readonly to: string | null;
  readonly facilities: 'all' | readonly string[];
  readonly commodities: 'all' | readonly string[];
}

/** The dated restrictions of a policy, each by the levers that it sets. */
function restrictions({ withdrawnShare, policy }: WhatIfRequest): object[] {
  if (withdrawnShare !== undefined) return [{ share: withdrawnShare }];
  if (typeof policy === 'string') return [{ preset: policy }];
  return (policy!.intervals as WrittenInterval[]).map((interval) => {
    const { label, to, facilities, commodities, ...rest } = interval;
    const { hypothetical: _, ...written } = rest as Record<string, unknown>;
    return {
      ...written,
      ...(to === null ? {} : { to }),
      ...(facilities === 'all' ? {} : { facilities }),
      ...(commodities === 'all' ? {} : { commodities }),
      label: label.en,
    };
  });
}
