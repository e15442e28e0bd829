import { DAYS_PER_YEAR } from './day-number.ts';

/** Probability that an agency without immunity has withdrawn `days` after that began: 1 − exp(−h·t). */
export function withdrawnProbability(withdrawalPerYear: number, days: number): number {
  return 1 - Math.exp((-withdrawalPerYear * days) / DAYS_PER_YEAR);
}

/** Share of officers not asked to leave within `days` (art. 73), when requests are Poisson, q per officer and year. */
export function unaskedShare(requestsPerOfficerYear: number, days: number): number {
  return Math.exp((-requestsPerOfficerYear * days) / DAYS_PER_YEAR);
}

/** Posts left of `posts` when Mexico allows the share a (art. 71) and the share w of officers refuses to serve. */
export function allowedPosts(posts: number, postsAllowedShare: number, refusalShare: number): number {
  // 10 × (1 − 0.9) is a whisker below 1 in binary.
  return Math.floor(posts * postsAllowedShare * (1 - refusalShare) + 1e-9);
}
