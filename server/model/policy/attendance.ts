/** Levers of attendance (art. 70): N representatives of SRE, each present with probability p, each covers k posts. */
export interface Attendance {
  readonly sreRepresentatives: number;
  readonly srePresentProbability: number;
  readonly postsPerRepresentative: number;
}

/** Expected posts open of `posts` that are staffed: E[min(posts, k·Binomial(N, p))]. */
export function expectedAttendedPosts(posts: number, levers: Attendance): number {
  const { sreRepresentatives: n, srePresentProbability: p, postsPerRepresentative: k } = levers;
  return binomialProbabilities(n, p).reduce(
    (sum, probability, present) => sum + probability * Math.min(posts, k * present),
    0,
  );
}

/** Most posts that can be attended in one shift, k·Binomial(N, p) by inversion of one uniform number. */
export function attendablePosts(uniform: number, levers: Attendance): number {
  const probabilities = binomialProbabilities(levers.sreRepresentatives, levers.srePresentProbability);
  let below = 0;
  const present = probabilities.findIndex((probability) => {
    below += probability;
    return uniform < below;
  });
  return levers.postsPerRepresentative * (present < 0 ? levers.sreRepresentatives : present);
}

/** Probabilities of 0, 1 … n successes in n trials of probability p. */
export function binomialProbabilities(n: number, p: number): number[] {
  let ways = 1;
  return Array.from({ length: n + 1 }, (_, successes) => {
    if (successes > 0) ways *= (n - successes + 1) / successes;
    return ways * p ** successes * (1 - p) ** (n - successes);
  });
}
