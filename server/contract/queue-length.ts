/**
 * Road that a queued truck takes, metres: a tractor with a 53-foot trailer (WB-67) is 73.5 ft or 22.4 m long by table
 * 2-4a of AASHTO's Green Book of 2018; the gap to the next is a guess of 3 m, 1 to 6. The low end has shorter trucks
 * (WB-40, 13.9 m). Trucks are taken to stand in one file, which is a guess as well.
 */
export const QUEUE_SPACING = {
  metres: 25,
  range: [15, 28],
  grade: 'G',
  url: 'https://swash17.github.io/FreightCurriculum/physical-dimensions-and-weights.html',
} as const;

/** How far so many trucks reach back in one file, km, with the ends of the range. */
export function queueKm(trucks: number): {
  readonly km: number;
  readonly low: number;
  readonly high: number;
} {
  const { metres, range } = QUEUE_SPACING;
  return {
    km: (trucks * metres) / 1000,
    low: (trucks * range[0]) / 1000,
    high: (trucks * range[1]) / 1000,
  };
}
