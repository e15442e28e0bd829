/**
 * Share 0..1 of a shift left for work when reports on contacts take `reportMin` each: 1 − min(1, r·ceil(m/b)/S)
 * with m contacts a shift, b contacts to a report and a shift of S minutes (art. 70).
 */
export function timeAfterReports(
  reportMin: number,
  contactsPerShift: number,
  contactsPerReport: number,
  shiftMin: number,
): number {
  return 1 - Math.min(1, (reportMin * Math.ceil(contactsPerShift / contactsPerReport)) / shiftMin);
}

/** Share of an officer's month left after the monthly report: 1 − H/160. */
export function timeAfterMonthlyReport(reportHours: number, hoursPerMonth: number): number {
  return 1 - reportHours / hoursPerMonth;
}

/**
 * Minutes of service over those before, ≥ 1, when only a share of each shift is left for work. With less than a
 * minute a shift left nothing is served any more: the factor stays at S and `works` is false.
 */
export function slowedService(
  timeLeft: number,
  shiftMin: number,
): { readonly serviceFactor: number; readonly works: boolean } {
  const works = timeLeft * shiftMin >= 1;
  return { serviceFactor: works ? 1 / timeLeft : shiftMin, works };
}
