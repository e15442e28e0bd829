import type { WorldPoint } from '../../server/contract/live.ts';
import { difference, type Pair, worstP90 } from '../findings/compare-worlds.ts';
import { inUnit, plainNumber, usd, withUnit } from '../format/number.ts';
import { unitScale } from '../format/unit.ts';
import { pageWords } from '../i18n/page.ts';
import { useApp } from '../state/app-state.ts';
import type { LiveHistory } from '../state/live-history.ts';
import type { SparklineProps } from './sparkline.tsx';
import { Tile, type TileProps } from './tile.tsx';

const HOUR_BUCKETS = 12;

export function Tiles() {
  const view = useApp().live.view.value;
  return (
    <section class="tiles" aria-labelledby="tiles-title">
      <h2 id="tiles-title" class="visually-hidden">
        {pageWords.tiles.heading}
      </h2>
      {tiles(view).map((tile) => (
        <Tile key={tile.id} {...tile} />
      ))}
    </section>
  );
}

function tiles(view: LiveHistory | null): TileProps[] {
  const now = view?.now;
  const last = view?.points.at(-1);
  const wait = pair(now?.baseline.expectedWaitMin, now?.restricted.expectedWaitMin);
  const p90 = view ? worstP90(view.points, HOUR_BUCKETS) : pair(null, null);
  const queue = pair(now?.baseline.queueTrucks, now?.restricted.queueTrucks);
  const value = pair(last?.baseline.valueLostUsd, last?.restricted.valueLostUsd);
  const lanes = now?.restricted.openLanes;
  const minutes = { unit: unitScale('min').unit, show: (value: number | null) => inUnit(value, 'min') };
  const time = { more: pageWords.tiles.longer, less: pageWords.tiles.shorter };
  // Before the first reading nothing is known: that is neither closed nor empty.
  const gapOr = (gap: string) => (view === null ? pageWords.tiles.noReading : gap);
  const spark = (value: (point: WorldPoint) => number | null): SparklineProps => ({
    baseline: view?.points.map(({ baseline }) => value(baseline)) ?? [],
    restricted: view?.points.map(({ restricted }) => value(restricted)) ?? [],
  });
  const minuteWords = (by: number) => withUnit(by, 'min');
  return [
    tile(
      'wait',
      pageWords.tiles.waitNow,
      [lanes === undefined ? '' : pageWords.tiles.waitNote(lanes), pageWords.tiles.waitWhy],
      wait,
      {
        ...minutes,
        ...time,
        gap: gapOr(pageWords.tiles.closed),
        by: minuteWords,
        spark: spark(({ meanWaitMin }) => meanWaitMin),
      },
    ),
    tile('p90', pageWords.tiles.p90, [pageWords.tiles.p90Note, pageWords.tiles.p90Why], p90, {
      ...minutes,
      ...time,
      gap: gapOr(pageWords.tiles.noTrucks),
      by: minuteWords,
      spark: spark(({ p90WaitMin }) => p90WaitMin),
    }),
    tile('queue', pageWords.tiles.queue, [pageWords.tiles.queueNote, pageWords.tiles.queueWhy], queue, {
      unit: pageWords.tiles.trucks,
      show: plainNumber,
      gap: gapOr(pageWords.tiles.noTrucks),
      more: pageWords.tiles.more,
      less: pageWords.tiles.fewer,
      by: plainNumber,
      spark: spark(({ queueTrucks }) => queueTrucks),
    }),
    tile('value', pageWords.tiles.valueLost, [pageWords.tiles.valueNote, pageWords.tiles.valueWhy], value, {
      unit: '',
      show: usd,
      gap: gapOr(pageWords.tiles.noTrucks),
      more: pageWords.tiles.more,
      less: pageWords.tiles.less,
      by: usd,
      spark: spark(({ valueLostUsd }) => valueLostUsd),
    }),
  ];
}

interface TileWords {
  readonly unit: string;
  readonly gap: string;
  readonly show: (value: number | null) => string;
  readonly by: (value: number) => string;
  readonly more: (by: string) => string;
  readonly less: (by: string) => string;
  readonly spark: SparklineProps;
}

function tile(
  id: string,
  label: string,
  [note, why]: readonly [note: string, why: string],
  { baseline, restricted }: Pair,
  words: TileWords,
): TileProps {
  const change = difference({ baseline, restricted });
  return {
    id,
    label,
    note,
    why,
    unit: words.unit,
    spark: words.spark,
    restricted: words.show(restricted),
    baseline: words.show(baseline),
    restrictedGap: restricted === null ? words.gap : null,
    baselineGap: baseline === null ? words.gap : null,
    delta: change === null ? null : deltaWords(change, words),
  };
}

/** Differences too small to be printed are called the same, so that words and numbers never disagree. */
function deltaWords(change: number, words: TileWords) {
  const by = words.by(Math.abs(change));
  if (by === words.by(0)) return { sign: 0, words: pageWords.tiles.same };
  return { sign: change, words: change > 0 ? words.more(by) : words.less(by) };
}

function pair(baseline: number | null | undefined, restricted: number | null | undefined): Pair {
  return { baseline: baseline ?? null, restricted: restricted ?? null };
}
