import type { Assumption } from '../model/assumptions/assumption.ts';
import type { Grade } from '../model/port.ts';

/** What each grade of a figure means. */
export const GRADES: Readonly<Record<Grade, string>> = {
  M: 'measured',
  O: 'official',
  L: 'literature',
  P: 'press',
  D: 'derived',
  G: 'guessed',
  B: 'background, not checked',
};

/** What `GET /assumptions` answers: the figures on which runs rest, in the order of the files in which they stand. */
export interface AssumptionList {
  readonly assumptions: readonly Assumption[];
  /** How many there are, whatever was asked for. */
  readonly total: number;
}
