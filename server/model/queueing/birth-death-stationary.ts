/**
 * Long-run probabilities of a birth–death chain on 0, 1, 2 … `lastState`. `growth(n)` is the rate from n − 1 to n
 * divided by the rate back. An infinite chain ends where the states beyond no longer count; its growth must
 * fall below 1 for good. Weights are rescaled on the way, so that no load can overflow.
 */
export function stationaryDistribution(growth: (n: number) => number, lastState: number): Float64Array {
  const weights = [1];
  let total = 1;
  for (let n = 1; n <= lastState; n++) {
    const factor = growth(n);
    const weight = weights[n - 1] * factor;
    weights.push(weight);
    total += weight;
    if (factor < 1 && weight < (1 - factor) * 1e-18 * total) break;
    if (total > 1e200) {
      for (let i = 0; i <= n; i++) weights[i] *= 1e-200;
      total *= 1e-200;
    }
  }
  return Float64Array.from(weights, (weight) => weight / total);
}
