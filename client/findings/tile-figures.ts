import type { LiveForecast } from '../../server/contract/forecast.ts';
import type { WorldPoint } from '../../server/contract/live.ts';
import { inUnit, plainNumber, usd, withUnit } from '../format/number.ts';
import { unitScale } from '../format/unit.ts';
import { pageWords } from '../i18n/page.ts';
import { tilesWords as say } from '../i18n/tiles.ts';
import type { LiveHistory } from '../state/live-history.ts';
import { difference, type Pair } from './compare-worlds.ts';
import { clearText, lossText, spreadText, waitAheadText } from './tile-intervals.ts';

/** What a tile shows: the restricted world, the baseline, and the difference in words. */
export interface TileFigure {
  readonly id: string;
  readonly label: string;
  /** What the number is, in a few words, and in full. */
  readonly note: string;
  readonly why: string;
  /** A range that says of what it is; empty where there is none. */
  readonly interval: string;
  readonly unit: string;
  readonly restricted: string;
  readonly baseline: string;
  /** Said instead of the unit where there is no number. */
  readonly restrictedGap: string | null;
  readonly baselineGap: string | null;
  /** The last 24 simulated hours. */
  readonly spark: {
    readonly baseline: ReadonlyArray<number | null>;
    readonly restricted: ReadonlyArray<number | null>;
  };
  readonly delta: { readonly sign: number; readonly words: string } | null;
}

/**
 * The four figures that lead: median wait, P90, queue and value lost. Of a moment that has passed waits are those of the
 * five minutes up to it, and nothing is expected.
 */
export function tileFigures(
  view: LiveHistory | null,
  forecast: LiveForecast | null,
  isThen = false,
): TileFigure[] {
  const last = view?.points.at(-1);
  const waits = view?.lastHour;
  // Before the first reading nothing is known: that is neither closed nor empty.
  const gapOr = (gap: string) => (view === null ? pageWords.tiles.noReading : gap);
  const spark = (value: (point: WorldPoint) => number | null) => ({
    baseline: view?.points.map(({ baseline }) => value(baseline)) ?? [],
    restricted: view?.points.map(({ restricted }) => value(restricted)) ?? [],
  });
  const minutes = {
    unit: unitScale('min').unit,
    show: (value: number | null) => inUnit(value, 'min'),
    by: (value: number) => withUnit(value, 'min'),
    more: pageWords.tiles.longer,
    less: pageWords.tiles.shorter,
    gap: gapOr(pageWords.tiles.noTrucks),
  };
  const span = isThen ? say.fiveMinutes : say.lastHour;
  const expects = !isThen && view !== null;
  return [
    figure(
      {
        id: 'wait',
        label: say.median(span),
        note: isThen || view === null ? say.toBooth : joiningNow(view),
        why: say.medianWhy,
        interval: waits ? spreadText(waits.restricted) : '',
        spark: spark(({ p50WaitMin }) => p50WaitMin),
      },
      pair(waits?.baseline.p50WaitMin, waits?.restricted.p50WaitMin),
      minutes,
    ),
    figure(
      {
        id: 'p90',
        label: say.p90(span),
        note: pageWords.tiles.p90Note,
        why: say.p90Why,
        interval: expects ? waitAheadText(forecast) : '',
        spark: spark(({ p90WaitMin }) => p90WaitMin),
      },
      pair(waits?.baseline.p90WaitMin, waits?.restricted.p90WaitMin),
      minutes,
    ),
    figure(
      {
        id: 'queue',
        label: pageWords.tiles.queue,
        note: pageWords.tiles.queueNote,
        why: pageWords.tiles.queueWhy,
        interval: expects ? clearText(forecast) : '',
        spark: spark(({ queueTrucks }) => queueTrucks),
      },
      pair(view?.now.baseline.queueTrucks, view?.now.restricted.queueTrucks),
      {
        unit: pageWords.tiles.trucks,
        show: plainNumber,
        by: plainNumber,
        more: pageWords.tiles.more,
        less: pageWords.tiles.fewer,
        gap: gapOr(pageWords.tiles.noTrucks),
      },
    ),
    figure(
      {
        id: 'value',
        label: isThen ? say.valueThen : pageWords.tiles.valueLost,
        note: pageWords.tiles.valueNote,
        why: pageWords.tiles.valueWhy,
        interval: expects ? lossText(forecast) : '',
        spark: spark(({ valueLostUsd }) => valueLostUsd),
      },
      pair(last?.baseline.valueLostUsd, last?.restricted.valueLostUsd),
      {
        unit: '',
        show: usd,
        by: usd,
        more: pageWords.tiles.more,
        less: pageWords.tiles.less,
        gap: gapOr(pageWords.tiles.noTrucks),
      },
    ),
  ];
}

interface FigureWords {
  readonly unit: string;
  readonly gap: string;
  readonly show: (value: number | null) => string;
  readonly by: (value: number) => string;
  readonly more: (by: string) => string;
  readonly less: (by: string) => string;
}

function figure(
  told: Pick<TileFigure, 'id' | 'label' | 'note' | 'why' | 'interval' | 'spark'>,
  { baseline, restricted }: Pair,
  words: FigureWords,
): TileFigure {
  const change = difference({ baseline, restricted });
  return {
    ...told,
    unit: words.unit,
    restricted: words.show(restricted),
    baseline: words.show(baseline),
    restrictedGap: restricted === null ? words.gap : null,
    baselineGap: baseline === null ? words.gap : null,
    delta: change === null ? null : deltaWords(change, words),
  };
}

/** Differences too small to be printed are called the same, so that words and numbers never disagree. */
function deltaWords(change: number, words: FigureWords) {
  const by = words.by(Math.abs(change));
  if (by === words.by(0)) return { sign: 0, words: pageWords.tiles.same };
  return { sign: change, words: change > 0 ? words.more(by) : words.less(by) };
}

function joiningNow({ now: { restricted } }: LiveHistory): string {
  const { expectedWaitMin, openLanes } = restricted;
  if (expectedWaitMin === null) return say.closedNow;
  return say.joining(withUnit(expectedWaitMin, 'min'), openLanes);
}

function pair(baseline: number | null | undefined, restricted: number | null | undefined): Pair {
  return { baseline: baseline ?? null, restricted: restricted ?? null };
}
