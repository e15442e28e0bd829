import { percent } from '../format/number.ts';
import { clockHour } from '../format/time.ts';
import { importsWords } from '../i18n/imports.ts';

const say = importsWords.quality;

/** What one local hour has: `07:00 to 08:00: 92 % of days`, or that it is closed. */
export function hourWords(hour: number, share: number | null): string {
  return say.hour(
    clockHour(hour),
    clockHour((hour + 1) % 24),
    share === null ? say.closed : say.ofDays(wholePercent(share)),
  );
}

/** The range over the open hours in one clause. */
export function hoursSummary(shareByHour: ReadonlyArray<number | null>): string {
  const open = shareByHour.flatMap((share, hour) => (share === null ? [] : [{ share, hour }]));
  if (open.length === 0) return say.allClosed;
  const least = open.reduce((a, b) => (b.share < a.share ? b : a));
  const most = open.reduce((a, b) => (b.share > a.share ? b : a));
  if (wholePercent(least.share) === wholePercent(most.share)) return say.even(wholePercent(most.share));
  return say.spread(
    wholePercent(least.share),
    clockHour(least.hour),
    wholePercent(most.share),
    clockHour(most.hour),
  );
}

/** Never all or nothing where it is only nearly so. */
function wholePercent(share: number): string {
  const rounded = Math.round(share * 100);
  if (share > 0 && rounded === 0) return percent(0.01);
  return percent((share < 1 && rounded === 100 ? 99 : rounded) / 100);
}
