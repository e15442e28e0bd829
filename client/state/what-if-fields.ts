import type { WhatIfRequest } from '../../server/contract/api.ts';
import { USUAL_POINTS } from '../../server/contract/study-options.ts';
import type { LeverValuesTyped } from './lever-values.ts';
import { isSpan, leversPolicy, type TimelineSpan, timelinePolicy } from './own-policy.ts';

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

/** What is taken for assumptions, by their paths: numbers, or beliefs. */
export type Assumed = NonNullable<WhatIfRequest['assume']>;

/** How preclearance is restricted: by one share, a reading of the law, levers of the law, or dated shares. */
export const RESTRICTINGS = ['share', 'preset', 'levers', 'timeline'] as const;
export type Restricting = (typeof RESTRICTINGS)[number];

/** How the number of replications comes about: given, or as many as a half-width of the P90 wait takes. */
export type Replicating = 'fixed' | 'untilPrecise';

/** What the form holds. */
export interface WhatIfInput {
  readonly portId: string;
  readonly restricting: Restricting;
  /** The preset to restrict by, where one is. */
  readonly policyId: string | null;
  readonly levers: LeverValuesTyped;
  readonly timeline: readonly TimelineSpan[];
  /** First day, `YYYY-MM-DD`, or empty. */
  readonly from: string;
  /** Whether the port's imported trucks are its demand; they also say which days. */
  readonly isTraced: boolean;
  readonly replicating: Replicating;
  readonly assume: Assumed;
  readonly values: Readonly<Record<FieldName, string>>;
}

/** The fields that count, in the order in which they are shown. */
export function fieldsOf({
  restricting,
  isTraced,
  replicating,
}: Pick<WhatIfInput, 'restricting' | 'isTraced' | 'replicating'>): FieldName[] {
  const share: FieldName[] = restricting === 'share' ? ['withdrawn'] : [];
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

/** Whether all that counts is what the server takes. */
export function isRight(input: WhatIfInput): boolean {
  return (
    wrongField(input) === undefined && (input.restricting !== 'timeline' || input.timeline.every(isSpan))
  );
}

/** The request that valid fields ask for. */
export function requestOf(input: WhatIfInput): WhatIfRequest {
  const { portId, from, isTraced, replicating, assume, values } = input;
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
  const isUncertain = Object.values(assume).some((value) => typeof value === 'object');
  return {
    portId,
    ...restrictionOf(input),
    ...(isTraced ? { trace: {} } : { ...(from === '' ? {} : { from }), days: Number(values.days) }),
    ...replications,
    seed: Number(values.seed),
    ...(Object.keys(assume).length === 0 ? {} : { assume }),
    ...(isUncertain ? { uncertainty: USUAL_POINTS } : {}),
  };
}

function restrictionOf(input: WhatIfInput): Pick<WhatIfRequest, 'withdrawnShare' | 'policy'> {
  switch (input.restricting) {
    case 'share':
      return { withdrawnShare: Number((Number(input.values.withdrawn) / 100).toFixed(4)) };
    case 'preset':
      return { policy: input.policyId! };
    case 'levers':
      return { policy: leversPolicy(input.levers) };
    case 'timeline':
      return { policy: timelinePolicy(input.timeline) };
  }
}
