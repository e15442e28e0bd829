import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { readCatalogue } from '../../server/catalogue.ts';
import { RandomStream } from '../../server/model/simulation/random-stream.ts';

/**
 * Writes a CSV file of made-up crossings, one truck a row, in the order in which they joined a queue, between the two
 * clock changes of 2024: the same bytes for the same number of rows.
 */
export async function writeCrossings(path: string, rows: number): Promise<void> {
  await pipeline(crossings(rows), createWriteStream(path, { flush: true }));
}

const ROWS_PER_CHUNK = 5_000;
const FIRST_DAY_MS = Date.UTC(2024, 3, 1);
const SPAN_MIN = 210 * 1440;
const DAY_MS = 86_400_000;
const FAST_SHARE = 0.15;
const LOADED_SHARE = 0.72;
const MEAN_WAIT_MIN = 40;
const MEAN_REST_MIN = 15;

function* crossings(rows: number): Generator<string> {
  const { ports, commodities } = readCatalogue();
  const random = new RandomStream(1, 'import bench');
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random.uniform() * list.length)]!;
  const after = (mean: number) => Math.round(mean * random.exponential());
  const facilities = ports.facilities.map(({ id }) => id);
  const goods = commodities.commodities.map(({ id }) => id);
  const row = (index: number): string => {
    const joinedMin = Math.floor((index / rows) * SPAN_MIN);
    const primaryMin = joinedMin + after(MEAN_WAIT_MIN);
    const isLoaded = random.uniform() < LOADED_SHARE;
    return [
      oneOf(facilities),
      random.uniform() < FAST_SHARE ? 'FAST' : 'standard',
      minuteText(joinedMin),
      minuteText(primaryMin),
      minuteText(primaryMin + after(MEAN_REST_MIN)),
      isLoaded ? 'loaded' : 'empty',
      isLoaded ? oneOf(goods) : '',
      truckName(index),
    ].join();
  };
  yield 'facility,lane,joined,primary,released,load,commodity,truck\n';
  for (let from = 0; from < rows; from += ROWS_PER_CHUNK) {
    const length = Math.min(ROWS_PER_CHUNK, rows - from);
    yield `${Array.from({ length }, (_, index) => row(from + index)).join('\n')}\n`;
  }
}

/** Multiplication by an odd number maps 32-bit numbers one to one: no two trucks have the same name. */
function truckName(index: number): string {
  return (Math.imul(index, 0x9e3779b1) >>> 0).toString(36).toUpperCase();
}

/** Days and times of day are written once and then looked up. */
function minuteText(minute: number): string {
  const day = Math.floor(minute / 1440);
  DAYS[day] ??= new Date(FIRST_DAY_MS + day * DAY_MS).toISOString().slice(0, 10);
  return `${DAYS[day]} ${TIMES[minute % 1440]}`;
}

const DAYS: string[] = [];
const TIMES = Array.from({ length: 1440 }, (_, minute) =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':'),
);
