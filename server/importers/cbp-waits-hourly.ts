import type { WaitRow } from '../model/rows.ts';
import { LANE_KINDS } from '../model/wait-reading.ts';
import { namedWidth, wrongWidth } from './columns.ts';
import { quoted } from './import-error.ts';
import type { CellProblem, Layout } from './layout.ts';
import { namedColumns } from './named-columns.ts';
import { leftOut } from './place.ts';
import { readStamp, utcOffsetOf } from './wait-time.ts';
import { isPortNumber, readLanesOpen, readWait, unreadableNumber } from './wait-value.ts';

/**
 * Hourly history of CBP's feed: one row a crossing, kind of lane, local date and hour, with the zone's abbreviation.
 * Its collector wrote 0 for lanes that the feed left blank: 0 open lanes are taken as not stated.
 */
export const cbpWaitsHourly: Layout = {
  title: 'CBP border wait times, hourly history',
  recognise: (sample) => {
    const found = namedColumns(sample, COLUMNS);
    if (!('at' in found)) return found;
    const { header, at, where, skip } = found;
    const width = namedWidth(header);
    return {
      dataset: 'wait',
      layout: cbpWaitsHourly.title,
      why:
        'each hour is taken by the zone that it names, and 0 open lanes as not stated; ' +
        `${where} names port number, lane, local date, hour, zone, wait and open lanes`,
      skip,
      read: (record, line, sink) => {
        const uneven = wrongWidth(record, header, width);
        if (uneven !== null) return sink.skip(leftOut(uneven, record, header, -1), line);
        const row = readRow((name) => record[at[name]]!.trim(), line);
        if (!('code' in row)) return sink.add(row);
        sink.skip(leftOut(row, record, header, row.column === null ? -1 : at[row.column]), line);
      },
    };
  },
};

const COLUMNS = [
  'port_number',
  'port_name',
  'crossing_name',
  'lane',
  'local_date',
  'hour_local',
  'tz',
  'delay_minutes',
  'lanes_open',
  'operational_status',
] as const;
type Column = (typeof COLUMNS)[number];

function readRow(
  cell: (name: Column) => string,
  line: number,
): WaitRow | (CellProblem & { readonly column: Column | null }) {
  const portNumber = cell('port_number');
  if (!isPortNumber(portNumber)) return { ...unreadableNumber(portNumber), column: 'port_number' };
  const laneKind = LANE_KINDS.find((kind) => kind.toLowerCase() === cell('lane').toLowerCase());
  if (laneKind === undefined) {
    const message = `The lane ${quoted(cell('lane'))} is neither standard nor FAST`;
    return { code: 'lane-unknown', message, fix: 'write one of these', column: 'lane' };
  }
  const wait = readWait(cell('operational_status'), cell('delay_minutes'));
  if ('code' in wait) {
    return { ...wait, column: wait.code === 'status-unknown' ? 'operational_status' : 'delay_minutes' };
  }
  const lanesOpen = readLanesOpen(cell('lanes_open'));
  if (typeof lanesOpen === 'object' && lanesOpen !== null) return { ...lanesOpen, column: 'lanes_open' };
  const stamp = readStamp(cell('local_date'), `${cell('hour_local')}:00`);
  const utcOffsetMin = utcOffsetOf(cell('tz'));
  if (stamp === null || stamp.msOfDay === null || utcOffsetMin === null) {
    const given = quoted(`${cell('local_date')} ${cell('hour_local')} ${cell('tz')}`);
    return {
      code: 'time-unreadable',
      message: `The hour ${given} is not a date, an hour from 0 to 23 and a zone`,
      fix: 'write such as 2026-04-15, 9 and CDT',
      column: null,
    };
  }
  return {
    portNumber,
    portName: cell('port_name'),
    crossingName: cell('crossing_name'),
    laneKind,
    observedAtMs: stamp.dateMs + stamp.msOfDay - utcOffsetMin * 60_000,
    utcOffsetMin,
    ...wait,
    lanesOpen: lanesOpen === 0 ? null : lanesOpen,
    line,
  };
}
