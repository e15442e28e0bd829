import { readCount } from '../fields.ts';
import { readLanesOpen, readWait } from '../wait-value.ts';
import { readLaneKind, readLoaded } from './cell-words.ts';
import type { CellForm } from './field-names.ts';
import { isClock, isDate, readMoment } from './written-moment.ts';

/** Whether the filled cells of a column look like what a field needs: `leastShare` of them, four of five by default. */
export function haveForm(cells: readonly string[], form: CellForm, leastShare = 0.8): boolean {
  return cells.length > 0 && cells.filter(FORMS[form]).length >= cells.length * leastShare;
}

const isGood = (value: unknown) => value === null || typeof value !== 'object' || !('code' in value);
const isMoment = (cell: string) =>
  typeof readMoment(cell, 'mdy') !== 'string' || typeof readMoment(cell, 'dmy') !== 'string';

const FORMS: Readonly<Record<CellForm, (cell: string) => boolean>> = {
  moment: isMoment,
  date: isDate,
  clock: (cell) => isClock(cell) && !isMoment(cell),
  facility: () => true,
  lane: (cell) => isGood(readLaneKind(cell)),
  load: (cell) => isGood(readLoaded(cell)),
  count: (cell) => isGood(readCount(cell)),
  lanes: (cell) => isGood(readLanesOpen(cell)),
  wait: (cell) => isGood(readWait('', cell)),
  status: (cell) => isGood(readWait(cell, '')),
  text: () => true,
};
