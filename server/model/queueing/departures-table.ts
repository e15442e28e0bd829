/** Cumulative probabilities of a count: that of at most `first + i` is `cumulative[i]`; below, 0; beyond, 1. */
export interface DeparturesTable {
  readonly first: number;
  readonly cumulative: Float64Array;
}

/**
 * Distribution of the trucks that leave the queue ahead of a waiting one. Term k + 1 is term k times
 * (`alpha` + `beta` k) / (k + 1): Poisson with mean `alpha` for `beta` 0, otherwise negative binomial, which is
 * exact for a queue whose head starts at a constant rate while every truck in it may renege. `beta` must be
 * below 1. Summed from the mode outwards and scaled to 1, so that nothing overflows for any mean.
 */
export function departuresTable(alpha: number, beta: number): DeparturesTable {
  const smallest = 1e-17;
  const mode = Math.max(0, Math.ceil((alpha - 1) / (1 - beta)));
  let first = mode;
  for (let term = 1; first > 0 && term > smallest; first--) term *= first / (alpha + beta * (first - 1));
  let last = mode;
  for (let term = 1; term > smallest; last++) term *= (alpha + beta * last) / (last + 1);
  const cumulative = new Float64Array(last - first + 1);
  cumulative[mode - first] = 1;
  for (let k = mode; k > first; k--) {
    cumulative[k - 1 - first] = (cumulative[k - first] * k) / (alpha + beta * (k - 1));
  }
  for (let k = mode; k < last; k++) {
    cumulative[k + 1 - first] = (cumulative[k - first] * (alpha + beta * k)) / (k + 1);
  }
  for (let i = 1; i < cumulative.length; i++) cumulative[i] += cumulative[i - 1];
  const total = cumulative[cumulative.length - 1];
  for (let i = 0; i < cumulative.length; i++) cumulative[i] /= total;
  return { first, cumulative };
}
