import { readFileSync } from 'node:fs';

interface TransientPoint {
  readonly ELq: number;
  readonly P_all_busy: number;
}

/** The exact values of validation section 7, each checked by an independent simulation. */
interface QueueReferenceValues {
  readonly erlang_B: Record<string, number>;
  readonly erlang_C: Record<string, number>;
  readonly MMc_Wq_over_ES: Record<string, number>;
  readonly MDc_exact: Record<string, { readonly Wq: number }>;
  readonly ME2c_exact: Record<string, { readonly Wq: number }>;
  readonly MH2c_scv4_balanced_exact: Record<string, { readonly Wq: number }>;
  readonly approximations_vs_exact: Record<string, Record<string, number>>;
  readonly priority_nonpreemptive_MMc: Record<string, readonly number[] | Record<string, number>>;
  readonly erlang_A: Record<string, Record<string, number>>;
  readonly MtMs_sinusoidal: Record<string, Record<string, number>>;
  readonly transient_MMc_from_empty: Record<string, Record<string, TransientPoint>>;
  readonly fluid: Record<string, Record<string, number>>;
}

const folder = new URL('../../../data/reference/', import.meta.url);

export const reference = JSON.parse(
  readFileSync(new URL('queue_reference_values.json', folder), 'utf8'),
) as QueueReferenceValues;

/** Model c of the benchmark: a day of sinusoidal arrivals and hourly lanes. */
export const modelC = JSON.parse(readFileSync(new URL('benchmark_models.json', folder), 'utf8')).c as {
  readonly meanRate: number;
  readonly amp: number;
  readonly peakHour: number;
  readonly mu: number;
  readonly lanes: readonly number[];
};

/** The numbers of a key such as `c=2,rho=0.8`, by name. */
export function numbersIn(key: string): Record<string, number> {
  const pairs = [...key.matchAll(/(\w+)=(-?[\d.]+)/g)].map(([, name, value]) => [name, Number(value)]);
  return Object.fromEntries(pairs);
}
