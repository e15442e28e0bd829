/** Cumulative probabilities of a count: that of at most `first + i` is `cumulative[i]`; below, 0; beyond, 1. */
export interface DeparturesTable {
  readonly first: number;
  readonly cumulative: Float64Array;
}

const smallest = 1e-17;

/**
 * Distribution of the number that start from a queue which always has trucks: Poisson with mean `alpha`. Summed
 * from the mode outwards and scaled to 1, so that nothing overflows for any mean.
 */
export function startsTable(alpha: number): DeparturesTable {
  const mode = Math.max(0, Math.ceil(alpha - 1));
  let first = mode;
  for (let term = 1; first > 0 && term > smallest; first--) term *= first / alpha;
  let last = mode;
  for (let term = 1; term > smallest; last++) term *= alpha / (last + 1);
  const cumulative = new Float64Array(last - first + 1);
  cumulative[mode - first] = 1;
  for (let k = mode; k > first; k--) cumulative[k - 1 - first] = (cumulative[k - first] * k) / alpha;
  for (let k = mode; k < last; k++) cumulative[k + 1 - first] = (cumulative[k - first] * alpha) / (k + 1);
  for (let i = 1; i < cumulative.length; i++) cumulative[i] += cumulative[i - 1];
  const total = cumulative[cumulative.length - 1];
  for (let i = 0; i < cumulative.length; i++) cumulative[i] /= total;
  return { first, cumulative };
}

/**
 * Distribution, for counts up to `most`, of the number that leave a queue by starting or giving up before a
 * truck at its end does start: negative binomial, for q ahead leave at the rates a + θq … a + θ, whose times add
 * up to the same as in rising order. `thinning` is θ × time, above 0; `alpha` is the mean number of starts, each
 * counted only as far as its truck would have been patient to the end.
 */
export function departuresTable(alpha: number, thinning: number, most: number): DeparturesTable {
  const beta = -Math.expm1(-thinning);
  const cumulative = new Float64Array(most + 1);
  let logTerm = (-alpha / beta) * thinning;
  let term = Math.exp(logTerm);
  let total = 0;
  for (let k = 0; k <= most; k++) {
    total += term;
    cumulative[k] = Math.min(total, 1);
    const factor = (alpha + beta * k) / (k + 1);
    // Far below the mode the terms are too small for a number, not for its logarithm.
    if (logTerm < -600) {
      logTerm += Math.log(factor);
      term = Math.exp(logTerm);
    } else term *= factor;
  }
  return { first: 0, cumulative };
}
