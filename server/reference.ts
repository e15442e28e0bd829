import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { BenchmarkParameters } from './model/checks/benchmark-models.ts';
import type { QueueReferenceValues } from './model/checks/reference-values.ts';

/** Exact values of queues, and the benchmark models, as shipped in data/reference/. */
export interface Reference {
  readonly queues: QueueReferenceValues;
  readonly benchmarks: BenchmarkParameters;
}

/** Reads and checks both files; throws an error that names every bad path. */
export function readReference(): Reference {
  return {
    queues: parsed('queue_reference_values.json', queuesSchema),
    benchmarks: parsed('benchmark_models.json', benchmarksSchema),
  };
}

const byCase = <T extends z.ZodType>(value: T) => z.record(z.string(), value);
const numbers = byCase(z.number());
const waitsAndDelays = byCase(z.strictObject({ Wq: z.number(), P_delay: z.number() }));

const queuesSchema: z.ZodType<QueueReferenceValues> = z.strictObject({
  erlang_B: numbers,
  erlang_C: numbers,
  MMc_Wq_over_ES: numbers,
  MDc_exact: byCase(
    z.strictObject({ Wq: z.number(), P_delay_time_avg: z.number(), ratio_to_MMc: z.number() }),
  ),
  ME2c_exact: waitsAndDelays,
  MH2c_scv4_balanced_exact: waitsAndDelays,
  approximations_vs_exact: byCase(numbers),
  priority_nonpreemptive_MMc: byCase(
    z.union([
      z.array(z.number()),
      z.strictObject({ W_high: z.number(), W_low: z.number(), FCFS: z.number() }),
    ]),
  ),
  erlang_A: byCase(numbers),
  MtMs_sinusoidal: byCase(numbers),
  transient_MMc_from_empty: byCase(byCase(z.strictObject({ ELq: z.number(), P_all_busy: z.number() }))),
  fluid: byCase(numbers),
});

const rate = z.number().positive();
const count = z.int().positive();
const share = z.number().min(0).max(1);
const benchmarksSchema: z.ZodType<BenchmarkParameters> = z.object({
  a: z.object({ c: count, mu: rate, lambda: rate }),
  b: z.object({
    c1: count,
    mu1: rate,
    lambda: rate,
    pFast: share,
    pSecondary: share,
    c2: count,
    mu2: rate,
  }),
  c: z.object({
    meanRate: rate,
    amp: share,
    peakHour: z.number().min(0).max(24),
    mu: rate,
    lanes: z.array(z.int().min(0)).length(24),
  }),
});

function parsed<T>(file: string, schema: z.ZodType<T>): T {
  const text = readFileSync(new URL(`../data/reference/${file}`, import.meta.url), 'utf8');
  const result = schema.safeParse(JSON.parse(text));
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    ({ path, message }) => `${path.join('.') || '(root)'}: ${message}`,
  );
  throw new Error(`data/reference/${file} is not as expected:\n  ${problems.join('\n  ')}`);
}
