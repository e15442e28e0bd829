import { DateTime } from 'luxon';
import type { TableCell } from './contract/tables.ts';
import type { TableColumn } from './store/table-columns.ts';
import type { Cell } from './store/table-rows.ts';

const HOUR_MS = 3_600_000;

/** Makes stored cells readable, instants by the clock of the zone with their offset. */
export function cellWriter(zone: string): (cell: Cell, kind: TableColumn['kind']) => TableCell {
  const instant = instantWriter(zone);
  return (cell, kind) => {
    if (cell === null || cell === '') return null;
    if (kind === 'instant') return instant(Number(cell));
    if (kind === 'month') return monthText(Number(cell));
    return kind === 'flag' ? cell === 1 : cell;
  };
}

/** `2024-01` from 202401. */
function monthText(month: number): string {
  return `${String(Math.floor(month / 100)).padStart(4, '0')}-${String(month % 100).padStart(2, '0')}`;
}

/** Asks for the offset once an hour of data: zones change theirs on whole hours of UTC. */
function instantWriter(zone: string): (ms: number) => string {
  let hour = Number.NaN;
  let offsetMin = 0;
  return (ms) => {
    const begun = Math.floor(ms / HOUR_MS);
    if (begun !== hour) {
      hour = begun;
      offsetMin = DateTime.fromMillis(ms, { zone }).offset;
    }
    const local = new Date(ms + offsetMin * 60_000).toISOString().slice(0, 19);
    return local + (zone === 'UTC' ? 'Z' : offsetText(offsetMin));
  };
}

function offsetText(offsetMin: number): string {
  const [hours, minutes] = [Math.floor(Math.abs(offsetMin) / 60), Math.abs(offsetMin) % 60];
  return `${offsetMin < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
