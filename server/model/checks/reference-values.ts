/** Exact values of queues, by family, case and quantity, as data/reference/queue_reference_values.json holds them. */
export interface QueueReferenceValues {
  readonly erlang_B: Readonly<Record<string, number>>;
  readonly erlang_C: Readonly<Record<string, number>>;
  readonly MMc_Wq_over_ES: Readonly<Record<string, number>>;
  readonly MDc_exact: Readonly<
    Record<string, Readonly<Record<'Wq' | 'P_delay_time_avg' | 'ratio_to_MMc', number>>>
  >;
  readonly ME2c_exact: WaitsAndDelays;
  readonly MH2c_scv4_balanced_exact: WaitsAndDelays;
  readonly approximations_vs_exact: NumbersByCase;
  readonly priority_nonpreemptive_MMc: Readonly<Record<string, readonly number[] | TwoClassWaits>>;
  readonly erlang_A: NumbersByCase;
  readonly MtMs_sinusoidal: NumbersByCase;
  readonly transient_MMc_from_empty: Readonly<Record<string, Readonly<Record<string, TransientPoint>>>>;
  readonly fluid: NumbersByCase;
}

export type WaitsAndDelays = Readonly<Record<string, Readonly<Record<'Wq' | 'P_delay', number>>>>;

export type TwoClassWaits = Readonly<Record<'W_high' | 'W_low' | 'FCFS', number>>;

export interface TransientPoint {
  readonly ELq: number;
  readonly P_all_busy: number;
}

type NumbersByCase = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The numbers of a key such as `c=2,rho=0.8`, by name. */
export function numbersIn(key: string): Readonly<Record<string, number>> {
  const pairs = [...key.matchAll(/(\w+)=(-?[\d.]+)/g)].map(([, name, value]) => [name, Number(value)]);
  return Object.fromEntries(pairs);
}
