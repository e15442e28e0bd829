import { type WhatIfRequest, whatIfRequest } from '../server/contract/api.ts';
import { METRICS } from '../server/model/study/facility-metrics.ts';
import { valuesIn } from './assume.ts';
import type { OutputOptions } from './output.ts';
import { policyOf } from './policy-option.ts';
import { pointsOf } from './uncertainty.ts';
import { UsageError } from './usage-error.ts';

/** Options of `garita what-if` as they were typed. */
export interface WhatIfOptions extends OutputOptions {
  readonly port: string;
  readonly withdraw?: string;
  /** Preset or file. */
  readonly policy?: string;
  readonly from?: string;
  readonly days?: string;
  /** `FROM/TO`, or true for all days of the imported trucks. */
  readonly trace?: string | true;
  readonly replications?: string;
  readonly precision?: string;
  readonly relative?: boolean;
  readonly metric?: string;
  readonly maxReplications?: string;
  readonly seed: string;
  /** Points, or true for the usual number of them. */
  readonly uncertainty?: string | true;
  readonly why?: boolean;
  /** Each `path=value`. */
  readonly assume?: readonly string[];
  /** File of a user's own commodity, and its share of the port's produce trucks. */
  readonly commodity?: string;
  readonly mixShare?: string;
  /** The labelled defaults, whatever was fitted. */
  readonly defaults?: boolean;
}

const REPLICATIONS = '30';
const DAYS = '7';

interface OptionHelp {
  readonly option: string;
  readonly of: (options: WhatIfOptions) => string | undefined;
  readonly expected: string;
}

const TRACE_HELP: OptionHelp = {
  option: '--trace',
  of: ({ trace }) => String(trace),
  expected: 'two dates such as 2024-12-02/2024-12-08, or one',
};

/** By the field of the request that an option sets. */
const OPTIONS: Readonly<Record<string, OptionHelp>> = {
  portId: { option: '--port', of: ({ port }) => port, expected: 'the id of a port, such as pharr' },
  withdrawnShare: {
    option: '--withdraw',
    of: ({ withdraw }) => withdraw,
    expected: 'a share from 0 to 1, such as 0.6 for 60 %',
  },
  from: { option: '--from', of: ({ from }) => from, expected: 'a date such as 2024-12-02' },
  days: { option: '--days', of: ({ days }) => days ?? DAYS, expected: 'a whole number from 1 to 92' },
  'trace.from': TRACE_HELP,
  'trace.to': TRACE_HELP,
  replications: {
    option: '--replications',
    of: ({ replications }) => replications,
    expected: 'a whole number from 2 to 1000',
  },
  seed: { option: '--seed', of: ({ seed }) => seed, expected: 'a whole number from 0 to 4294967295' },
  'precision.metric': {
    option: '--metric',
    of: ({ metric }) => metric,
    expected: `one of ${METRICS.map(({ key }) => key).join(', ')}`,
  },
  'precision.halfWidth95': {
    option: '--precision',
    of: ({ precision }) => precision,
    expected: 'a number above 0, such as 2 for ± 2 min',
  },
  'precision.maxReplications': {
    option: '--max-replications',
    of: ({ maxReplications }) => maxReplications,
    expected: 'a whole number from 10 to 1000',
  },
};

/** The request that options ask for; what cannot be used is refused in one sentence. */
export function whatIfRequestOf(options: WhatIfOptions): WhatIfRequest {
  const parsed = whatIfRequest.safeParse({
    portId: options.port,
    ...restrictionOf(options),
    ...daysOf(options),
    ...replicationsOf(options),
    seed: numberOf(options.seed),
    ...valuesIn(options.assume),
    ...pointsOf(options),
  });
  if (parsed.success) return parsed.data;
  const wrong = new Set(parsed.error.issues.map(({ path }) => path.join('.')));
  const clauses = [...wrong].map((field) => {
    const { option, of, expected } = OPTIONS[field]!;
    return `${option} ${of(options)} is not ${expected}`;
  });
  throw new UsageError(`${[...new Set(clauses)].join('; ')}.`);
}

function restrictionOf({ withdraw, policy }: WhatIfOptions) {
  if (withdraw !== undefined && policy !== undefined)
    throw new UsageError(
      '--withdraw and --policy are two ways to restrict preclearance, so give one of the two.',
    );
  if (withdraw !== undefined) return { withdrawnShare: numberOf(withdraw) };
  if (policy !== undefined) return { policy: policyOf(policy) };
  throw new UsageError(
    'Nothing is restricted: give a share with --withdraw, such as 0.6, or a reading of the law with --policy, such as S2.',
  );
}

function daysOf({ from, days, trace }: WhatIfOptions) {
  if (trace === undefined) return { ...(from === undefined ? {} : { from }), days: numberOf(days ?? DAYS) };
  if (from !== undefined || days !== undefined)
    throw new UsageError(
      '--trace sets the days itself, so leave out --from and --days, or name days of the trace as --trace 2024-12-02/2024-12-03.',
    );
  if (trace === true) return { trace: {} };
  const [first, last = first, ...more] = trace.split('/');
  if (more.length > 0) return { trace: { from: trace } };
  return { trace: { ...(first === '' ? {} : { from: first }), ...(last === '' ? {} : { to: last }) } };
}

function replicationsOf(options: WhatIfOptions) {
  const { replications, precision, relative, metric, maxReplications } = options;
  if (precision !== undefined && replications !== undefined)
    throw new UsageError(
      '--replications fixes the number and --precision lets the half-width decide it, so give one of the two.',
    );
  if (precision !== undefined)
    return {
      precision: {
        ...(metric === undefined ? {} : { metric }),
        halfWidth95: numberOf(precision),
        ...(relative === undefined ? {} : { relative }),
        ...(maxReplications === undefined ? {} : { maxReplications: numberOf(maxReplications) }),
      },
    };
  const idle = Object.entries({
    '--metric': metric,
    '--max-replications': maxReplications,
    '--relative': relative,
  })
    .filter(([, value]) => value !== undefined)
    .map(([option]) => option);
  if (idle.length > 0)
    throw new UsageError(
      `${idle.join(' and ')} cannot stand without --precision, so give a half-width, such as --precision 2.`,
    );
  return { replications: numberOf(replications ?? REPLICATIONS) };
}

function numberOf(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}
