import type { Phrase } from '../phrase-book.ts';

/** Why a request was refused, and how to mend it. */
export const PROBLEM_PHRASES: readonly Phrase[] = [
  [
    'There is no run {id}; GET /api/v1/runs lists them.',
    'No existe la corrida {id}; GET /api/v1/runs las enumera.',
  ],
];
