/** A number that a study reports for one facility over a window; the same in baseline and scenario. */
export interface MetricDefinition {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  /** What it is, who counts, and what it means at its edges. */
  readonly definition: string;
}

/** A definition that keeps its key as a literal type. */
export function metric<K extends string>(key: K, label: string, unit: string, definition: string) {
  return { key, label, unit, definition } as const satisfies MetricDefinition;
}

/** Metrics under the heading under which they are shown. */
export function inGroup<const Metrics extends readonly MetricDefinition[]>(group: string, metrics: Metrics) {
  return metrics.map((one) => ({ ...one, group })) as {
    readonly [I in keyof Metrics]: Metrics[I] & { readonly group: string };
  };
}
