import type { LaneKind } from '../model/wait-reading.ts';
import { emptyRow } from './columns.ts';
import { quoted } from './import-error.ts';
import type { CellProblem, RowProblem } from './layout.ts';
import { plainWords, readMinutes } from './wait-value.ts';

/** The kind of commercial lane; lanes of passengers and pedestrians are passed over. */
export function readHistoryLane(lane: string, sublane: string): LaneKind | RowProblem {
  const [kind, sub] = [plainWords(lane), plainWords(sublane)];
  if (/^(?:passenger|pedestrian)/.test(kind)) {
    return {
      code: 'not-commercial',
      message: `The row is about ${kind} lanes, not about trucks`,
      fix: 'nothing needs to be done',
      column: null,
      value: lane,
      isExpected: true,
    };
  }
  const isCommercial = /^(?:commercial|cargo|truck)/.test(kind);
  if (isCommercial && sub === 'fast') return 'FAST';
  if (isCommercial && /^(?:general|standard|all|)$/.test(sub)) return 'standard';
  return {
    code: 'lane-unknown',
    message: `The lane ${quoted(`${lane} ${sublane}`)} is neither commercial General nor commercial FAST`,
    fix: 'write Commercial and one of these',
    column: null,
    value: `${lane} ${sublane}`,
  };
}

/** Local hour 0 to 23 of `Midnight`, `1:00 AM`, `Noon`, `13:00` or `13`. */
export function readHour(cell: string): number | CellProblem {
  const text = plainWords(cell);
  if (/^(?:12:?0?0? ?)?midnight$/.test(text)) return 0;
  if (/^(?:12:?0?0? ?)?noon$/.test(text)) return 12;
  const [, digits = '', half] = /^(\d{1,2})(?::00(?::00)?)?(?: ?([ap])\.?m\.?)?$/.exec(text) ?? [];
  const hour = digits === '' ? Number.NaN : Number(digits);
  if (half === undefined && hour <= 23) return hour;
  if (half !== undefined && hour >= 1 && hour <= 12) return (hour % 12) + (half === 'p' ? 12 : 0);
  return {
    code: 'time-unreadable',
    message: `The time ${quoted(cell)} is no full hour of a day`,
    fix: 'write Midnight, 1:00 AM, Noon or an hour from 0 to 23',
  };
}

/** Minutes; `null` where the cell is blank or says that no lane was open: that is no wait of zero. */
export function readHistoryWait(cell: string): number | null | CellProblem {
  const text = plainWords(cell).replace(/ ?min(?:utes)?$/, '');
  if (/^(?:|-|n\/a|nan|closed|lanes? closed|no data)$/.test(text)) return null;
  const minutes = readMinutes(text);
  if (minutes !== null) return minutes;
  return {
    code: 'wait-unreadable',
    message: `The wait ${quoted(cell)} is not a number of minutes`,
    fix: 'write minutes such as 25, or leave the cell blank where no lane was open',
  };
}

/** The last row of each block, which the page leaves empty. */
export function footerOf(
  record: readonly string[],
  header: readonly string[],
  timeAt: number,
  valuesAt: readonly number[],
): RowProblem | null {
  const isFooter = [timeAt, ...valuesAt].every((index) => (record[index] ?? '').trim() === '');
  if (!isFooter) return null;
  return (
    emptyRow(record) ?? {
      code: 'footer-row',
      message: 'The row is the empty last one of a block of 24 hours',
      fix: 'nothing needs to be done',
      column: header[timeAt] ?? null,
      value: null,
      isExpected: true,
    }
  );
}
