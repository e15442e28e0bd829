import type { Mapping } from '../../contract/mapping.ts';
import type { Facility } from '../../model/port.ts';
import type { WaitRow } from '../../model/rows.ts';
import type { CellProblem, RowReader } from '../layout.ts';
import { readLanesOpen, readWait } from '../wait-value.ts';
import { isMissing, readLaneKind, STATUS_OF } from './cell-words.ts';
import { type MappedTable, problemAt } from './mapped-header.ts';
import { type CellOf, cellOf, misshapen, type Place, timeCellOf, wordReader } from './row-cells.ts';
import { inMinutes, unitNamed } from './wait-unit.ts';

/** Reads one wait from each record, in the five states that the feed of CBP has. */
export function hourlyWaitReader(
  { constants, values }: Extract<Mapping, { kind: 'hourly-waits' }>,
  table: MappedTable,
  placeOf: (record: readonly string[]) => Place | CellProblem,
): RowReader<WaitRow> {
  const laneCell = cellOf(table, 'lane', constants.lane);
  const hourCell = timeCellOf(table, 'hour', 'date', 'hour');
  const writtenWait = cellOf(table, 'wait');
  const unit = unitNamed(table.header[table.at.wait!] ?? '');
  const waitCell: CellOf =
    unit === 'minutes' ? writtenWait : (record) => inMinutes(writtenWait(record), unit);
  const lanesCell = cellOf(table, 'lanesOpen');
  const statusCell = cellOf(table, 'status');
  const laneOf = wordReader(values.lane, readLaneKind);
  const statusOf = wordReader(statusWords(values.status), (text) => text);
  return (record, line, sink) => {
    const wrongShape = misshapen(record, table);
    if (wrongShape !== null) return sink.skip(wrongShape, line);
    const place = placeOf(record);
    if ('code' in place) return sink.skip(problemAt(table, 'facility', place, record), line);
    const { cbpPortNumber, name, shortName } = place.facility;
    if (cbpPortNumber === null)
      return sink.skip(problemAt(table, 'facility', withoutNumber(place.facility), record), line);
    const laneKind = laneOf(laneCell(record));
    if (typeof laneKind === 'object') return sink.skip(problemAt(table, 'lane', laneKind, record), line);
    const hour = place.time(hourCell(record));
    if ('code' in hour) return sink.skip(problemAt(table, 'hour', hour, record), line);
    const waitText = waitCell(record);
    const wait = readWait(statusOf(statusCell(record)), isMissing(waitText) ? '' : waitText);
    if ('code' in wait)
      return sink.skip(
        problemAt(table, wait.code === 'status-unknown' ? 'status' : 'wait', wait, record),
        line,
      );
    const lanesText = lanesCell(record);
    const lanesOpen = readLanesOpen(isMissing(lanesText) ? '' : lanesText.replace(/\.0$/, ''));
    if (lanesOpen !== null && typeof lanesOpen === 'object')
      return sink.skip(problemAt(table, 'lanesOpen', lanesOpen, record), line);
    sink.add({
      portNumber: cbpPortNumber,
      portName: name.en,
      crossingName: shortName.en,
      laneKind,
      observedAtMs: hour.atS * 1000,
      utcOffsetMin: hour.utcOffsetMin,
      ...wait,
      lanesOpen,
      line,
    });
  };
}

type StatusWords = Extract<Mapping, { kind: 'hourly-waits' }>['values']['status'];

function statusWords(words: StatusWords): Record<string, string> {
  return Object.fromEntries(Object.entries(words ?? {}).map(([theirs, state]) => [theirs, STATUS_OF[state]]));
}

function withoutNumber({ name }: Facility): CellProblem {
  return {
    code: 'facility-without-number',
    message: `CBP has no number for ${name.en}, and waits are stored by it`,
    fix: 'leave its rows out',
  };
}
