import type { FacilitySummary } from '../../server/contract/api.ts';
import type { PictureWords } from '../charts/chart-picture.ts';
import type { MetricChart } from '../charts/metric-charts.ts';
import { percent } from '../format/number.ts';
import { localMoment, monthName, wallClock } from '../format/time.ts';
import { exportsWords as say } from '../i18n/exports.ts';
import { named } from '../i18n/language.ts';
import { pageWords } from '../i18n/page.ts';
import type { LiveHistory } from '../state/live-history.ts';

/**
 * What has to stand beside a live chart once it has left the page: whose it is, of what scenario, source and time, and
 * what lies ahead where it looks ahead.
 */
export function exportWords(
  chart: Pick<MetricChart, 'title' | 'subtitle' | 'axis'>,
  { points, zone, clock, lever, seed, demandMonth, demandSource }: ShownHistory,
  facility: Pick<FacilitySummary, 'name' | 'figures'>,
  address: string,
  ahead = '',
): PictureWords {
  const from = points[0]?.atMs ?? clock.nowMs;
  return {
    title: `${chart.title}, ${named(facility.name)}`,
    subtitle: `${chart.axis}; ${chart.subtitle}`,
    notes: [
      say.scenario(percent(lever.withdrawnShare), localMoment(lever.sinceMs, zone)),
      pageWords.header.source(seed, monthName(demandMonth), demandSource) +
        pageWords.header.figures(facility.figures),
      say.taken(localMoment(from, zone), localMoment(clock.nowMs, zone)),
      ...(ahead === '' ? [] : [ahead.trim()]),
      say.credit,
      say.madeBy(address),
    ],
  };
}

interface ShownHistory
  extends Pick<LiveHistory, 'zone' | 'clock' | 'lever' | 'seed' | 'demandMonth' | 'demandSource'> {
  readonly points: ReadonlyArray<{ readonly atMs: number }>;
}

/** The same of a chart that stands still: what it is of, under which label, and when it was taken. */
export function stillWords(
  { title, subtitle, label, notes = [] }: StillChart,
  address: string,
  nowMs: number,
): PictureWords {
  return {
    title,
    subtitle,
    notes: [
      ...(label === undefined ? [] : [say.modelled(label)]),
      ...notes,
      say.shown(wallClock(nowMs)),
      say.credit,
      say.madeBy(address),
    ],
  };
}

interface StillChart {
  readonly title: string;
  readonly subtitle: string;
  /** Of a restricted scenario: hypothetical or modelled. */
  readonly label?: string | undefined;
  readonly notes?: readonly string[];
}
