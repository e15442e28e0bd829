import type { UniformSource } from './uniform-source.ts';

/** The shape of a non-negative duration; its mean is given apart, so that a lever scales it and keeps the luck. */
export type Shape =
  | { readonly kind: 'deterministic' }
  | { readonly kind: 'exponential' }
  /** `cv` is the coefficient of variation. */
  | { readonly kind: 'lognormal'; readonly cv: number }
  /** `shape` k: CV² = 1/k; an Erlang distribution where k is whole. */
  | { readonly kind: 'gamma'; readonly shape: number }
  /** Two exponentials with balanced means and squared coefficient of variation `scv` ≥ 1. */
  | { readonly kind: 'hyperexponential'; readonly scv: number }
  /** Equally likely values, in proportion to their mean. */
  | { readonly kind: 'empirical'; readonly values: readonly number[] };

export interface Duration {
  readonly meanMin: number;
  readonly shape: Shape;
  /** Longest possible value, minutes; longer draws are cut to it. */
  readonly maxMin?: number;
}

/** A sampler of the shape with mean 1. */
export type UnitSampler = (luck: UniformSource) => number;

/** Builds the sampler once, so that drawing allocates nothing. */
export function unitSampler(shape: Shape): UnitSampler {
  switch (shape.kind) {
    case 'deterministic':
      return () => 1;
    case 'exponential':
      return (luck) => luck.exponential();
    case 'lognormal': {
      const { sigma, medianOverMean } = lognormalParameters(shape.cv);
      return (luck) => medianOverMean * Math.exp(sigma * luck.normal());
    }
    case 'gamma':
      return gammaSampler(shape.shape);
    case 'hyperexponential': {
      const p = (1 + Math.sqrt((shape.scv - 1) / (shape.scv + 1))) / 2;
      return (luck) =>
        luck.uniform() < p ? luck.exponential() / (2 * p) : luck.exponential() / (2 * (1 - p));
    }
    case 'empirical': {
      const mean = shape.values.reduce((sum, value) => sum + value, 0) / shape.values.length;
      const scaled = Float64Array.from(shape.values, (value) => value / mean);
      return (luck) => scaled[Math.floor(luck.uniform() * scaled.length)]!;
    }
  }
}

/** Standard deviation of the logarithm, and median over mean, of a lognormal with this coefficient of variation. */
export function lognormalParameters(cv: number): { readonly sigma: number; readonly medianOverMean: number } {
  const variance = Math.log(1 + cv * cv);
  return { sigma: Math.sqrt(variance), medianOverMean: Math.exp(-variance / 2) };
}

/** What is wrong with a duration, each as a short sentence; empty where it can be sampled. */
export function durationProblems(duration: Duration): string[] {
  const problems: string[] = [];
  const { meanMin, shape, maxMin } = duration;
  if (!(meanMin >= 0 && Number.isFinite(meanMin)))
    problems.push(`mean ${meanMin} min is not a finite number ≥ 0`);
  if (maxMin !== undefined && !(maxMin > 0)) problems.push(`cap ${maxMin} min is not above 0`);
  if (shape.kind === 'lognormal' && !(shape.cv >= 0 && Number.isFinite(shape.cv)))
    problems.push(`coefficient of variation ${shape.cv} is not a finite number ≥ 0`);
  if (shape.kind === 'gamma' && !(shape.shape > 0 && Number.isFinite(shape.shape)))
    problems.push(`gamma shape ${shape.shape} is not above 0`);
  if (shape.kind === 'hyperexponential' && !(shape.scv >= 1 && Number.isFinite(shape.scv)))
    problems.push(`squared coefficient of variation ${shape.scv} is below 1`);
  if (shape.kind === 'empirical' && !(shape.values.length > 0 && shape.values.every((value) => value >= 0)))
    problems.push('empirical values are empty or negative');
  else if (shape.kind === 'empirical' && !(shape.values.reduce((sum, value) => sum + value, 0) > 0))
    problems.push('empirical values are all zero');
  return problems;
}

/** Marsaglia and Tsang (2000); shapes below 1 by their boost. */
function gammaSampler(shape: number): UnitSampler {
  if (shape < 1) {
    const boosted = gammaSampler(shape + 1);
    const scale = (shape + 1) / shape;
    return (luck) => boosted(luck) * scale * luck.uniform() ** (1 / shape);
  }
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  return (luck) => {
    for (;;) {
      const x = luck.normal();
      const v = (1 + c * x) ** 3;
      if (v <= 0) continue;
      if (Math.log(luck.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return (d * v) / shape;
    }
  };
}
