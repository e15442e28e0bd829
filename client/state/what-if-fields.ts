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
export type FieldValues = Readonly<Record<FieldName, string>>;

/** How the number of replications comes about: given, or as many as a half-width of the P90 wait takes. */
export type Replicating = 'fixed' | 'untilPrecise';

/** The fields that count, in the order in which they are shown. */
export const FIELDS_OF: Readonly<Record<Replicating, readonly FieldName[]>> = {
  fixed: ['withdrawn', 'days', 'replications', 'seed'],
  untilPrecise: ['withdrawn', 'days', 'halfWidthMin', 'seed', 'maxReplications'],
};

export function isValid(name: FieldName, text: string): boolean {
  const { min, max, isWhole } = FIELDS[name];
  const value = Number(text);
  return text.trim() !== '' && value >= min && value <= max && (!isWhole || Number.isInteger(value));
}

/** The request that valid fields ask for. */
export function requestOf(portId: string, replicating: Replicating, values: FieldValues): WhatIfRequest {
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
    withdrawnShare: Number((Number(values.withdrawn) / 100).toFixed(4)),
    days: Number(values.days),
    ...replications,
    seed: Number(values.seed),
  };
}
