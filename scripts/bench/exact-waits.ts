import { type BenchmarkParameters, benchmarkC } from '../../server/model/checks/benchmark-models.ts';
import { mmcMeanWaitMin } from '../../server/model/queueing/erlang.ts';
import { priorityMeanWaitsMin } from '../../server/model/queueing/priority.ts';
import { solveTransient } from '../../server/model/queueing/transient.ts';
import { summariseTransient } from '../../server/model/queueing/transient-summary.ts';

export type ModelName = 'a' | 'b' | 'c';

/** Exact mean waits of a model by name, minutes: `all` trucks at primary; for b also each class and secondary. */
export function exactWaits(model: ModelName, parameters: BenchmarkParameters): Record<string, number> {
  const { a, b, c } = parameters;
  if (model === 'a')
    return {
      all: mmcMeanWaitMin({
        arrivalRatePerHour: 60 * a.lambda,
        serviceRatePerHour: 60 * a.mu,
        servers: a.c,
      }),
    };
  if (model === 'b') {
    const perHour = 60 * b.lambda;
    const primary = { serviceRatePerHour: 60 * b.mu1, servers: b.c1 };
    const [high, low] = priorityMeanWaitsMin({
      arrivalRatesPerHour: [perHour * b.pFast, perHour * (1 - b.pFast)],
      ...primary,
    });
    return {
      all: mmcMeanWaitMin({ arrivalRatePerHour: perHour, ...primary }),
      high: high!,
      low: low!,
      // Trucks leave primary as a Poisson process, whatever their order (Burke 1956).
      secondary: mmcMeanWaitMin({
        arrivalRatePerHour: perHour * b.pSecondary,
        serviceRatePerHour: 60 * b.mu2,
        servers: b.c2,
      }),
    };
  }
  const { stations, sources } = benchmarkC(parameters, 1);
  const arrivals = sources[0]!.arrivals as { readonly ratePerHour: (typeof stations)[0]['servers'] };
  const result = solveTransient({
    horizonMin: DAYS * DAY_MIN,
    stepMin: 1,
    arrivalRatePerHour: arrivals.ratePerHour,
    servers: stations[0]!.servers,
    serviceRatePerHour: c.mu,
    meanPatienceMin: null,
  });
  return { all: summariseTransient(result, (DAYS - 1) * DAY_MIN, DAYS * DAY_MIN).meanWaitMin! };
}

/** The first days still begin from empty lanes; the last one repeats. */
const DAYS = 4;
const DAY_MIN = 1440;
