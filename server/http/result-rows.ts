import type { AnyResult } from '../contract/studies.ts';

/** What a result shows as rows, each with the label of its restriction: metrics of a what-if, bars of a tornado, trials of a break-even. */
export function resultRows(result: AnyResult): object[] {
  const { label, request, modelVersion } = result;
  const place = { facilityId: request.portId };
  const from = { restriction: label, modelVersion };
  if ('metrics' in result) return result.metrics.map((metric) => ({ ...place, ...metric, ...from }));
  const { unit } = result;
  if ('bars' in result) {
    const { metric } = result;
    return result.bars.map((bar) => ({ ...place, metric, unit, ...bar, ...from }));
  }
  const { metric } = result.target;
  return result.trials.map(({ x, ...trial }) => ({
    ...place,
    lever: result.lever,
    x,
    metric,
    unit,
    ...trial,
    ...from,
  }));
}
