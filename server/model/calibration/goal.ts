import type { Score } from './score.ts';

/** What a calibrated facility is asked for on dates that its fit has not seen: a judgement of this project. */
export const CALIBRATION_GOAL = {
  /** Most that the mean wait by weekday hour may be off, minutes. */
  maeMin: 8,
  /** Share of single readings that 80 % bands may hold. */
  coverage: [0.7, 0.9],
} as const;

/** Whether a score on held-out dates meets the goal; what was not measured misses nothing. */
export function meetsGoal({ maeMin, coverage }: Pick<Score, 'maeMin' | 'coverage'>): boolean {
  const [least, most] = CALIBRATION_GOAL.coverage;
  const isNear = maeMin === null || maeMin <= CALIBRATION_GOAL.maeMin;
  return isNear && (coverage === null || (coverage >= least && coverage <= most));
}
