import { DAYS_PER_YEAR } from './day-number.ts';

const DAYS_PER_MONTH = DAYS_PER_YEAR / 12;

/** Levers of the officer stock (art. 69, weapons permits). */
export interface Accreditation {
  /** Months without any accreditation. */
  readonly freezeMonths: number;
  /** Mean tour of duty, months. */
  readonly tourMonths: number;
  /** Days that a weapons permit adds before the first successor can come. */
  readonly weaponsPermitDays: number;
}

/**
 * Share 0..1 of officer posts that are filled `days` after accreditation stops: tours end at rate 1/τ and nobody
 * follows, n0·exp(−t/τ), until freeze and permit delay are over; then accreditation at n0/τ fills the stock again.
 */
export function filledShare(
  days: number,
  { freezeMonths, tourMonths, weaponsPermitDays }: Accreditation,
): number {
  const tourDays = tourMonths * DAYS_PER_MONTH;
  const closedDays = freezeMonths * DAYS_PER_MONTH + weaponsPermitDays;
  if (days <= closedDays) return Math.exp(-days / tourDays);
  const lostDuringFreeze = 1 - Math.exp(-closedDays / tourDays);
  return 1 - lostDuringFreeze * Math.exp(-(days - closedDays) / tourDays);
}

/** Officers in post of `n0`, `months` after accreditation stops. */
export function officerStock(n0: number, months: number, levers: Accreditation): number {
  return n0 * filledShare(months * DAYS_PER_MONTH, levers);
}
