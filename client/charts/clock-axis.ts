import type { Scale } from 'chart.js';
import { localDay, localTime, zoneName } from '../format/time.ts';
import { LOCALE } from '../i18n/language.ts';
import { pageWords } from '../i18n/page.ts';
import { axisTitle, FONT } from './chart-style.ts';
import { clockTicks } from './clock-ticks.ts';
import type { Palette } from './palette.ts';

/** Longer axes have no hours. */
const DAYS_ONLY_MS = 4 * 86_400_000;

/** An axis of moments on the local clock, which a midnight also tells the day of. */
export function clockAxis(fromMs: number, toMs: number, zone: string, palette: Palette) {
  return {
    type: 'time' as const,
    min: fromMs,
    max: toMs,
    // The ticks are set below; by the day the library has next to none to compute before that.
    time: { unit: 'day' as const },
    adapters: { date: { zone, locale: LOCALE } },
    title: axisTitle(pageWords.charts.timeAxis(zoneName(toMs, zone)), palette),
    grid: { display: false },
    border: { color: palette.muted },
    afterBuildTicks: (axis: Scale) => {
      axis.ticks = clockTicks(axis.min, axis.max, zone, axis.maxWidth).map((value) => ({ value }));
    },
    ticks: {
      autoSkip: false,
      maxRotation: 0,
      color: palette.muted,
      font: FONT,
      callback: (value: number | string) =>
        toMs - fromMs > DAYS_ONLY_MS ? localDay(Number(value), zone) : tickLabel(Number(value), zone),
    },
  };
}

function tickLabel(atMs: number, zone: string): string | string[] {
  const time = localTime(atMs, zone);
  return time === '00:00' ? [time, localDay(atMs, zone)] : time;
}
