const P = 0.2316419;
const [B1, B2, B3, B4, B5] = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429] as const;
const PEAK = 1 / Math.sqrt(2 * Math.PI);

/** P(Z ≤ z) of a standard normal, within 7.5e-8 (Abramowitz and Stegun 1964, 26.2.17). */
export function normalCdf(z: number): number {
  const t = 1 / (1 + P * Math.abs(z));
  const beyond = PEAK * Math.exp(-0.5 * z * z) * t * (B1 + t * (B2 + t * (B3 + t * (B4 + t * B5))));
  return z > 0 ? 1 - beyond : beyond;
}
