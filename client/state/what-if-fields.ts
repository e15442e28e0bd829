import type { WhatIfRequest } from '../../server/contract/api.ts';

interface FieldRange {
  readonly min: number;
  readonly max: number;
  readonly isWhole: boolean;
}

/** What may be typed into the what-if form. */
export const FIELDS = {
  withdrawn: { min: 0, max: 100, isWhole: false },
  days: { min: 1, max: 92, isWhole: true },
  replications: { min: 2, max: 1000, isWhole: true },
  halfWidthMin: { min: 0.01, max: 1000, isWhole: false },
  maxReplications: { min: 10, max: 1000, isWhole: true },
  seed: { min: 0, max: 4_294_967_295, isWhole: true },
} as const satisfies Record<string, FieldRange>;

export type FieldName = keyof typeof FIELDS;

/** How the number of replications comes about: given, or as many as a half-width of the P90 wait takes. */
export type Replicating = 'fixed' | 'untilPrecise';

/** What the form holds. */
export interface WhatIfInput {
  readonly portId: string;
  /** The preset to restrict by; null withdraws the share typed. */
  readonly policyId: string | null;
  /** First day, `YYYY-MM-DD`, or empty. */
  readonly from: string;
  /** Whether the port's imported trucks are its demand; they also say which days. */
  readonly isTraced: boolean;
  readonly replicating: Replicating;
  readonly values: Readonly<Record<FieldName, string>>;
}

/** The fields that count, in the order in which they are shown. */
export function fieldsOf({
  policyId,
  isTraced,
  replicating,
}: Pick<WhatIfInput, 'policyId' | 'isTraced' | 'replicating'>): FieldName[] {
  const share: FieldName[] = policyId === null ? ['withdrawn'] : [];
  const days: FieldName[] = isTraced ? [] : ['days'];
  return replicating === 'fixed'
    ? [...share, ...days, 'replications', 'seed']
    : [...share, ...days, 'halfWidthMin', 'seed', 'maxReplications'];
}

export function isValid(name: FieldName, text: string): boolean {
  const { min, max, isWhole } = FIELDS[name];
  const value = Number(text);
  return text.trim() !== '' && value >= min && value <= max && (!isWhole || Number.isInteger(value));
}

/** The first field with a value that the server would refuse. */
export function wrongField(input: WhatIfInput): FieldName | undefined {
  return fieldsOf(input).find((name) => !isValid(name, input.values[name]));
}

/** The request that valid fields ask for. */
export function requestOf(input: WhatIfInput): WhatIfRequest {
  const { portId, policyId, from, isTraced, replicating, values } = input;
  const restriction =
    policyId === null
      ? { withdrawnShare: Number((Number(values.withdrawn) / 100).toFixed(4)) }
      : { policy: policyId };
  const replications =
    replicating === 'fixed'
      ? { replications: Number(values.replications) }
      : {
          precision: {
            metric: 'p90WaitMin' as const,
            halfWidth95: Number(values.halfWidthMin),
            relative: false,
            maxReplications: Number(values.maxReplications),
          },
        };
  return {
    portId,
    ...restriction,
    ...(isTraced ? { trace: {} } : { ...(from === '' ? {} : { from }), days: Number(values.days) }),
    ...replications,
    seed: Number(values.seed),
  };
}
