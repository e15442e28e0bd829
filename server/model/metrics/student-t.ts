/**
 * Two-sided critical value of Student's t: the t with P(|T| ≤ t) = `confidence` for `degrees` ≥ 1 degrees of
 * freedom. By bisection on the exact distribution (Abramowitz and Stegun 1964, 26.7.3 and 26.7.4).
 */
export function studentT(confidence: number, degrees: number): number {
  let low = 0;
  let high = 1;
  while (centralProbability(high, degrees) < confidence) high *= 2;
  for (let i = 0; i < 100 && high - low > 1e-12 * high; i += 1) {
    const middle = (low + high) / 2;
    if (centralProbability(middle, degrees) < confidence) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P(|T| ≤ t), as a finite sum in the angle arctan(t / √degrees). */
function centralProbability(t: number, degrees: number): number {
  const angle = Math.atan2(t, Math.sqrt(degrees));
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const odd = degrees % 2 === 1;
  let term = odd ? cos : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k <= degrees - 2; k += 2) {
    term *= ((k - 1) / k) * cos * cos;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (angle + sin * sum) : sin * sum;
}
