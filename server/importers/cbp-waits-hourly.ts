import { type CsvError, parse } from 'csv-parse/sync';
import { LANE_KINDS, type WaitReading } from '../model/wait-reading.ts';
import type { LaneProblem } from './cbp-waits-answer.ts';
import { delimiterOf } from './delimiter.ts';
import { ImportError, quoted } from './import-error.ts';
import { readStamp, utcOffsetOf } from './wait-time.ts';
import { isPortNumber, readLanesOpen, readWait, unreadableNumber, type WaitProblem } from './wait-value.ts';

/** What an hourly history holds; a problem has the line of its row. */
export interface HourlyWaits {
  readonly readings: readonly WaitReading[];
  readonly problems: ReadonlyArray<LaneProblem & { readonly line: number }>;
}

/** Whether the first line of a CSV file is the header of an hourly history of the feed. */
export function isHourlyHeader(firstLine: string): boolean {
  const columns = firstLine.split(/[,;\t|]/).map(columnName);
  return REQUIRED.every((name) => columns.includes(name));
}

/**
 * Reads the hourly history of the feed: one row a crossing, kind of lane, local date and hour, with the zone's
 * abbreviation. Its collector wrote 0 for lanes that the feed left blank: 0 open lanes are taken as not stated.
 */
export function parseHourlyWaits(text: string, fileName: string): HourlyWaits {
  const rows = csvRows(text, fileName);
  const header = rows.shift()!.record.map(columnName);
  const at = Object.fromEntries(REQUIRED.map((name) => [name, header.indexOf(name)])) as Positions;
  if (rows.length === 0) {
    throw new ImportError(
      'no-rows',
      `The file ${fileName} has a header but no rows, so there is nothing to import; download or save it again.`,
    );
  }
  const readings: WaitReading[] = [];
  const problems: Array<LaneProblem & { line: number }> = [];
  for (const { record, info } of rows) {
    const reading = record.length === header.length ? readRow(record, at) : wrongLength(record, header);
    if (!('code' in reading)) readings.push(reading);
    else problems.push({ ...reading, portNumber: record[at['port number']] ?? '', line: info.lines });
  }
  return { readings, problems };
}

const REQUIRED = [
  'port number',
  'port name',
  'crossing name',
  'lane',
  'local date',
  'hour local',
  'tz',
  'delay minutes',
  'lanes open',
  'operational status',
] as const;
type Positions = Record<(typeof REQUIRED)[number], number>;

function columnName(cell: string): string {
  return cell
    .replace(/[\s_"\uFEFF]+/g, ' ')
    .trim()
    .toLowerCase();
}

interface NumberedRow {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function csvRows(text: string, fileName: string): NumberedRow[] {
  const delimiter = delimiterOf(text.slice(0, 65_536));
  const options = {
    bom: true,
    delimiter,
    info: true,
    skip_empty_lines: true,
    relax_column_count: true,
  } as const;
  try {
    return parse(text, options) as unknown as NumberedRow[];
  } catch (error) {
    throw new ImportError(
      'csv-malformed',
      `Line ${(error as CsvError & { lines?: number }).lines} of ${fileName} cannot be read as CSV; mend it there.`,
      error,
    );
  }
}

function readRow(record: readonly string[], at: Positions): WaitReading | WaitProblem {
  const cell = (name: keyof Positions): string => record[at[name]]!.trim();
  const portNumber = cell('port number');
  if (!isPortNumber(portNumber)) return unreadableNumber(portNumber);
  const laneKind = LANE_KINDS.find((kind) => kind.toLowerCase() === cell('lane').toLowerCase());
  if (laneKind === undefined) {
    return {
      code: 'lane-unknown',
      message: `The lane ${quoted(cell('lane'))} is neither standard nor FAST`,
      fix: 'write one of these',
    };
  }
  const wait = readWait(cell('operational status'), cell('delay minutes'));
  if ('code' in wait) return wait;
  const lanesOpen = readLanesOpen(cell('lanes open'));
  if (typeof lanesOpen === 'object' && lanesOpen !== null) return lanesOpen;
  const stamp = readStamp(cell('local date'), `${cell('hour local')}:00`);
  const utcOffsetMin = utcOffsetOf(cell('tz'));
  if (stamp === null || stamp.msOfDay === null || utcOffsetMin === null) {
    const given = quoted(`${cell('local date')} ${cell('hour local')} ${cell('tz')}`);
    return {
      code: 'time-unreadable',
      message: `The hour ${given} is not a date, an hour from 0 to 23 and a zone`,
      fix: 'write such as 2026-04-15, 9 and CDT',
    };
  }
  return {
    portNumber,
    portName: cell('port name'),
    crossingName: cell('crossing name'),
    laneKind,
    observedAtMs: stamp.dateMs + stamp.msOfDay - utcOffsetMin * 60_000,
    utcOffsetMin,
    ...wait,
    lanesOpen: lanesOpen === 0 ? null : lanesOpen,
  };
}

function wrongLength(record: readonly string[], header: readonly string[]): WaitProblem {
  return {
    code: 'column-count',
    message: `The row has ${record.length} columns where the header has ${header.length}`,
    fix: 'complete or remove it',
  };
}
