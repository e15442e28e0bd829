import type { Mapping } from '../../contract/mapping.ts';
import type { Commodity } from '../../model/commodity.ts';
import type { CrossingRow } from '../../model/rows.ts';
import { quoted } from '../import-error.ts';
import type { CellProblem, RowReader } from '../layout.ts';
import { isMissing, readLaneKind, readLoaded, readOwnWord } from './cell-words.ts';
import { commodityReader } from './commodity-reader.ts';
import { type MappedTable, problemAt } from './mapped-header.ts';
import { cellOf, misshapen, type Place, timeCellOf, wordReader } from './row-cells.ts';
import type { ReadTime } from './time-reader.ts';

/** Reads one truck from each record; one whose times contradict each other is left out. */
export function crossingReader(
  { constants, values }: Extract<Mapping, { kind: 'crossings' }>,
  table: MappedTable,
  placeOf: (record: readonly string[]) => Place | CellProblem,
  commodities: readonly Commodity[],
): RowReader<CrossingRow> {
  const laneCell = cellOf(table, 'lane', constants.lane);
  const truckCell = cellOf(table, 'truck');
  const loadCell = cellOf(table, 'load');
  const commodityCell = cellOf(table, 'commodity', constants.commodity);
  const joinedCell = timeCellOf(table, 'joined', 'joinedDate', 'joinedTime');
  const primaryCell = timeCellOf(table, 'primary', 'primaryDate', 'primaryTime');
  const releasedCell = timeCellOf(table, 'released', 'releasedDate', 'releasedTime');
  const [joinedAt, primaryAt, releasedAt] = (['joined', 'primary', 'released'] as const).map((event) =>
    table.at[event] === undefined ? (`${event}Time` as const) : event,
  );
  const { joinedDate } = table.at;
  const sharesDate = {
    primary: joinedDate !== undefined && table.at.primaryDate === joinedDate,
    released: joinedDate !== undefined && table.at.releasedDate === joinedDate,
  };
  const laneOf = wordReader(values.lane, readLaneKind);
  const loadOf = wordReader(values.load, readLoaded);
  const commodityOf = wordReader(values.commodity, commodityReader(commodities));

  return (record, line, sink) => {
    const wrongShape = misshapen(record, table);
    if (wrongShape !== null) return sink.skip(wrongShape, line);
    const place = placeOf(record);
    if ('code' in place) return sink.skip(problemAt(table, 'facility', place, record), line);
    const laneKind = laneOf(laneCell(record));
    if (typeof laneKind === 'object') return sink.skip(problemAt(table, 'lane', laneKind, record), line);
    const joinedText = joinedCell(record);
    const joined = isMissing(joinedText) ? NOT_JOINED : place.time(joinedText);
    if ('code' in joined) return sink.skip(problemAt(table, joinedAt!, joined, record), line);
    const primary = laterTime(primaryCell(record), 'primary', joined, 'joined', place, sharesDate.primary);
    if (primary !== null && 'code' in primary)
      return sink.skip(problemAt(table, primaryAt!, primary, record), line);
    const released = laterTime(
      releasedCell(record),
      'released',
      primary ?? joined,
      primary === null ? 'joined' : 'primary',
      place,
      sharesDate.released,
    );
    if (released !== null && 'code' in released)
      return sink.skip(problemAt(table, releasedAt!, released, record), line);
    const stayS = (released ?? primary ?? joined).atS - joined.atS;
    if (stayS > LONGEST_STAY_S) {
      const last = released === null ? primaryAt! : releasedAt!;
      return sink.skip(problemAt(table, last, tooLong(stayS), record), line);
    }
    const truckRef = readOwnWord(truckCell(record));
    if (truckRef !== null && typeof truckRef === 'object')
      return sink.skip(problemAt(table, 'truck', truckRef, record), line);
    const isLoaded = loadOf(loadCell(record));
    if (isLoaded !== null && typeof isLoaded === 'object')
      return sink.skip(problemAt(table, 'load', isLoaded, record), line);
    const commodity = commodityOf(commodityCell(record));
    if (commodity !== null && typeof commodity === 'object')
      return sink.skip(problemAt(table, 'commodity', commodity, record), line);
    sink.add({
      facilityId: place.facility.id,
      laneKind,
      truckRef: truckRef ?? '',
      joinedAtS: joined.atS,
      primaryAtS: primary === null ? null : primary.atS,
      releasedAtS: released === null ? null : released.atS,
      isLoaded,
      commodity,
      timeReading: joined.reading,
      line,
    });
  };
}

/** A truck does not stand at the border for longer; such a stay is a wrong date. */
const LONGEST_STAY_S = 30 * 86_400;

const NOT_JOINED: CellProblem = {
  code: 'joined-missing',
  message: 'The time at which the truck joined the queue is empty',
  fix: 'fill it in or remove the row',
};

/** A truck that came in before midnight under a date that all its times share leaves after it within so long. */
const LONGEST_NIGHT_S = 12 * 3600;

/** A time that comes after another one; `null` where the cell has none. */
function laterTime(
  text: string,
  event: string,
  before: ReadTime,
  eventBefore: string,
  { time }: Place,
  sharesDate: boolean,
): ReadTime | null | CellProblem {
  if (isMissing(text)) return null;
  const read = time(text, before.atS);
  if ('code' in read || read.atS >= before.atS) return read;
  const nextDay = sharesDate ? time(text, before.atS, 86_400) : read;
  if (!('code' in nextDay) && nextDay.atS >= before.atS && nextDay.atS - before.atS <= LONGEST_NIGHT_S)
    return nextDay;
  return {
    code: `${event}-before-${eventBefore}`,
    message: `The time ${quoted(text)} (${event}) lies before that of ${eventBefore}, by ${minutes(before.atS - read.atS)}`,
    fix: 'correct one of the two times, or the columns that the mapping names for them',
  };
}

function tooLong(stayS: number): CellProblem {
  return {
    code: 'stay-implausible',
    message: `The truck would have stayed ${Math.floor(stayS / 86_400)} days, more than 30`,
    fix: 'correct the date',
  };
}

function minutes(seconds: number): string {
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
