/** Sentences of the strip and the map of all facilities. */
export const en = {
  heading: 'All crossings now',
  mapTitle: 'Map of the crossings',
  strip: 'Expected wait of a truck that joins now, west to east',
  closed: 'closed',
  noTrucks: 'no trucks',
  waiting: 'Waiting for the first reading.',
  facility: 'Crossing',
  baseline: 'Baseline',
  restricted: 'Restricted',
  difference: 'Difference',
  show: (name: string) => `Show ${name}`,
  mapNote: 'Marks grow with the expected wait; rings are the baseline. The line is a sketch for orientation.',
  summary: (worst: string, wait: string, open: number, all: number) =>
    `${open} of ${all} crossings are open; the longest expected wait is ${wait} at ${worst}.`,
  allClosed: 'All crossings are closed at this hour.',
} as const;
