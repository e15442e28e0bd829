/** Levers of prior authorisation (art. 70): valid V days, decided in D days, filed L days before the old one ends. */
export interface Authorisation {
  readonly validDays: number;
  readonly decisionDays: number;
  readonly filedEarlyDays: number;
}

/** Long-run share 0..1 of days with an authorisation: the alternating renewal A = V / (V + max(0, D − L)). */
export function availability({ validDays, decisionDays, filedEarlyDays }: Authorisation): number {
  return validDays / (validDays + Math.max(0, decisionDays - filedEarlyDays));
}

/**
 * On which days an authorisation is held: an alternating renewal whose spells are exponential with means V and
 * D − L, looked at once a day and stationary from the first day, so that each day's probability is A. With
 * exponential spells, and with fixed ones never, the same uniforms under stricter levers open no further day.
 */
export function authorisedDays(uniforms: readonly number[], levers: readonly Authorisation[]): boolean[] {
  let isUp: boolean | null = null;
  return levers.map((lever, day) => {
    isUp = uniforms[day]! < upProbability(lever, isUp);
    return isUp;
  });
}

/** Probability of holding an authorisation today, given whether there was one yesterday; null where not known. */
function upProbability(lever: Authorisation, wasUp: boolean | null): number {
  const gapDays = Math.max(0, lever.decisionDays - lever.filedEarlyDays);
  if (gapDays === 0) return 1;
  const share = availability(lever);
  if (wasUp === null) return share;
  const memory = Math.exp(-(1 / lever.validDays + 1 / gapDays));
  return wasUp ? share + (1 - share) * memory : share * (1 - memory);
}
