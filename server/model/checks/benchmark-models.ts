import type { Network, Source } from '../simulation/network.ts';
import { constant, repeating } from '../step-function.ts';
import { sinusoid } from './sinusoid.ts';
import { network, poisson, station, visit } from './textbook-network.ts';

/** Parameters of the three models that every simulator in the field can express (data/reference/benchmark_models.json). */
export interface BenchmarkParameters {
  readonly a: { readonly c: number; readonly mu: number; readonly lambda: number };
  readonly b: {
    readonly c1: number;
    readonly mu1: number;
    readonly lambda: number;
    readonly pFast: number;
    readonly pSecondary: number;
    readonly c2: number;
    readonly mu2: number;
  };
  readonly c: {
    readonly meanRate: number;
    readonly amp: number;
    readonly peakHour: number;
    readonly mu: number;
    readonly lanes: readonly number[];
  };
}

const RATE_STEP_MIN = 5;
const DAY_MIN = 24 * 60;

/** M/M/c: one queue, `c` booths; one unit of time is a minute. */
export function benchmarkA({ a }: BenchmarkParameters, trucks: number): Network {
  return network(
    [station({ servers: constant(a.c), visits: [visit(1 / a.mu)] })],
    [poisson(a.lambda * 60, trucks)],
  );
}

/** Primary with two non-pre-emptive priority classes, then secondary for a share of both; one unit is a minute. */
export function benchmarkB({ b }: BenchmarkParameters, trucks: number): Network {
  const routes = [
    { to: 1, probability: b.pSecondary },
    { to: -1, probability: 1 - b.pSecondary },
  ];
  const fast = Math.round(trucks * b.pFast);
  return network(
    [
      station({
        servers: constant(b.c1),
        visits: [0, 1].map((priority) => visit(1 / b.mu1, { priority, routes })),
      }),
      station({
        name: 'secondary',
        stage: 'dock',
        luck: 1,
        servers: constant(b.c2),
        visits: [visit(1 / b.mu2), visit(1 / b.mu2)],
      }),
    ],
    [poisson(b.lambda * b.pFast * 60, fast, 0), poisson(b.lambda * (1 - b.pFast) * 60, trucks - fast, 1)],
  );
}

/** M(t)/M/c(t): a sinusoidal day and an hourly lane table; a closing lane finishes its truck. */
export function benchmarkC({ c }: BenchmarkParameters, trucks: number): Network {
  const ratePerHour = sinusoid(c.meanRate, c.amp, {
    peakAtMin: c.peakHour * 60,
    periodMin: DAY_MIN,
    stepMin: RATE_STEP_MIN,
  });
  const source: Source = { ...poisson(c.meanRate, trucks), arrivals: { kind: 'poisson', ratePerHour } };
  return network([station({ servers: repeating(c.lanes, 60), visits: [visit(60 / c.mu)] })], [source]);
}
