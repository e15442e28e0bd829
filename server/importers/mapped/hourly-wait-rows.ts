import type { MappedField } from '../../contract/mapped-fields.ts';
import type { Mapping } from '../../contract/mapping.ts';
import type { Facility } from '../../model/port.ts';
import type { WaitRow } from '../../model/rows.ts';
import type { LaneKind } from '../../model/wait-reading.ts';
import type { CellProblem, RowProblem, RowReader } from '../layout.ts';
import { readLanesOpen, readWait } from '../wait-value.ts';
import { isMissing, readLaneKind, STATUS_OF } from './cell-words.ts';
import { type MappedTable, problemAt } from './mapped-header.ts';
import { hourReader } from './repeated-hours.ts';
import { cellOf, misshapen, type Place, timeCellOf, wordReader } from './row-cells.ts';
import { inMinutes, unitNamed } from './wait-unit.ts';

/**
 * Reads the waits of each record, in the five states that the feed of CBP has: one of the lane that it names, and one
 * of the FAST lanes where these have columns of their own. FAST lanes of which a record says nothing have no reading.
 */
export function hourlyWaitReader(
  { constants, values }: Extract<Mapping, { kind: 'hourly-waits' }>,
  table: MappedTable,
  placeOf: (record: readonly string[]) => Place | CellProblem,
): RowReader<WaitRow> {
  const laneCell = cellOf(table, 'lane', constants.lane);
  const hourCell = timeCellOf(table, 'hour', 'date', 'hour');
  const laneOf = wordReader(values.lane, readLaneKind);
  const hourOf = hourReader();
  const statusWordOf = wordReader(statusWords(values.status), (text) => text);
  const named = laneReader(table, { wait: 'wait', lanesOpen: 'lanesOpen', status: 'status' }, statusWordOf);
  const fast = laneReader(
    table,
    { wait: 'fastWait', lanesOpen: 'fastLanesOpen', status: 'fastStatus' },
    statusWordOf,
  );
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
    const hour = hourOf(`${cbpPortNumber} ${laneKind}`, place.time, hourCell(record));
    if ('code' in hour) return sink.skip(problemAt(table, 'hour', hour, record), line);
    const give = (kind: LaneKind, reading: Reading | RowProblem) => {
      if ('code' in reading) return sink.skip(reading, line);
      sink.add({
        portNumber: cbpPortNumber,
        portName: name.en,
        crossingName: shortName.en,
        laneKind: kind,
        observedAtMs: hour.atS * 1000,
        utcOffsetMin: hour.utcOffsetMin,
        ...reading,
        line,
      });
    };
    give(laneKind, named.read(record));
    if (fast.isTold(record)) give('FAST', fast.read(record));
  };
}

type Reading = Pick<WaitRow, 'state' | 'waitMin' | 'lanesOpen'>;

/** Reads what a record says of lanes by the columns that these have. */
function laneReader(
  table: MappedTable,
  fields: { readonly wait: MappedField; readonly lanesOpen: MappedField; readonly status: MappedField },
  statusWordOf: (cell: string) => string,
) {
  const writtenWait = cellOf(table, fields.wait);
  const unit = unitNamed(table.header[table.at[fields.wait] ?? -1] ?? '');
  const waitCell =
    unit === 'minutes' ? writtenWait : (record: readonly string[]) => inMinutes(writtenWait(record), unit);
  const lanesCell = cellOf(table, fields.lanesOpen);
  const statusCell = cellOf(table, fields.status);
  return {
    isTold: (record: readonly string[]) =>
      [waitCell, lanesCell, statusCell].some((cell) => !isMissing(cell(record))),
    read: (record: readonly string[]): Reading | RowProblem => {
      const waitText = waitCell(record);
      const wait = readWait(statusWordOf(statusCell(record)), isMissing(waitText) ? '' : waitText);
      if ('code' in wait) {
        const field = wait.code === 'status-unknown' ? fields.status : fields.wait;
        return problemAt(table, field, wait, record);
      }
      const lanesText = lanesCell(record);
      const lanesOpen = readLanesOpen(isMissing(lanesText) ? '' : lanesText.replace(/\.0$/, ''));
      if (lanesOpen !== null && typeof lanesOpen === 'object')
        return problemAt(table, fields.lanesOpen, lanesOpen, record);
      return { ...wait, lanesOpen };
    },
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
