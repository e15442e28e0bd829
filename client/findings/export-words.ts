import type { FacilitySummary } from '../../server/contract/api.ts';
import type { PictureWords } from '../charts/chart-picture.ts';
import type { MetricChart } from '../charts/metric-charts.ts';
import { percent } from '../format/number.ts';
import { localMoment, monthName } from '../format/time.ts';
import { en } from '../i18n/en.ts';
import { enExports as say } from '../i18n/en-exports.ts';
import type { LiveHistory } from '../state/live-history.ts';

/** What has to stand beside a live chart once it has left the page: whose it is, of what scenario, source and time. */
export function exportWords(
  chart: MetricChart,
  { points, zone, clock, lever, seed, demandMonth, demandSource }: LiveHistory,
  facility: Pick<FacilitySummary, 'name' | 'figures'>,
  address: string,
): PictureWords {
  const from = points[0]?.atMs ?? clock.nowMs;
  return {
    title: `${chart.title}, ${facility.name.en}`,
    subtitle: `${chart.axis}; ${chart.subtitle}`,
    notes: [
      say.scenario(percent(lever.withdrawnShare), localMoment(lever.sinceMs, zone)),
      en.header.source(seed, monthName(demandMonth), demandSource) + en.header.figures(facility.figures),
      say.taken(localMoment(from, zone), localMoment(clock.nowMs, zone)),
      say.madeBy(address),
    ],
  };
}
