import { GRADES } from './contract/assumptions.ts';
import type { Assumption } from './model/assumptions/assumption.ts';

/** Which of the assumptions are wanted. */
export interface AssumptionQuestion {
  /** Letters with commas between, such as `G,B`, in either case. */
  readonly grade?: string | undefined;
  /** A text in path, title, source or note, in either case. */
  readonly match?: string | undefined;
}

/** Why a list of grades is none, in one sentence that begins with what was `said`; null where it is one. */
export function whyNoGrades(grade: string | undefined, said: string): string | null {
  if (grade === undefined || gradesIn(grade).every((letter) => Object.hasOwn(GRADES, letter))) return null;
  const known = Object.entries(GRADES).map(([letter, meaning]) => `${letter} (${meaning})`);
  return `${said} is no grade; choose from ${known.join(', ')}, with commas between.`;
}

/** Those that are wanted, in their order. */
export function selectAssumptions(
  all: readonly Assumption[],
  { grade, match = '' }: AssumptionQuestion,
): Assumption[] {
  const grades = grade === undefined ? Object.keys(GRADES) : gradesIn(grade);
  const sought = match.toLowerCase();
  return all.filter(
    (one) =>
      grades.includes(one.grade) &&
      [one.path, one.title, one.source, one.note ?? ''].some((field) => field.toLowerCase().includes(sought)),
  );
}

function gradesIn(text: string): string[] {
  return text.toUpperCase().split(',');
}
