import { localHours } from '../format/time.ts';

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;
const STEPS_HOURS = [3, 6, 12, DAY_HOURS];
const DAYS = [1, 2, 7, 14, 28, 91];
/** Room that the name of a tick takes. */
const TICK_PX = 60;

/** Moments to name along an axis of time: round hours of the local clock, or local midnights where many days are shown. */
export function clockTicks(fromMs: number, toMs: number, zone: string, widthPx: number): number[] {
  const hours = (toMs - fromMs) / HOUR_MS;
  const most = Math.max(2, widthPx / TICK_PX);
  const everyHours = STEPS_HOURS.find((step) => hours / step <= most) ?? DAY_HOURS;
  const ticks = localHours(fromMs, toMs, zone, everyHours);
  if (everyHours < DAY_HOURS) return ticks;
  const everyDays = DAYS.find((days) => hours / DAY_HOURS / days <= most) ?? DAYS.at(-1)!;
  return ticks.filter((_, i) => i % everyDays === 0);
}
