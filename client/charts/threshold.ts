import type { WaitPercentiles } from '../../server/contract/live.ts';
import { SERVICE_STANDARD } from '../../server/contract/service-standard.ts';
import { withUnit } from '../format/number.ts';
import { chartsWords as say } from '../i18n/charts.ts';
import { pageWords } from '../i18n/page.ts';
import type { WorldsAt } from './chart-input.ts';
import type { LiveChartConfiguration } from './live-chart.ts';
import type { Palette } from './palette.ts';

/** The chart of waits, the only one to which the standard applies. */
export const STANDARD_CHART = 'wait';

const { waitMin, agency } = SERVICE_STANDARD;

/** Draws the service standard over a chart of waits in minutes: a line of dots and dashes that names itself. */
export function withStandard(
  configuration: LiveChartConfiguration,
  palette: Palette,
): LiveChartConfiguration {
  const drawn = configuration.options?.plugins?.annotation?.annotations ?? {};
  configuration.options!.plugins!.annotation = {
    annotations: {
      ...drawn,
      standard: {
        type: 'line',
        scaleID: 'y',
        value: waitMin,
        borderColor: palette.ink,
        borderWidth: 1.25,
        borderDash: [8, 3, 2, 3],
        label: {
          display: true,
          content: `▲ ${say.standard(withUnit(waitMin, 'min'), agency)}`,
          position: 'start',
          yAdjust: -9,
          color: palette.ink,
          backgroundColor: palette.surface,
          font: { size: 11, weight: 'normal' },
          padding: { x: 3, y: 1 },
        },
      },
    },
  };
  return configuration;
}

/** In how many of the steps more than one truck in ten waited longer than the standard, in both worlds. */
export function standardSummary(points: ReadonlyArray<WorldsAt<WaitPercentiles>>): string {
  const above = (world: 'baseline' | 'restricted') =>
    points.filter((point) => (point[world].p90WaitMin ?? 0) > waitMin).length;
  const known = points.filter(({ baseline }) => baseline.p90WaitMin !== null).length;
  if (known === 0) return '';
  return say.standardKept(
    withUnit(waitMin, 'min'),
    `${pageWords.world.baseline.toLowerCase()} ${above('baseline')}`,
    `${pageWords.world.restricted.toLowerCase()} ${above('restricted')}`,
    points.length,
  );
}
