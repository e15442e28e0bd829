import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { WhatIfRequest } from '../../server/contract/api.ts';
import { readOwnPolicy } from './own-policy.ts';
import { type DaySpan, measuredDays } from './timeline-days.ts';
import { isValid, type WhatIfInput } from './what-if-fields.ts';

/** What the reader has set in the what-if form; fields that were not touched are absent from the values. */
export interface TypedWhatIf extends Omit<WhatIfInput, 'portId' | 'values'> {
  readonly values: Partial<WhatIfInput['values']>;
}

export const UNTOUCHED: TypedWhatIf = {
  restricting: 'share',
  policyId: null,
  levers: {},
  timeline: [],
  from: '',
  isTraced: false,
  replicating: 'fixed',
  assume: {},
  values: {},
};

/** What fields hold until they are touched; the share follows the live view. */
const USUAL: Omit<WhatIfInput['values'], 'withdrawn'> = {
  days: '7',
  replications: '30',
  halfWidthMin: '2',
  maxReplications: '200',
  seed: '1',
};
const SUGGESTED_PCT = 60;

/** What the address said of a what-if that could not be taken. */
export interface AddressFaults {
  /** The version of the address, where this page does not know it; then nothing of it is taken. */
  readonly unknownVersion: string | null;
  /** Names of parts that say nothing possible, and are left out. */
  readonly leftOut: readonly string[];
}

export interface WhatIfStore {
  readonly addressed: AddressFaults;
  readonly typed: Signal<TypedWhatIf>;
  /** What the form holds, whether touched or not. */
  readonly input: ReadonlySignal<WhatIfInput>;
  /** The days that it measures; null while they are not known, or those of imported trucks. */
  readonly measured: ReadonlySignal<DaySpan | null>;
  readonly change: (part: Partial<TypedWhatIf>) => void;
  /** Takes over what a run was asked; its crossing is for the caller to choose. */
  readonly adopt: (request: WhatIfRequest) => void;
}

interface Live {
  readonly facilityId: ReadonlySignal<string>;
  /** Share that is withdrawn in the live view, 0 to 1. */
  readonly share: ReadonlySignal<number>;
  /** Latest counted month of a crossing, `YYYY-MM`. */
  readonly latestMonthOf: (facilityId: string) => string | null | undefined;
}

interface StartOfWhatIf extends AddressFaults {
  readonly typed: TypedWhatIf;
}

/** The what-if that is being asked: of the crossing of the live view, and of its share until one is set here. */
export function createWhatIfStore(
  { typed: start, ...addressed }: StartOfWhatIf,
  { facilityId, share, latestMonthOf }: Live,
): WhatIfStore {
  const typed = signal(start);
  const input = computed((): WhatIfInput => {
    // At a lever of 0 both worlds are the same: suggest a question that has an answer.
    const pct = share.value > 0 ? Number((share.value * 100).toFixed(2)) : SUGGESTED_PCT;
    const { values, ...rest } = typed.value;
    return { ...rest, portId: facilityId.value, values: { ...USUAL, withdrawn: String(pct), ...values } };
  });
  const measured = computed(() => {
    const { portId, isTraced, from, values } = input.value;
    const month = latestMonthOf(portId);
    if (isTraced || month == null || !isValid('days', values.days)) return null;
    return measuredDays(from, Number(values.days), month);
  });
  return {
    addressed,
    typed,
    input,
    measured,
    change: (part) => {
      typed.value = { ...typed.value, ...part };
    },
    adopt: (request) => {
      typed.value = typedOf(request, typed.value);
    },
  };
}

/** What has to be set to ask a request again; what the form cannot ask stays as it is. */
export function typedOf(request: WhatIfRequest, before: TypedWhatIf = UNTOUCHED): TypedWhatIf {
  const {
    withdrawnShare,
    policy,
    from = '',
    days,
    trace,
    replications,
    precision,
    seed,
    assume = {},
  } = request;
  const own = typeof policy === 'object' ? readOwnPolicy(policy) : null;
  const withdrawn = withdrawnShare === undefined ? {} : { withdrawn: text(100 * withdrawnShare) };
  const restriction: Partial<TypedWhatIf> =
    withdrawnShare !== undefined
      ? { restricting: 'share' }
      : typeof policy === 'string'
        ? { restricting: 'preset', policyId: policy }
        : (own ?? {});
  return {
    ...before,
    ...restriction,
    from,
    isTraced: trace !== undefined,
    replicating: precision === undefined ? 'fixed' : 'untilPrecise',
    assume,
    values: {
      ...before.values,
      ...withdrawn,
      ...(days === undefined ? {} : { days: text(days) }),
      ...(replications === undefined ? {} : { replications: text(replications) }),
      ...(precision?.metric !== 'p90WaitMin' || precision.relative
        ? {}
        : {
            halfWidthMin: text(precision.halfWidth95),
            maxReplications: text(precision.maxReplications),
          }),
      seed: text(seed),
    },
  };
}

function text(value: number): string {
  return String(Number(value.toFixed(4)));
}
